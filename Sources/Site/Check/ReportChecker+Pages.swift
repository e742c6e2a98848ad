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
        check(page: slug, heading, destination, from: page.language)
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
      if isKnown(claim: id, range), reference.isImage && !reference.isFigure {
        add(.notStandingAlone(.claim, reference.range))
      }
    case .model(let name):
      if reference.isImage {
        add(.wrongUse(of: .model, destination.range))
      } else {
        check(model: name, range)
      }
    case .unknownKind(let kind): tell(unknownKind: kind, destination.range)
    case .path: tell(path: destination, from: page.language)
    }
  }

  /// Checks a link to a model.
  mutating func check(model name: String, _ range: SourceRange) {
    let models = report.models.map(\.name)
    guard !models.contains(name), !gaps.hasUnread("models/" + name + ".yaml") else { return }
    add(.unknownModel(name, range, nearest: nearestName(to: name, in: models)))
  }

  /// Whether there is a claim of that name; reports it if not.
  mutating func isKnown(claim id: String, _ range: SourceRange) -> Bool {
    if report.claim(id) != nil { return true }
    guard !gaps.hasUnreadClaim else { return false }
    let near = nearestName(to: id, in: report.claims.map(\.id.value))
    add(.unknownClaim(id, range, nearest: near))
    return false
  }

  mutating func tell(unknownKind kind: String, _ range: SourceRange) {
    let known = Destination.Kind.allCases.map(\.rawValue)
    add(.unknownKind(kind, range, nearest: nearestName(to: kind, in: known)))
  }

  /// Tells of a link to a path; `language` is that of the page it may mean.
  mutating func tell(path destination: Excerpt, from language: String) {
    let text = destination.text
    let stem = text.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    let page = report.slugs(in: language).first { $0 == stem }
    add(.pathLink(text, destination.range, page: page))
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

  /// Checks a link to a page, which is read among those of a language.
  mutating func check(
    page slug: String, _ heading: String?, _ destination: Excerpt, from language: String
  ) {
    guard let target = report.shownPage(slug, in: language) else {
      guard !gaps.hasUnread(page: slug, in: language) else { return }
      guard !report.hasDraft(slug) else {
        add(.draftPage(slug, Destination.name(destination).range))
        return
      }
      let near = nearestName(to: slug, in: report.slugs(in: language))
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
