import Numerals
import RealMath

extension ResolvedChart {
  /// The author's sentence, or the one made from the data.
  var descriptionText: String {
    switch chart.description {
    case .written(let text): text
    case .generated(let language): generatedDescription(language)
    }
  }

  /// A sentence made from the data: what rises or falls, from where to where, for every series.
  ///
  /// Lines are told by their course, sets of points by their extent, single points and rules by their
  /// values. Numbers are written in the style of the chart.
  ///
  ///     “Train longer” rises from 20% at 1 to 80% at 10,000; “Think longer” rises from …
  public func generatedDescription(_ language: DescriptionLanguage) -> String {
    let words = DescriptionWords(language)
    let scale = Scale(chart.x.scale, xDomain, start: 0, end: 1)
    let sweep = (0...256).map { scale.value(at: Double($0) / 256) }
    let clauses = chart.marks.compactMap { clause(for: $0, sweep: sweep, words) }
    return capitalized(clauses.joined(separator: "; ") + ".")
  }

  private func clause(for mark: Mark, sweep: [Double], _ words: DescriptionWords) -> String? {
    let name = mark.label.map(words.quoted)
    switch mark {
    case .line(let line):
      return course(visibleRows(line, sweep: sweep)).map {
        words.clause(name ?? words.theLine, $0, texts(of:))
      }
    case .points(let set):
      let rows = set.points.map { (x: $0.x, y: $0.y) }
        .filter { xDomain.contains($0.x) && yDomain.contains($0.y) }
      guard let first = rows.min(by: { $0.x < $1.x }), let last = rows.max(by: { $0.x < $1.x }),
        let low = rows.min(by: { $0.y < $1.y }), let high = rows.max(by: { $0.y < $1.y })
      else { return nil }
      return words.points(
        count: rows.count, name: name, x: (text(first.x, chart.x), text(last.x, chart.x)),
        y: (text(low.y, chart.y), text(high.y, chart.y)))
    case .point(let point):
      return words.point(name: name, texts(of: (x: point.x, y: point.y)))
    case .rule(let rule):
      switch rule.place {
      case .horizontal(let value): return words.rule(name: name, text(value, chart.y))
      case .vertical(let value): return words.rule(name: name, text(value, chart.x))
      }
    }
  }

  /// The rows of a line that can be seen. Where a function leaves the plot or ends within it, the last
  /// place is searched between the sweep's places, so that the sentence names the true end.
  private func visibleRows(_ line: LineMark, sweep: [Double]) -> [Course.Row] {
    switch line.curve {
    case .samples(let samples):
      return samples.map { (x: $0.x, y: $0.y) }.filter(isVisible)
    case .function(let function):
      let all = zip(sweep, function(sweep)).map { (x: $0, y: $1) }
      var rows: [Course.Row] = []
      for (index, row) in all.enumerated() {
        if index > 0, isVisible(row) != isVisible(all[index - 1]) {
          let (inside, outside) = isVisible(row) ? (row, all[index - 1]) : (all[index - 1], row)
          rows.append(edge(function, inside: inside, outside: outside.x))
        }
        if isVisible(row) { rows.append(row) }
      }
      return rows
    }
  }

  private func isVisible(_ row: Course.Row) -> Bool {
    chart.y.scale.admits(row.y) && xDomain.contains(row.x) && yDomain.contains(row.y)
  }

  /// The last visible row between a visible one and a place where nothing is to be seen, by halving.
  private func edge(
    _ function: ([Double]) -> [Double], inside: Course.Row, outside: Double
  ) -> Course.Row {
    var inside = inside
    var outside = outside
    for _ in 0..<30 {
      let middle = (inside.x + outside) / 2
      guard let y = function([middle]).first, isVisible((x: middle, y: y)) else {
        outside = middle
        continue
      }
      inside = (x: middle, y: y)
    }
    return inside
  }

  /// What a line does, reading from left to right.
  private func course(_ rows: [Course.Row]) -> Course? {
    let rows = rows.sorted { $0.x < $1.x }
    guard let first = rows.first, let last = rows.last,
      let low = rows.min(by: { $0.y < $1.y }), let high = rows.max(by: { $0.y < $1.y })
    else { return nil }
    let scale = Scale(chart.y.scale, yDomain, start: 0, end: 1)
    func height(_ row: Course.Row) -> Double {
      scale.place(of: row.y) * (yDomain.from < yDomain.to ? 1 : -1)
    }
    // What is less than a hundredth of the axis, no reader sees.
    let least = 0.01
    if (height(high) - height(low)).magnitude < least { return .level(at: first) }
    let isPeak = height(high) - max(height(first), height(last)) > least
    let isTrough = min(height(first), height(last)) - height(low) > least
    switch (isPeak, isTrough) {
    case (true, true): return .between(low, high)
    case (true, false): return .peak(first, high, last)
    case (false, true): return .trough(first, low, last)
    case (false, false):
      return height(first) < height(last) ? .rise(first, last) : .fall(first, last)
    }
  }

  private func texts(of row: Course.Row) -> (x: String, y: String) {
    (text(row.x, chart.x), text(row.y, chart.y))
  }

  /// A value as an axis writes it, with its unit.
  private func text(_ value: Double, _ axis: Axis) -> String {
    let number: String
    switch axis.format {
    case .percent: number = numberText(value, NumberFormat(.percent), chart.style).plain
    case .factor: number = numberText(value, NumberFormat(.factor), chart.style).plain
    case .year: number = shortestDecimal(value)
    case .number, .words:
      // Hardly anybody knows the names of larger numbers.
      let notation: NumberFormat.Notation = value.magnitude < 1e15 ? .words : .automatic
      number = power(numberText(value, NumberFormat(notation), chart.style))
    }
    guard let unit = axis.unit, !unit.isEmpty else { return number }
    return number + "\u{A0}" + unit
  }

  /// The text of a number; a bare power of ten stands without its factor of one.
  private func power(_ text: NumberText) -> String {
    guard text.exponent != nil, text.mantissa == "1" else { return text.plain }
    let factor = "1" + NumberText.timesTen
    return "10" + String(decoding: text.plain.utf8.dropFirst(factor.utf8.count), as: UTF8.self)
  }

  private func capitalized(_ sentence: String) -> String {
    guard let first = sentence.utf8.first, (0x61...0x7A).contains(first) else { return sentence }
    return String(decoding: [first - 0x20] + sentence.utf8.dropFirst(), as: UTF8.self)
  }
}

/// What a line does from its first to its last row.
enum Course {
  typealias Row = (x: Double, y: Double)
  case level(at: Row)
  case rise(Row, Row)
  case fall(Row, Row)
  case peak(Row, Row, Row)
  case trough(Row, Row, Row)
  case between(Row, Row)
}
