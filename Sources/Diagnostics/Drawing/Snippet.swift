/// The lines of one source that the labels of a diagnostic touch, drawn with their carets.
struct Snippet {
  private let source: Source
  private let lines: LineMap
  private let labels: [PlacedLabel]
  /// Columns between the gutter and the text: one for each bar, and a blank after them.
  private let margin: Int
  private let primaryInk: Ink

  /// The snippet of `source` for the labels that lie in it.
  init(_ source: Source, _ lines: LineMap, _ labels: [PlacedLabel], primary: Ink) {
    self.source = source
    self.lines = lines
    self.primaryInk = primary
    var placed = labels
    let bars = placeBars(&placed)
    self.labels = placed
    margin = bars == 0 ? 0 : bars + 1
  }

  /// The last line that is shown; it decides how wide the gutter is.
  var lastLine: Int {
    var last = 1
    for label in labels { last = max(last, label.lastLine) }
    return last
  }

  /// Draws the lines with a gutter for numbers of `digits` digits, each row ended by a line feed.
  func draw(digits: Int, into text: inout InkedText) {
    var before: Int?
    for line in shownLines() {
      if let before, line > before + 1 { drawGap(after: before, digits: digits, into: &text) }
      before = line
      let display = DisplayLine(
        source.bytes, lines.contents(ofLine: line), interest: interest(line))
      drawSource(line, display, digits: digits, into: &text)
      for row in spanRows(line, display) + tallRows(line, display) {
        drawGutter(nil, digits: digits, into: &text)
        row.append(to: &text)
        text.append("\n", .plain)
      }
    }
  }

  // MARK: Which lines

  /// The first and last lines of all labels, what lies between when it is short, and single lines
  /// that would otherwise be replaced by a gap as tall as themselves.
  private func shownLines() -> [Int] {
    var wanted: [Int] = []
    for label in labels {
      if label.lastLine - label.firstLine <= 4 {
        wanted.append(contentsOf: label.firstLine...label.lastLine)
      } else {
        wanted.append(contentsOf: [label.firstLine, label.lastLine])
      }
    }
    wanted.sort()
    var shown: [Int] = []
    for line in wanted {
      if let last = shown.last {
        if line == last { continue }
        if line == last + 2 { shown.append(last + 1) }
      }
      shown.append(line)
    }
    return shown
  }

  /// The offsets that must stay visible when the line is cut.
  private func interest(_ line: Int) -> [Int] {
    var offsets: [Int] = []
    for label in labels {
      if label.firstLine == line { offsets.append(label.start) }
      if label.lastLine == line { offsets.append(label.end) }
    }
    return offsets
  }

  // MARK: The text and its margin

  private func drawGutter(_ number: Int?, digits: Int, into text: inout InkedText) {
    var gutter = ""
    if let number { gutter += String(number) }
    gutter += String(repeating: " ", count: digits + 1 - gutter.utf8.count)
    text.append(gutter + "|", .frame)
  }

  private func drawGap(after line: Int, digits: Int, into text: inout InkedText) {
    text.append("...", .frame)
    // The three dots and the row's own blank reach one column past the gutter of a one-digit number.
    var row = InkRow()
    for label in labels where label.isTall && label.firstLine <= line && line < label.lastLine {
      row.put("|", label.ink(primaryInk), at: digits - 1 + label.depth)
    }
    row.append(to: &text)
    text.append("\n", .plain)
  }

  private func drawSource(
    _ line: Int, _ display: DisplayLine, digits: Int, into text: inout InkedText
  ) {
    drawGutter(line, digits: digits, into: &text)
    var row = InkRow()
    for label in labels where label.isTall {
      if label.firstLine == line {
        // A range that begins with the line needs no row of its own to say where it begins.
        if display.isFirstText(label.start) {
          row.put("/", label.ink(primaryInk), at: label.depth)
        }
      } else if label.firstLine < line && line <= label.lastLine {
        row.put("|", label.ink(primaryInk), at: label.depth)
      }
    }
    for cell in display.cells where cell.width > 0 {
      row.put(cell.text, .plain, at: margin + cell.column, width: cell.width)
    }
    row.append(to: &text)
    text.append("\n", .plain)
  }

  /// A row under `line` that holds the bars which pass through it.
  private func barRow(_ line: Int, _ display: DisplayLine) -> InkRow {
    var row = InkRow()
    for label in labels where label.isTall {
      let hasBegun =
        label.firstLine < line || (label.firstLine == line && display.isFirstText(label.start))
      if hasBegun && line <= label.lastLine {
        row.put("|", label.ink(primaryInk), at: label.depth)
      }
    }
    return row
  }

  // MARK: Labels within one line

  /// The underlines of the labels within `line`, and the words that belong to them: those of the
  /// rightmost beside it, the others below, each at the end of a stem.
  private func spanRows(_ line: Int, _ display: DisplayLine) -> [InkRow] {
    var spans: [(label: PlacedLabel, columns: Range<Int>)] = []
    for label in labels where !label.isTall && label.firstLine == line {
      spans.append((label, display.columns(label.start, label.end)))
    }
    guard !spans.isEmpty else { return [] }
    var underline = barRow(line, display)
    // Drawn last, the primary label stays whole where labels overlap.
    for isPrimary in [false, true] {
      for span in spans where span.label.isPrimary == isPrimary {
        for column in span.columns {
          underline.put(span.label.mark, span.label.ink(primaryInk), at: margin + column)
        }
      }
    }
    let worded = spans.indices.filter { !spans[$0].label.text.isEmpty }
    var right = 0
    for span in spans { right = max(right, span.columns.upperBound) }
    let beside = worded.filter { spans[$0].columns.upperBound == right }
      .max { a, b in
        let first = spans[a]
        let second = spans[b]
        if first.label.isPrimary != second.label.isPrimary { return second.label.isPrimary }
        return first.columns.lowerBound < second.columns.lowerBound
      }
    if let beside {
      let label = spans[beside].label
      underline.write(label.text, label.ink(primaryInk), at: margin + right + 1)
    }
    var hanging = worded.filter { $0 != beside }
    // From right to left; among those that begin together the first label hangs highest.
    hanging.sort { a, b in
      let first = spans[a].columns.lowerBound
      let second = spans[b].columns.lowerBound
      return first == second ? a < b : first > second
    }
    var rows = [underline]
    for (order, index) in hanging.enumerated() {
      let words = spans[index]
      var row = barRow(line, display)
      let stems = hanging[order...].map { spans[$0] }
      if order == 0 {
        var stemRow = row
        for stem in stems {
          stemRow.put(
            "|", stem.label.ink(primaryInk), at: margin + stem.columns.lowerBound)
        }
        rows.append(stemRow)
      }
      for stem in stems {
        row.put("|", stem.label.ink(primaryInk), at: margin + stem.columns.lowerBound)
      }
      row.write(
        words.label.text, words.label.ink(primaryInk), at: margin + words.columns.lowerBound)
      rows.append(row)
    }
    return rows
  }

  // MARK: Labels over several lines

  /// The rows that tie the bars in the margin to where their labels begin and end on `line`.
  private func tallRows(_ line: Int, _ display: DisplayLine) -> [InkRow] {
    var rows: [InkRow] = []
    var drawn: [Int] = []
    let tall = labels.indices.filter { labels[$0].isTall }
    for index in tall where labels[index].firstLine == line {
      let label = labels[index]
      guard !display.isFirstText(label.start) else { continue }
      var row = barRow(line, display)
      bars(of: drawn, on: &row)
      tie(label, to: display.columns(label.start, label.start).lowerBound, on: &row)
      rows.append(row)
      drawn.append(index)
    }
    var closed: [Int] = []
    for index in tall where labels[index].lastLine == line {
      let label = labels[index]
      var row = InkRow()
      for other in tall where other != index && !closed.contains(other) {
        let passes = labels[other].firstLine < line && line <= labels[other].lastLine
        let begins =
          labels[other].firstLine == line
          && (drawn.contains(other) || display.isFirstText(labels[other].start))
        if passes || begins {
          row.put("|", labels[other].ink(primaryInk), at: labels[other].depth)
        }
      }
      row.put("|", label.ink(primaryInk), at: label.depth)
      let column = display.columns(label.start, label.end).upperBound - 1
      tie(label, to: column, on: &row)
      row.write(label.text, label.ink(primaryInk), at: margin + column + 2)
      rows.append(row)
      closed.append(index)
    }
    return rows
  }

  private func bars(of indices: [Int], on row: inout InkRow) {
    for index in indices {
      row.put("|", labels[index].ink(primaryInk), at: labels[index].depth)
    }
  }

  /// Draws the line from the label's bar to its caret, under whatever stands there already.
  private func tie(_ label: PlacedLabel, to column: Int, on row: inout InkRow) {
    for place in (label.depth + 1)..<(margin + column) where row.isBlank(at: place) {
      row.put("_", label.ink(primaryInk), at: place)
    }
    row.put(label.mark, label.ink(primaryInk), at: margin + column)
  }
}
