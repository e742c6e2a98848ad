import Diagnostics

/// The files of a theme, sorted into what they are.
struct ThemeFolder {
  /// In the order of their paths, so that nothing depends on how a folder was listed.
  private let files: [ThemeFile]
  private(set) var problems: [ReadingProblem] = []

  init(_ files: [ThemeFile]) { self.files = files.sorted { $0.path < $1.path } }

  private enum Role {
    case page(String), partial(String), asset, passedOver, stray
  }

  /// Everything below `assets/`.
  var assets: [ThemeFile] {
    files.filter { if case .asset = role(of: $0) { true } else { false } }
  }

  /// Parses the templates and partials.
  mutating func parse(in sources: inout SourceMap) -> [Template] {
    var templates: [Template] = []
    for file in files {
      switch role(of: file) {
      case .page(let name): templates.append(parse(name, .page, file, in: &sources))
      case .partial(let name): templates.append(parse(name, .partial, file, in: &sources))
      case .asset, .passedOver: continue
      case .stray:
        let source = sources.add(Source(path: file.shownPath, bytes: file.bytes))
        problems.append(.strayFile(SourceRange(source, 0, 0)))
      }
    }
    return templates
  }

  private mutating func parse(
    _ name: String, _ kind: Template.Kind, _ file: ThemeFile, in sources: inout SourceMap
  ) -> Template {
    let source = sources.add(Source(path: file.shownPath, bytes: file.bytes))
    var (template, problems) = TemplateParser.parse(name, kind, source, file.bytes)
    template.isDefault = file.isDefault
    self.problems += problems
    return template
  }

  private func role(of file: ThemeFile) -> Role {
    let path = file.path
    if path == "README.md" || path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      return .passedOver
    }
    if path.hasPrefix("assets/") { return .asset }
    // Whoever writes the words of pages reads the files of their languages.
    if path.hasPrefix("languages/"), path.hasSuffix(".yaml") { return .passedOver }
    guard path.hasSuffix(".html") else { return .stray }
    let name = path.dropLast(".html".count)
    if path.hasPrefix("partials/") { return .partial(String(name.dropFirst("partials/".count))) }
    return name.contains("/") ? .stray : .page(String(name))
  }
}
