import Diagnostics

/// What diagnostics say of the lines of a case: carets under the primary place, dashes under the others.
///
/// Each line of source is a source of its own; `columns` tells at which column its text begins.
struct Annotations {
  private var answers: [[String]]
  private let lines: [String]
  private let columns: [Int]
  private var diagnostics: [Diagnostic] = []

  init(_ lines: [String], columns: [Int]) {
    self.lines = lines
    self.columns = columns
    answers = lines.map { _ in [] }
  }

  /// The source of the text on a line, without what stands before its first column.
  func excerpt(_ line: Int, from column: Int? = nil, to end: Int? = nil) -> Excerpt {
    let bytes = Array(lines[line].utf8)
    return Excerpt(SourceID(line), (column ?? columns[line])..<(end ?? bytes.count), of: bytes)
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func answer(_ line: Int, _ text: String) { answers[line].append("  => " + text) }

  /// The lines under each line of source.
  var text: [[String]] {
    var answers = self.answers
    for (number, diagnostic) in diagnostics.enumerated() {
      let mark = diagnostics.count > 1 ? " [\(number + 1)]" : ""
      for (index, label) in diagnostic.labels.enumerated() {
        let line = label.range.source.index
        let words: String
        if index == 0 {
          words =
            " \(diagnostic.code.name): \(diagnostic.message)"
            + (label.text.isEmpty ? "" : " | " + label.text)
        } else {
          words = " " + label.text
        }
        answers[line].append(underline(label.range, index == 0 ? "^" : "-") + mark + words)
        guard index == 0 else { continue }
        for note in diagnostic.notes { answers[line].append("    = note\(mark): " + note) }
        if let hint = diagnostic.hint { answers[line].append("    = hint\(mark): " + hint) }
      }
    }
    return answers
  }

  /// Blanks up to the place, then marks; an empty place, at which something is missing, gets one mark.
  private func underline(_ range: SourceRange, _ mark: String) -> String {
    let bytes = Array(lines[range.source.index].utf8)
    let before = String(decoding: bytes[..<range.start], as: UTF8.self).unicodeScalars.count
    let inside = String(decoding: bytes[range.start..<range.end], as: UTF8.self).unicodeScalars
      .count
    return String(repeating: " ", count: before) + String(repeating: mark, count: max(inside, 1))
  }
}
