import Foundation
import Testing

/// A file of sections: Markdown lines, and under them what must be found at which place.
///
///     == a code span after blanks that Markdown strips
///     | first
///     |    second `= x`
///     :            ^^^ code = x
///
/// A line `| …` is Markdown; in it `⇥` is a tab and `␣` a space that an editor might eat. A line `:
/// …` marks a place in the Markdown line above it: the carets, or `!` before a character for an
/// empty place, then the kind of thing and its text. `: ^^>` begins a place that `:<^^` ends on a
/// later line, with carets from the line's start; neither `>` nor `<` covers a character. What is
/// not marked must not be found. Lines without `|` or `:` are comments.
struct CorpusSection: Sendable, CustomTestStringConvertible {
  var name: String
  var markdown: [String] = []
  var marks: [Mark] = []

  var testDescription: String { name }

  /// A thing and the line and column where it starts and ends, all from zero.
  struct Mark: Sendable {
    var thing: String
    var start: (line: Int, column: Int)
    var end: (line: Int, column: Int)
    /// Whether the end is on a line that was not read yet.
    var isOpen = false
  }

  /// The Markdown with that line ending, and the marks as descriptions with offsets.
  func source(lineEnding: String) -> (text: String, marks: [String]) {
    func offset(_ place: (line: Int, column: Int)) -> Int {
      let before = markdown[..<place.line].map { $0.utf8.count + lineEnding.utf8.count }
      let scalars = markdown[place.line].unicodeScalars.prefix(place.column)
      return before.reduce(0, +) + String(String.UnicodeScalarView(scalars)).utf8.count
    }
    let text = markdown.map { $0 + lineEnding }.joined()
    return (text, marks.map { "\(offset($0.start))..<\(offset($0.end)) \($0.thing)" })
  }
}

func corpus(_ name: String, filePath: String = #filePath) throws -> [CorpusSection] {
  let url = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus").appendingPathComponent(name)
  var sections: [CorpusSection] = []
  for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
    if line.hasPrefix("== ") {
      sections.append(CorpusSection(name: String(line.dropFirst(3))))
    } else if line.hasPrefix("|"), !sections.isEmpty {
      let text = line.dropFirst(2).replacingOccurrences(of: "⇥", with: "\t")
        .replacingOccurrences(of: "␣", with: " ")
      sections[sections.count - 1].markdown.append(text)
    } else if line.hasPrefix(":"), !sections.isEmpty {
      read(mark: line, into: &sections[sections.count - 1])
    }
  }
  return sections
}

private func read(mark line: String, into section: inout CorpusSection) {
  let row = section.markdown.count - 1
  if line.hasPrefix(":<") {
    guard let index = section.marks.lastIndex(where: \.isOpen) else { return }
    section.marks[index].end = (row, line.count(where: { $0 == "^" }))
    section.marks[index].isOpen = false
    return
  }
  let scalars = Array(line.unicodeScalars.dropFirst(2))
  guard let start = scalars.firstIndex(where: { $0 != " " }) else { return }
  let end =
    scalars[start...].firstIndex(where: { !"^!>".unicodeScalars.contains($0) }) ?? scalars.count
  let signs = String(String.UnicodeScalarView(scalars[start..<end]))
  let thing = String(String.UnicodeScalarView(scalars[end...])).trimmingCharacters(in: .whitespaces)
  if signs == "!" {
    section.marks.append(.init(thing: thing, start: (row, start), end: (row, start)))
  } else {
    let length = signs.count(where: { $0 == "^" })
    section.marks.append(
      .init(
        thing: thing, start: (row, start), end: (row, start + length), isOpen: signs.hasSuffix(">"))
    )
  }
}
