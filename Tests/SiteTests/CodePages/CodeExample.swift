import Diagnostics
import Testing

@testable import Site

/// An example of a page: the files of the small report, some of them replaced, and what is said of it.
struct CodeExample {
  private var content: [String: [UInt8]] = [:]
  private var theme: [String: [UInt8]] = [:]

  /// The example that the blocks make.
  init(_ blocks: [CodeBlock]) {
    for block in CodePage.index.blocks(in: "") { put(block) }
    for block in blocks { put(block) }
    // A chart that no page of the example shows is shown by the page of the small report.
    guard !blocks.contains(where: { $0.path?.hasPrefix("content/en/") == true }) else { return }
    for path in content.keys.sorted() where path.hasPrefix("charts/") {
      let id = path.dropFirst("charts/".count).dropLast(".yaml".count)
      content["en/index.md", default: []] += Array("\n![](chart:\(id))\n".utf8)
    }
  }

  private mutating func put(_ block: CodeBlock) {
    guard let path = block.path else { return }
    let bytes = block.isAbsent ? nil : block.bytes
    if path.hasPrefix("content/") {
      content[String(path.dropFirst("content/".count))] = bytes
    } else if path.hasPrefix("templates/") {
      theme[String(path.dropFirst("templates/".count))] = bytes
    } else {
      Issue.record("\(path) is neither in content/ nor in templates/")
    }
  }

  /// What is said of the example, and whether a site came about.
  ///
  /// Examples are about their own code: what they leave unused is told only where that is it.
  func diagnose(_ code: String = "") -> (diagnostics: [Diagnostic], lines: [String], isBuilt: Bool)
  {
    let isAboutUse = SmallReport.unusedAllowed.contains { $0.code == code }
    var input = ReportInput(
      content: files(content), theme: theme.isEmpty ? nil : files(theme),
      severities: isAboutUse ? [] : SmallReport.unusedAllowed)
    input.makesSingleFiles = code == "cannot-inline"
    let build = buildSite(input)
    var drawing = CaretDrawing(build.sources)
    return (
      build.diagnostics, build.diagnostics.map { drawing.shortLine($0) }, !build.files.isEmpty
    )
  }

  private func files(_ files: [String: [UInt8]]) -> [InputFile] {
    files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: $0.value) }
  }
}
