import Diagnostics
import Foundation
import Site

/// A file of sections: the files of a report, and under their lines what must be reported there.
///
///     == a name that nobody has defined
///     @ models/coffee.yaml
///     | definitions:
///     |   cost: pric * 2
///     :         ^^^^ error[unknown-name]: `pric` is not defined here -- unknown name
///     :         = hint: did you mean `price`?
///
/// The files stand in the report of the README, in place of its own of that path; `@ PATH absent` takes one
/// away. In a line `| …` the sign `⟪FF⟫` is a byte. Lines `: …` are what is reported: `^` is the place of
/// the problem, `-` another place that it names, `!` an empty place. What lies in other files, or has no
/// line, stands after the files, each on a line `! …`. Lines `# …` are comments.
///
/// The file is the golden of itself: with `UPDATE_GOLDEN=1` all that is reported is written anew.
struct ProblemCorpus {
  let name: String
  private var sections: [Section] = []

  struct Section {
    let name: String
    var comments: [String] = []
    var files: [File] = []
  }

  struct File {
    let path: String
    var isAbsent = false
    var lines: [String] = []

    var bytes: [UInt8] { lines.flatMap { Self.bytes(of: $0) + [0x0A] } }

    private static func bytes(of line: String) -> [UInt8] {
      var bytes: [UInt8] = []
      for (index, part) in line.components(separatedBy: "⟪").enumerated() {
        let halves = index == 0 ? ["", part] : part.components(separatedBy: "⟫")
        if let byte = UInt8(halves[0], radix: 16) { bytes.append(byte) }
        bytes += Array(halves[1].utf8)
      }
      return bytes
    }
  }

  /// The corpus `name` beside the test.
  init(_ name: String, filePath: String = #filePath) throws {
    let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Goldens").appendingPathComponent(name)
    self.name = name
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      let content = String(line.dropFirst(2))
      switch line.first {
      case "=": sections.append(Section(name: String(line.dropFirst(3))))
      case "#": sections[sections.count - 1].comments.append(content)
      case "@":
        let isAbsent = content.hasSuffix(" absent")
        let path = isAbsent ? String(content.dropLast(7)) : content
        sections[sections.count - 1].files.append(File(path: path, isAbsent: isAbsent))
      case "|":
        let place = sections.count - 1
        sections[place].files[sections[place].files.count - 1].lines.append(content)
      default: break
      }
    }
  }

  /// The corpus with what is reported in fact.
  var text: String { sections.map { $0.text() }.joined(separator: "\n") }
}

extension ProblemCorpus.Section {
  func text() -> String {
    var report = SmallReport()
    for file in files {
      report =
        file.isAbsent ? report.with(file.path, nil) : report.with(file.path, bytes: file.bytes)
    }
    let build = report.build()
    var marks = Marks(build, files.map { "content/" + $0.path })
    var text = "== \(name)\n" + comments.map { "# \($0)\n" }.joined()
    for file in files {
      text += "@ \(file.path)\(file.isAbsent ? " absent" : "")\n"
      for (index, line) in file.lines.enumerated() {
        text += line.isEmpty ? "|\n" : "| \(line)\n"
        text += marks.take("content/" + file.path, index + 1).map { ": \($0)\n" }.joined()
      }
    }
    text += marks.others.map { "! \($0)\n" }.joined()
    let hasError = build.diagnostics.contains { $0.severity == .error }
    if hasError != build.files.isEmpty { text += "! THERE ARE FILES BESIDE AN ERROR, OR NEITHER\n" }
    return text
  }
}

/// Diagnostics as lines to be put under the lines of files.
private struct Marks {
  private var lines: [String: [Int: [String]]] = [:]
  private(set) var others: [String] = []

  init(_ build: SiteBuild, _ paths: [String]) {
    var drawing = CaretDrawing(build.sources)
    for diagnostic in build.diagnostics {
      let further =
        diagnostic.notes.map { "= note: \($0)" } + (diagnostic.hint.map { ["= hint: \($0)"] } ?? [])
      for (index, label) in diagnostic.labels.enumerated() {
        let map = drawing.lines(of: label.range.source)
        let path = build.sources[label.range.source].path
        let start = map.position(at: label.range.start)
        let words = label.text.isEmpty ? "" : " -- " + label.text
        let head =
          "\(diagnostic.severity.name)[\(diagnostic.code.name)]: \(diagnostic.message)\(words)"
        guard paths.contains(path), !build.sources[label.range.source].bytes.isEmpty else {
          let place = "\(path):\(start.line):\(start.column): "
          if index == 0 {
            others += [place + head] + further.map { "  " + $0 }
          } else {
            others.append("  " + place + label.text)
          }
          continue
        }
        let end = map.position(at: label.range.end)
        let sign = index == 0 ? "^" : "-"
        let count =
          end.line == start.line
          ? end.column - start.column
          : map.contents(ofLine: start.line).upperBound - label.range.start
        let indent = String(repeating: " ", count: start.column - 1)
        let carets = label.range.isEmpty ? "!" : String(repeating: sign, count: max(count, 1))
        let text =
          index == 0 ? head : "\(diagnostic.code.name)\(words)"
        let more = end.line == start.line ? " " : "> "
        lines[path, default: [:]][start.line, default: []].append(indent + carets + more + text)
        if index == 0 {
          lines[path, default: [:]][start.line, default: []] += further.map { indent + $0 }
        }
      }
    }
  }

  mutating func take(_ path: String, _ line: Int) -> [String] {
    lines[path]?.removeValue(forKey: line) ?? []
  }
}
