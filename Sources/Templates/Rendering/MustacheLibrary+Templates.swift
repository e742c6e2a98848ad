import Diagnostics
import Mustache

/// The templates as Mustache holds them.
///
/// Every variable is handed over as an unescaped one, because the values escape themselves: only they
/// know whether they are text or markup. Assets go by the paths under which they are published.
func mustacheLibrary(
  of templates: [Template], assets: [String: String]
) -> (library: MustacheLibrary, problems: [ReadingProblem]) {
  var library = MustacheLibrary()
  var problems: [ReadingProblem] = []
  for template in templates {
    do {
      try library.register(text(of: template, assets), named: libraryName(of: template))
    } catch {
      problems.append(.refusedByMustache("\(error)", template.range(0..<0)))
    }
  }
  return (library, problems)
}

/// A template keeps its ending, so that it never answers to the name of a partial.
func libraryName(ofTemplate name: String) -> String { name + ".html" }

private func libraryName(of template: Template) -> String {
  switch template.kind {
  case .page: libraryName(ofTemplate: template.name)
  case .partial: template.name
  }
}

private func text(of template: Template, _ assets: [String: String]) -> String {
  var edits = template.assets.compactMap { word in
    assets[word.text].map { (range: word.range, text: $0) }
  }
  var scanner = TagScanner(template.bytes)
  while let found = scanner.next() {
    guard case .tag(let tag) = found, case .variable = tag.kind else { continue }
    let place = tag.range.lowerBound + 2
    edits.append((range: place..<place, text: "&"))
  }
  edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  var text: [UInt8] = []
  var copied = 0
  for edit in edits {
    text += template.bytes[copied..<edit.range.lowerBound]
    text += Array(edit.text.utf8)
    copied = edit.range.upperBound
  }
  return String(decoding: text + template.bytes[copied...], as: UTF8.self)
}
