import Diagnostics
import Formula
import FormulaSyntax
import Markdown

extension ReportChecker {
  /// The charts on each page, in order, by the path of the page. A chart stands on a page once.
  mutating func checkFigures() -> [String: [String]] {
    var figures: [String: [String]] = [:]
    for page in report.pages {
      var first: [String: SourceRange] = [:]
      for reference in page.parts.references where reference.isFigure {
        guard case .chart(let id) = Destination(reference.destination.text) else { continue }
        if let before = first[id] {
          add(.repeatedFigure(id, reference.destination.range, first: before))
        } else {
          first[id] = reference.destination.range
          figures[page.path, default: []].append(id)
        }
      }
    }
    // A chart that some page names in the wrong way is told of there.
    let named = report.pages.flatMap(\.parts.references).compactMap { reference -> String? in
      if case .chart(let id) = Destination(reference.destination.text) { id } else { nil }
    }
    let mentioned = Set(named)
    for chart in report.charts where !mentioned.contains(chart.id) && !gaps.hasUnreadPage {
      add(.unusedChart(chart.id, SourceRange(chart.source, 0, 0)))
    }
    return figures
  }

  /// Checks a page: its models, its values, and where its references lead.
  mutating func check(_ page: PageFile, _ figures: [String: [String]]) {
    var opened: [ModelID] = []
    for name in page.front.models {
      if let model = checker.environment.model(name.text) {
        opened.append(model)
      } else if !gaps.hasUnread("models/" + name.text + ".yaml") {
        let near = nearestName(to: name.text, in: checker.environment.models)
        add(.unknownModel(name.text, name.range, nearest: near))
      }
    }
    let scope = Scope(opened: opened)
    check(page.front.title, in: scope)
    check(page.front.summary, in: scope)
    for span in page.parts.values { check(span, in: scope) }
    let shown = report.pages.filter { $0.language == page.language }
      .flatMap { figures[$0.path] ?? [] }
    for reference in page.parts.references { check(reference, on: page, scope, Set(shown)) }
  }

  /// `shown` are the charts on the pages of this language.
  private mutating func check(
    _ reference: PageParts.Reference, on page: PageFile, _ scope: Scope, _ shown: Set<String>
  ) {
    let destination = reference.destination
    let text = destination.text
    let range = Destination.name(destination)
    switch Destination(text) {
    case .chart(let id):
      if report.chart(id) == nil {
        guard !gaps.hasUnread("charts/" + id + ".yaml") else { return }
        add(.unknownChart(id, range, nearest: nearestName(to: id, in: report.charts.map(\.id))))
      } else if reference.isImage && !reference.isFigure {
        add(.notStandingAlone(.figure, reference.range))
      } else if !reference.isImage && !shown.contains(id) {
        add(.chartNotEmbedded(id, range))
      }
    case .formula(let name):
      if !reference.isImage {
        add(.wrongUse(of: .formula, destination.range))
      } else if !reference.isFigure {
        add(.notStandingAlone(.formula, reference.range))
      } else {
        check(formula: name, range, scope)
      }
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
    case .claim, .table, .model:
      add(.unknownKind(text, destination.range, nearest: nil))
    case .unknownKind(let kind):
      let known = Destination.Kind.allCases.map(\.rawValue)
      add(.unknownKind(kind, destination.range, nearest: nearestName(to: kind, in: known)))
    case .path:
      let stem = text.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      let page = report.slugs(in: page.language).first { $0 == stem }
      add(.pathLink(text, destination.range, page: page))
    }
  }

  private mutating func check(formula name: String, _ range: SourceRange, _ scope: Scope) {
    let environment = checker.environment
    let problem = FormulaProblem.unknownName(name, range, nearest: nil)
    guard environment.definition(named: name, in: scope) == nil, !gaps.explain(problem) else {
      return
    }
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
      add(.unknownPage(slug, Destination.name(destination), nearest: near))
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
