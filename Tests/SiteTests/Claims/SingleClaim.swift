import Foundation
import Testing

@testable import Site

/// A claim of the report that Tenfold ships with, in a report of its own: the models that its formulas need, and one
/// page. It stands on the same lines of its file as in the whole report.
struct SingleClaim: Sendable, CustomTestStringConvertible {
  let id: String
  /// Its file, below the content folder.
  let path: String
  /// Its lines in that file, counted from one.
  let lines: ClosedRange<Int>
  let files: [InputFile]

  var testDescription: String { id }

  /// All of them, in the order of their files.
  static let all: [SingleClaim] = realContent.filter { $0.path.hasPrefix("claims/") }
    .flatMap(claims)

  /// The errors that a build of these files tells at this claim, by their codes.
  func errors(_ files: [InputFile]) -> [String] {
    shortLines(checkSite(ReportInput(content: files))).compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 3).map(String.init)
      guard parts.count == 4, parts[0].hasSuffix(path), let number = Int(parts[1]),
        lines.contains(number), parts[3].hasPrefix(" error"),
        let code = parts[3].split(separator: "[").last
      else { return nil }
      return String(code.dropLast())
    }
  }

  // MARK: Cutting it out

  private static func claims(in file: InputFile) -> [SingleClaim] {
    let lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n")
    let starts = lines.indices.filter { lines[$0].first?.isLetter == true }
    return starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      let alone = lines.indices.map { (start..<end).contains($0) ? lines[$0] : "" }
      let text = withoutReasons(alone).joined(separator: "\n")
      return SingleClaim(
        id: String(lines[start].prefix { $0 != ":" }), path: file.path, lines: start + 1...end,
        files: report(around: InputFile(path: file.path, bytes: Array(text.utf8))))
    }
  }

  /// The lines with those of `because` left blank: its values need more models than the condition does.
  private static func withoutReasons(_ lines: [String]) -> [String] {
    var isReason = false
    return lines.map { line in
      if line.prefix(while: { $0 == " " }).count <= 2 { isReason = line == "  because:" }
      return isReason ? "" : line
    }
  }

  private static func report(around claims: InputFile) -> [InputFile] {
    let models = realContent.filter { $0.path.hasPrefix("models/") }
    var needed: Set<String> = []
    var waiting = [claims]
    while let file = waiting.popLast() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for model in models where !needed.contains(model.path) && names(text, model) {
        needed.insert(model.path)
        waiting.append(model)
      }
    }
    let page = InputFile(path: "en/index.md", bytes: Array("---\ntitle: A claim\n---\n".utf8))
    return realContent.compactMap { file in
      switch file.path {
      case "report.yaml": withOnePage(file)
      case "sources.yaml": file
      default:
        file.path.hasPrefix("data/") || needed.contains(file.path)
          || file.path.hasPrefix("models/") && declaresData(file) ? file : nil
      }
    } + [claims, page]
  }

  /// Whether a text has names of the model in it, or opens it.
  private static func names(_ text: String, _ model: InputFile) -> Bool {
    let name = model.path.dropFirst("models/".count).dropLast(".yaml".count)
    return text.range(of: "(^|[^\\w.])\(name)\\.\\w", options: .regularExpression) != nil
      || text.range(of: "  models: \\[[^\\]]*\\b\(name)\\b", options: .regularExpression) != nil
  }

  private static func declaresData(_ file: InputFile) -> Bool {
    String(decoding: file.bytes, as: UTF8.self).contains("\ndata:\n")
  }

  private static func withOnePage(_ file: InputFile) -> InputFile {
    let lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n")
    let fewer = lines.compactMap { line -> String? in
      if line.hasPrefix("pages:") { return "pages: [index]" }
      return line.hasPrefix("expects:") ? nil : line
    }
    return InputFile(path: file.path, bytes: Array(fewer.joined(separator: "\n").utf8))
  }
}
