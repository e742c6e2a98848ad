import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML
import Templates

/// Writes the page of a model: all that it knows, where that comes from, and where it is used.
struct ModelPageWriter {
  let model: ModelFile
  let id: ModelID
  let site: SiteContents
  let language: Language
  let uses: DefinitionUses
  private var html = MarkupWriter(.html)
  private var headings: [PageLink] = []

  var report: EvaluatedReport { site.report }
  var environment: Environment { report.checked.environment }

  /// Writes what the model says about itself and its entries.
  var notes: NoteWriter { NoteWriter(language, site, .ofReport) }

  /// A writer for a model of the report.
  init?(
    _ model: ModelFile, _ site: SiteContents, _ language: Language, _ uses: DefinitionUses
  ) {
    guard let id = site.report.checked.environment.model(model.name) else { return nil }
    self.model = model
    self.id = id
    self.site = site
    self.language = language
    self.uses = uses
  }

  /// The page.
  var page: GeneratedPage {
    var writer = self
    writer.write()
    return GeneratedPage(
      slug: ModelAddress.slug(model.name), title: site.title(ofModel: model.name, language),
      summary: language.counts(of: model) + ".", isListed: false, headings: writer.headings,
      body: writer.html.finish())
  }

  private mutating func write() {
    if let description = model.description?[language.tag] {
      html.open("p")
      notes.write(description, to: &html)
      html.close("p")
    }
    html.open("p", ["class": "model-links"])
    html.element("code", text: "models/" + model.name + ".yaml")
    html.text(" · ")
    html.element("a", ["href": "models.html"], text: language.allModels)
    html.close("p")
    if let graph = ModelGraph(self) {
      heading("graph", language.graph)
      write(graph, &html)
    }
    let entries = environment.definitions(of: id).filter { environment[$0].kind == .formula }
    let count = model.parameterCount
    section("parameters", language.parameters, Array(entries.prefix(count))) {
      $0.write(definition: $1, &$2)
    }
    section("definitions", language.definitions, Array(entries.dropFirst(count))) {
      $0.write(definition: $1, &$2)
    }
    section("data", language.dataSets, model.data) { $0.write(dataSet: $1, &$2) }
    section("simulations", language.simulations, model.simulations) {
      $0.write(simulation: $1, &$2)
    }
    section("fits", language.fits, environment.fits(of: id)) { $0.write(fit: $1, &$2) }
    section("correlations", language.correlations, model.correlations) {
      $0.write(correlation: $1, &$2)
    }
    let checks = report.checks.filter { check in
      model.checks.contains { $0.range == check.formula.range }
    }
    section("checks", language.checks, checks) { $0.write(check: $1, &$2) }
  }

  /// A part of the page with a heading, if there is anything in it. Long lists begin with their contents.
  private mutating func section<Item>(
    _ name: String, _ title: String, _ items: [Item],
    _ write: (ModelPageWriter, Item, inout MarkupWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    heading(name, title)
    if let ids = items as? [DefinitionID], ids.count > 8 { writeIndex(ids) }
    html.open("div", ["class": "entries"])
    for item in items {
      write(self, item, &html)
      html.newline()
    }
    html.close("div")
    html.newline()
  }

  private mutating func heading(_ name: String, _ title: String) {
    let anchor = "model-" + name
    headings.append(PageLink(title: title, href: "#" + anchor))
    html.element("h2", ["id": "\(anchor)"], text: title)
    html.newline()
  }

  private mutating func writeIndex(_ ids: [DefinitionID]) {
    html.open("p", ["class": "entries-index"])
    for (index, id) in ids.enumerated() {
      if index > 0 { html.text(" · ") }
      html.element("a", ["href": "#\(environment[id].name.text)"], text: environment[id].name.text)
    }
    html.close("p")
    html.newline()
  }
}

extension ModelFile {
  /// How many of its entries are parameters, which come first.
  var parameterCount: Int { entries.count { $0.kind == .parameter } }
}
