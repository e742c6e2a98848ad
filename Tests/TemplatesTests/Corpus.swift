import Diagnostics
import Foundation
import Templates
import Testing

/// A section of a corpus file: the files of a theme, and under their lines what must be reported.
///
///     == a key that the contract does not have
///     @ page.html
///     | <p>{{titel}}</p>
///     :      ^^^^^ template-key: no key `titel`
///
/// `@` begins a file. A line `| …` belongs to it; a line `: …` puts carets, or `!` before a character
/// for an empty place, under the line above and says what is reported there. What is not marked must
/// not be reported. Every other line is a comment.
struct CorpusSection: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [(path: String, lines: [String])] = []
  var marks: [Mark] = []

  var testDescription: String { name }

  struct Mark: Sendable {
    var file: Int
    var line: Int
    var start: Int
    var end: Int
    var words: String
  }

  var themeFiles: [ThemeFile] {
    files.map { file in
      ThemeFile(path: file.path, bytes: Array(file.lines.map { $0 + "\n" }.joined().utf8))
    }
  }

  /// What must be reported, in one line each.
  var expected: [String] {
    marks.map { mark in
      "\(files[mark.file].path):\(mark.line):\(mark.start)-\(mark.end) \(mark.words)"
    }
  }

  static func read(_ name: String, filePath: String = #filePath) throws -> [CorpusSection] {
    let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus/" + name)
    var sections: [CorpusSection] = []
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("== ") {
        sections.append(CorpusSection(name: String(line.dropFirst(3))))
        continue
      }
      guard !sections.isEmpty else { continue }
      sections[sections.count - 1].read(line)
    }
    return sections
  }

  private mutating func read(_ line: String) {
    let content = String(line.dropFirst(2))
    switch line.first {
    case "@": files.append((content, []))
    case "|": files[files.count - 1].lines.append(content)
    case ":":
      let blanks = content.prefix { $0 == " " }.count
      let carets = content.dropFirst(blanks).prefix { $0 == "^" }.count
      let words = content.dropFirst(blanks + max(carets, 1)).drop { $0 == " " }
      marks.append(
        Mark(
          file: files.count - 1, line: files[files.count - 1].lines.count, start: blanks + 1,
          end: blanks + 1 + carets, words: String(words)))
    default: break
    }
  }
}

/// Diagnostics as the corpus writes them.
func described(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> [String] {
  diagnostics.map { diagnostic in
    let words = "\(diagnostic.code.name): \(diagnostic.message)"
    guard let range = diagnostic.range else { return words }
    let source = sources[range.source]
    let lines = LineMap(source)
    let start = lines.position(at: range.start)
    let end = lines.position(at: range.end)
    let path = source.path.dropFirst("templates/".count)
    return "\(path):\(start.line):\(start.column)-\(end.column) \(words)"
  }
}
