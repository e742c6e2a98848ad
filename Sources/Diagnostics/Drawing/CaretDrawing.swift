/// Draws diagnostics as a person reads them: the lines they are about, with carets under the places.
///
///     error[unit-mismatch]: cannot add `token` to `FLOP`
///       --> content/compute.md:41:16
///        |
///     41 | $$ C = 6 N D + D $$
///        |        -----   ^ this is in `token`
///        |        |
///        |        this is in `FLOP`
///        |
///        = hint: multiply `D` by a quantity in `FLOP/token`
///
/// The primary label is underlined with `^`, the others with `-`. Labels in several sources make
/// several snippets, the primary one first. Whatever the author wrote is made safe for a terminal.
///
/// The drawing keeps the line maps of the sources it has seen: the first diagnostic of a source costs
/// one pass over its bytes, a further one only its own lines.
public struct CaretDrawing {
  private let sources: SourceMap
  private var lineMaps: [LineMap?]

  /// A drawing of diagnostics about `sources`.
  public init(_ sources: SourceMap) {
    self.sources = sources
    lineMaps = Array(repeating: nil, count: sources.all.count)
  }

  /// The lines of a source.
  public mutating func lines(of source: SourceID) -> LineMap {
    if let known = lineMaps[source.index] { return known }
    let made = LineMap(sources[source])
    lineMaps[source.index] = made
    return made
  }

  /// The diagnostic with its snippets, notes and hint. Every row ends with a line feed.
  public mutating func draw(_ diagnostic: Diagnostic) -> InkedText {
    let ink = Ink.primary(diagnostic.severity)
    var text = InkedText()
    text.append("\(diagnostic.severity.name)[\(oneLine(diagnostic.code.name))]", ink)
    text.append(": \(oneLine(diagnostic.message))\n", .message)
    let parts = snippets(of: diagnostic, ink)
    var digits = 1
    for part in parts { digits = max(digits, String(part.snippet?.lastLine ?? 1).utf8.count) }
    for (order, part) in parts.enumerated() {
      let isFirst = order == 0
      if !isFirst { drawEmptyGutter(digits, into: &text) }
      text.append(String(repeating: " ", count: digits) + (isFirst ? "--> " : "::: "), .frame)
      text.append(part.place, .place(part.range))
      text.append("\n", .plain)
      guard let snippet = part.snippet else { continue }
      drawEmptyGutter(digits, into: &text)
      snippet.draw(digits: digits, into: &text)
    }
    var remarks: [(kind: String, words: String)] = []
    for part in parts { remarks += part.remarks.map { ("note", $0) } }
    remarks += diagnostic.notes.map { ("note", $0) }
    if let hint = diagnostic.hint { remarks.append(("hint", hint)) }
    if !remarks.isEmpty, parts.contains(where: { $0.snippet != nil }) {
      drawEmptyGutter(digits, into: &text)
    }
    for remark in remarks { draw(remark.kind, remark.words, digits, into: &text) }
    return text
  }

  /// The diagnostic in one line without a line feed: `path:line:column: severity: message [code]`.
  ///
  /// Line and column are those of the primary label and count from one. A diagnostic without a place
  /// has only the part after them.
  public mutating func shortLine(_ diagnostic: Diagnostic) -> String {
    var line = ""
    if let range = diagnostic.range { line += place(range) + ": " }
    line += diagnostic.severity.name + ": " + oneLine(diagnostic.message)
    return line + " [" + oneLine(diagnostic.code.name) + "]"
  }

  /// Where a range begins: `path:line:column`.
  private mutating func place(_ range: SourceRange) -> String {
    let position = lines(of: range.source).position(at: range.start)
    return oneLine(sources[range.source].path) + ":\(position.line):\(position.column)"
  }

  /// The part of a drawing that is about one source.
  private struct Part {
    let place: String
    /// The same, for those who lead there.
    let range: SourceRange
    /// Missing when the source has no text to show.
    let snippet: Snippet?
    /// What was said about a source without text.
    let remarks: [String]
  }

  private mutating func snippets(of diagnostic: Diagnostic, _ ink: Ink) -> [Part] {
    var order: [SourceID] = []
    for label in diagnostic.labels where !order.contains(label.range.source) {
      order.append(label.range.source)
    }
    var parts: [Part] = []
    for id in order {
      let source = sources[id]
      let map = lines(of: id)
      var placed: [PlacedLabel] = []
      var first: SourceRange?
      for (index, label) in diagnostic.labels.enumerated() where label.range.source == id {
        first = first ?? label.range
        placed.append(
          PlacedLabel(label, isPrimary: index == 0, map, byteCount: source.bytes.count))
      }
      guard let first else { continue }
      if source.bytes.isEmpty {
        // Nothing to underline: a folder, a file that was not read, or an empty one.
        var remarks: [String] = []
        for label in placed where !label.text.isEmpty { remarks.append(label.text) }
        parts.append(
          Part(place: oneLine(source.path), range: first, snippet: nil, remarks: remarks))
      } else {
        parts.append(
          Part(
            place: place(first), range: first,
            snippet: Snippet(source, map, placed, primary: ink), remarks: []))
      }
    }
    return parts
  }

  private func drawEmptyGutter(_ digits: Int, into text: inout InkedText) {
    text.append(String(repeating: " ", count: digits + 1) + "|\n", .frame)
  }

  /// A note or hint; its further lines stand under the first.
  private func draw(_ kind: String, _ words: String, _ digits: Int, into text: inout InkedText) {
    text.append(String(repeating: " ", count: digits + 1) + "= ", .frame)
    text.append(kind, .message)
    text.append(": ", .plain)
    let indent = String(repeating: " ", count: digits + 5 + kind.utf8.count)
    let rows = words.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in rows.enumerated() {
      if index > 0 { text.append(indent, .plain) }
      text.append(oneLine(String(line)) + "\n", .plain)
    }
  }
}
