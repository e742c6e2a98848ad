public import Diagnostics
import Mustache

/// A theme that was read and found sound: templates that can be rendered, and assets to copy.
///
///     var sources = SourceMap()
///     let reading = Theme.read(ThemeFile.embedded, for: [PageContext.contract], in: &sources)
///     let page = reading.theme?.render(context)
public struct Theme: Sendable {
  /// The files of the site that come from `assets/`, sorted by path. What templates and style sheets name has a path that
  /// follows from its bytes.
  public let assets: [ThemeFile]
  /// The paths of these files, by those that they have in the theme. What style sheets only import has none.
  public let assetPaths: [String: String]

  private let library: MustacheLibrary
  private let contracts: [String: TemplateContract]

  /// Reads a theme for the templates that `contracts` ask for, and checks all of it.
  ///
  /// A file directly in the theme's folder that ends in `.html` is a template, one below `partials/`
  /// is a partial, and everything below `assets/` is an asset. Files of languages, `README.md` and names that begin with
  /// a dot are passed over; any other file gets a warning. Every template is added to `sources`.
  ///
  /// There is a theme only when no diagnostic is an error. Cost: one pass over each template, and one
  /// over each place where a partial is used.
  public static func read(
    _ files: [ThemeFile], for contracts: [TemplateContract], in sources: inout SourceMap
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var folder = ThemeFolder(files)
    let templates = folder.parse(in: &sources)
    var checker = TemplateChecker(templates, assets: folder.assets.map(\.path))
    for contract in contracts { checker.check(contract) }
    checker.checkUse()
    let assets = PublishedAssets(
      folder.assets, namedBy: Set(templates.flatMap { $0.assets.map(\.text) }), in: &sources)
    var diagnostics = sortedForReport(
      folder.problems.map(\.diagnostic) + checker.problems.map(\.diagnostic)
        + assets.problems.map(\.diagnostic), sources)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let (library, problems) = mustacheLibrary(of: templates, assets: assets.paths)
    diagnostics += problems.map(\.diagnostic)
    guard problems.isEmpty else { return (nil, diagnostics) }
    let theme = Theme(assets: assets, library: library, contracts: contracts)
    return (theme, diagnostics)
  }

  private init(assets: PublishedAssets, library: MustacheLibrary, contracts: [TemplateContract]) {
    self.assets = assets.files
    assetPaths = assets.paths
    self.library = library
    self.contracts = Dictionary(contracts.map { ($0.template, $0) }) { first, _ in first }
  }

  /// The bytes of the template called `name` with these values.
  ///
  /// - Precondition: the theme was read for a contract of that name, and `values` keep it: a template
  ///   is the theme author's, but its values are the program's.
  public func render(_ name: String, _ values: TemplateValue) -> [UInt8] {
    guard let contract = contracts[name] else {
      preconditionFailure("no contract for a template called \(name)")
    }
    let root = rendition(of: values, as: .record(contract.keys), path: name)
    guard let text = library.render(root, withTemplate: libraryName(ofTemplate: name)) else {
      preconditionFailure("a theme that was read has the template \(name)")
    }
    return Array(text.utf8)
  }
}
