import Diagnostics
import Mustache

/// The templates as Mustache holds them.
///
/// Every variable is handed over as an unescaped one, because the values escape themselves: only they
/// know whether they are text or markup.
func mustacheLibrary(
  of templates: [Template]
) -> (library: MustacheLibrary, problems: [ReadingProblem]) {
  var library = MustacheLibrary()
  var problems: [ReadingProblem] = []
  for template in templates {
    do {
      try library.register(text(of: template), named: libraryName(of: template))
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

private func text(of template: Template) -> String {
  var text: [UInt8] = []
  var scanner = TagScanner(template.bytes)
  var copied = 0
  while let found = scanner.next() {
    guard case .tag(let tag) = found, case .variable = tag.kind else { continue }
    text += template.bytes[copied..<tag.range.lowerBound + 2]
    text.append(UInt8(ascii: "&"))
    copied = tag.range.lowerBound + 2
  }
  text += template.bytes[copied...]
  return String(decoding: text, as: UTF8.self)
}
