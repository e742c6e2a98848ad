import Diagnostics
import Formula
import FormulaSyntax
import Markdown

extension ReportChecker {
  /// Checks a page: its models, its values, and where its references lead.
  mutating func check(_ page: PageFile, _ exhibits: [String: [Exhibit]]) {
    let scope = Scope(opened: opened(page.front.models))
    check(page.front.title, in: scope)
    check(page.front.summary, in: scope)
    for span in page.parts.values { check(span, in: scope) }
    for citation in page.parts.citations { check(citation) }
    for reference in page.parts.references { check(reference, on: page, scope, exhibits) }
  }

  /// The models that a page or a claim opens.
  mutating func opened(_ names: [Excerpt]) -> [ModelID] {
    var opened: [ModelID] = []
    for name in names {
      if let model = checker.environment.model(name.text) {
        opened.append(model)
      } else if !gaps.hasUnread("models/" + name.text + ".yaml") {
        let near = nearestName(to: name.text, in: checker.environment.models)
        add(.unknownModel(name.text, name.range, nearest: near))
      }
    }
    return opened
  }

  /// `exhibits` is what each page shows.
  private mutating func check(
    _ reference: PageParts.Reference, on page: PageFile, _ scope: Scope,
    _ exhibits: [String: [Exhibit]]
  ) {
    let destination = reference.destination
    let text = destination.text
    let range = Destination.name(destination).range
    switch Destination(text) {
    case .chart(let id):
      if report.chart(id) == nil {
        guard !gaps.hasUnread("charts/" + id + ".yaml") else { return }
        add(.unknownChart(id, range, nearest: nearestName(to: id, in: report.charts.map(\.id))))
      } else {
        checkPlace(of: reference, .figure, on: page, exhibits)
      }
    case .table(let name):
      if isUnknown(table: name) {
        add(.unknownTable(name, range, nearest: nearestName(to: name, in: tableNames)))
      } else {
        checkPlace(of: reference, .table, on: page, exhibits)
      }
    case .formula(let name):
      if isKnown(formula: name, range, scope) {
        checkPlace(of: reference, .formula, on: page, exhibits)
      }
    case .control: check(control: reference, scope)
    case .page(let slug, let heading):
      if reference.isImage {
        add(.wrongUse(of: .page, destination.range))
      } else {
        check(page: slug, heading, destination, from: page)
      }
    case .heading(let slug): check(heading: slug, of: page, Destination.heading(destination))
    case .media(let path):
      let paths = report.media.map(\.path)
      if !paths.contains(path) {
        add(.missingMedia(path, destination.range, nearest: nearestName(to: path, in: paths)))
      } else if reference.isImage && reference.isEmpty {
        add(.missingAlternative(reference.range))
      }
    case .web: if reference.isImage { add(.remoteImage(destination.range)) }
    case .unknownKind where page.refuses(destination): break
    case .claim(let id):
      if report.claim(id) == nil {
        guard !gaps.hasUnreadClaim else { return }
        let near = nearestName(to: id, in: report.claims.map(\.id.value))
        add(.unknownClaim(id, range, nearest: near))
      } else if reference.isImage && !reference.isFigure {
        add(.notStandingAlone(.claim, reference.range))
      }
    case .model(let name):
      let models = report.models.map(\.name)
      if reference.isImage {
        add(.wrongUse(of: .model, destination.range))
      } else if !models.contains(name), !gaps.hasUnread("models/" + name + ".yaml") {
        add(.unknownModel(name, range, nearest: nearestName(to: name, in: models)))
      }
    case .unknownKind(let kind):
      let known = Destination.Kind.allCases.map(\.rawValue)
      add(.unknownKind(kind, destination.range, nearest: nearestName(to: kind, in: known)))
    case .path:
      let stem = text.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      let page = report.slugs(in: page.language).first { $0 == stem }
      add(.pathLink(text, destination.range, page: page))
    }
  }

  /// Whether there is a definition of that name; reports it if not.
  private mutating func isKnown(
    formula name: String, _ range: SourceRange, _ scope: Scope
  ) -> Bool {
    if checker.environment.definition(named: name, in: scope) != nil { return true }
    reportUnknown(formula: name, range, scope)
    return false
  }

  /// Tells that a name means no definition, unless it may be one that could not be read.
  mutating func reportUnknown(formula name: String, _ range: SourceRange, _ scope: Scope) {
    let environment = checker.environment
    guard !gaps.explain(FormulaProblem.unknownName(name, range, nearest: nil)) else { return }
    let plain = scope.opened.flatMap(environment.definitions).map { environment[$0].name.text }
    let all = environment.models.compactMap(environment.model).flatMap(environment.definitions)
    let near = nearestName(to: name, in: plain + all.map(environment.qualifiedName))
    add(.unknownFormula(name, range, nearest: near))
  }

  private mutating func check(
    page slug: String, _ heading: String?, _ destination: Excerpt, from page: PageFile
  ) {
    guard let target = report.shownPage(slug, in: page.language) else {
      guard !gaps.hasUnread(page: slug, in: page.language) else { return }
      let near = nearestName(to: slug, in: report.slugs(in: page.language))
      add(.unknownPage(slug, Destination.name(destination).range, nearest: near))
      return
    }
    if let heading { check(heading: heading, of: target, Destination.heading(destination)) }
  }

  private mutating func check(heading slug: String, of page: PageFile, _ range: SourceRange) {
    let slugs = page.parts.headings.map(\.slug)
    if !slugs.contains(slug) {
      add(.unknownHeading(slug, range, nearest: nearestName(to: slug, in: slugs)))
    }
  }
}

extension PageFile {
  /// Whether the destination of a link was refused already, when the text was read.
  fileprivate func refuses(_ destination: Excerpt) -> Bool {
    document.problems.contains { problem in
      if case .unsafeDestination(_, let range) = problem {
        range == destination.range
      } else {
        false
      }
    }
  }
}
