import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

extension ModelPageWriter {
  /// A parameter or a definition: what it is called, what it is worth, and what is known of it.
  func write(definition id: DefinitionID, _ html: inout MarkupWriter) {
    let definition = environment[id]
    let entry = report.checked.entries[id]
    html.open("section", ["class": "entry", "id": "\(definition.name.text)"])
    writeHead(id, &html)
    if let known = report.definitions[id] {
      html.element("p", ["class": "entry-value"], text: written(id, known))
    }
    if !site.saysItsOwnValue(id) {
      html.openFormula("entry-formula", language.formulaName)
      site.write(formulaOf: id, language, &html)
      html.close("div")
    }
    if let note = entry?.note?[language.tag] {
      html.element("p", ["class": "entry-note"]) { notes.write(note, to: &$0) }
    }
    html.open("dl", ["class": "entry-facts"])
    if let control = entry?.control {
      writeFact(language.control, &html) { html in
        let scope = Scope(model: definition.model)
        for (index, end) in [control.from, control.to].compactMap(\.self).enumerated() {
          if index > 0 { html.text(" " + language.to + " ") }
          html.append(mathML(end.tree, site.notation(scope, language)))
        }
        if control.scale == .log { html.text(", " + language.logarithmic) }
      }
    }
    write(sources: entry?.sources ?? [], &html)
    writeLinks(
      language.needs,
      links(to: environment.needs(of: id))
        + DataNames(of: id, in: environment).names.map(dataLink), &html)
    writeUses(of: [.definition(id)], &html)
    html.close("dl")
    html.close("section")
  }

  /// The heading of an entry: its symbol, its label, and its name in formulas.
  func writeHead(_ id: DefinitionID, _ html: inout MarkupWriter) {
    html.open("h3")
    var symbols: Set<String> = []
    if site.symbols[id] != nil, let symbol = site.symbol(of: id, apartFrom: &symbols, language) {
      html.append(symbol)
      html.text(" ")
    }
    if let label = site.label(of: id, language) {
      html.text(label + " ")
    }
    html.element("code", text: environment.head(of: id))
    html.close("h3")
  }

  /// A value with its unit and its interval.
  func written(_ id: DefinitionID, _ known: KnownQuantity) -> String {
    WrittenValue.ofDefinition(id, known, environment, language)
  }

  // MARK: Facts

  func writeFact(
    _ term: String, _ html: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
  ) {
    html.open("div")
    html.element("dt", text: term)
    html.element("dd", content: content)
    html.close("div")
  }

  /// Links in a row, if there are any.
  func writeLinks(
    _ term: String, _ links: [(title: String, href: String?)], _ html: inout MarkupWriter
  ) {
    guard !links.isEmpty else { return }
    writeFact(term, &html) { html in
      for (index, link) in links.enumerated() {
        if index > 0 { html.text(", ") }
        if let href = link.href {
          html.element("a", ["href": "\(href)"], text: link.title)
        } else {
          html.text(link.title)
        }
      }
    }
  }

  func write(sources: [Excerpt], _ html: inout MarkupWriter) {
    let known = sources.compactMap { report.checked.citation($0.text, language) }
    writeLinks(
      language.sources, known.map { (title: $0.text, href: $0.href(in: .ofReport)) }, &html)
  }

  func write(
    definitions ids: [DefinitionID], _ term: String, _ html: inout MarkupWriter
  ) {
    writeLinks(term, links(to: ids), &html)
  }

  private func links(to ids: [DefinitionID]) -> [(title: String, href: String?)] {
    ids.map { (title: shownName($0), href: href($0)) }
  }

  /// Where definitions or data sets are used.
  func writeUses(of subjects: [DefinitionUses.Subject], _ html: inout MarkupWriter) {
    func each<Item: Equatable>(_ found: (DefinitionUses.Subject) -> [Item]) -> [Item] {
      var items: [Item] = []
      for item in subjects.flatMap(found) where !items.contains(item) { items.append(item) }
      return items
    }
    // What a fit gives needs the fit itself, and all that one gives is told once, by its law.
    let users = each { uses.definitions($0).map(lawOrSelf) }
      .filter { !subjects.contains(.definition($0)) }
    let made = each(dataSets(madeOf:)).map(dataLink)
    writeLinks(language.usedBy, links(to: users) + made, &html)
    let pages = each { uses.pages($0).map(\.slug) }.compactMap {
      report.checked.report.page($0, in: language.tag)
    }
    writeLinks(
      language.shownOn,
      pages.map { page in
        (page.front.title.map { report.text($0, language) } ?? page.slug, page.fileName)
      }, &html)
    writeLinks(language.drawnIn, links(to: .figure, each(uses.charts)), &html)
    writeLinks(language.tabulatedIn, links(to: .table, each(uses.tables)), &html)
    writeLinks(
      language.examinedIn,
      each(uses.claims).map { ($0, ClaimPlaces.href(inLedger: $0)) }, &html)
  }

  /// What has a number, where it stands first.
  private func links(
    to kind: Exhibit.Kind, _ names: [String]
  ) -> [(title: String, href: String?)] {
    names.compactMap { name in
      let exhibit = Exhibit(kind: kind, name: name)
      guard let place = site.numbering(language)[exhibit] else { return nil }
      return (
        language.name(of: kind, place.number), place.page.fileName + "#" + exhibit.anchor()
      )
    }
  }

  /// The data sets that are made of another one.
  private func dataSets(madeOf subject: DefinitionUses.Subject) -> [String] {
    guard case .data(let name) = subject else { return [] }
    return environment.dataSetNames.filter { other in
      environment.dataSets(madeInto: other).contains(name)
    }
  }

  /// The law of the fit that gives a definition, or what no fit gives.
  private func lawOrSelf(_ id: DefinitionID) -> DefinitionID {
    guard case .fit(let fit, _) = environment[id].kind else { return id }
    return environment.definition(of: .law, by: fit) ?? id
  }

  /// The name of a definition as this page writes it: with its model where that is another one.
  func shownName(_ id: DefinitionID) -> String {
    let address = ModelAddress(id, in: environment)
    let name = environment.qualifiedName(id)
    return address.model == model.name
      ? String(name.dropFirst(model.name.count + 1)) : name
  }

  func href(_ id: DefinitionID) -> String {
    ModelAddress(id, in: environment).href(from: model.name)
  }
}

extension Environment {
  /// `cost(cups_a_day)`
  func head(of id: DefinitionID) -> String {
    let definition = self[id]
    let parameters = definition.parameters.map {
      "(" + $0.map(\.text).joined(separator: ", ") + ")"
    }
    return definition.name.text + (parameters ?? "")
  }
}
