import Foundation
import Testing

/// A file of text sections: each is the source of a case, and under its lines what must be said of them.
///
///     == adding tokens to operations is rejected
///     > 3 token + 2 FLOP
///                 ^^^^^^ unit-mismatch: cannot add `FLOP` to `token` | this is in `FLOP`
///       ------- this is in `token`
///
/// Lines that begin with a blank, `^` or `-` are answers, all others are source. A line of source with no
/// answer is one that nothing is said of. `UPDATE_GOLDEN=1` rewrites the answers; read them before you
/// commit.
struct Corpus {
  struct Section {
    var title: String
    var source: [String] = []
    var answers: [[String]] = []

    /// The section with other answers, one list per line of source.
    func text(_ answers: [[String]]) -> String {
      var lines = ["== " + title]
      for (line, own) in zip(source, answers) { lines += [line] + own }
      return lines.joined(separator: "\n")
    }
  }

  private let file: URL
  private let head: [String]
  let sections: [Section]

  init(_ name: String, filePath: String = #filePath) throws {
    file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus").appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    var head: [String] = []
    var sections: [Section] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("== ") {
        sections.append(Section(title: String(line.dropFirst(3))))
      } else if sections.isEmpty {
        head.append(line)
      } else if line.hasPrefix(" ") || line.hasPrefix("^") || line.hasPrefix("-") {
        let last = sections.count - 1
        sections[last].answers[sections[last].answers.count - 1].append(line)
      } else if !line.isEmpty {
        sections[sections.count - 1].source.append(line)
        sections[sections.count - 1].answers.append([])
      }
    }
    self.head = head
    self.sections = sections
  }

  /// Holds what `check` says of each section against the file.
  func expect(
    sourceLocation: SourceLocation = #_sourceLocation, _ check: ([String]) -> [[String]]
  ) throws {
    let answers = sections.map { check($0.source) }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let texts = zip(sections, answers).map { $0.text($1) }
      let text = head.joined(separator: "\n") + "\n" + texts.joined(separator: "\n\n") + "\n"
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(!sections.isEmpty)
    for (section, found) in zip(sections, answers) where section.answers != found {
      Issue.record(
        """
        \(file.lastPathComponent) expects
        \(section.text(section.answers))
        but it is
        \(section.text(found))
        """, sourceLocation: sourceLocation)
    }
  }
}
