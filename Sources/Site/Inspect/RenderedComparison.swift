import Diagnostics

/// Holds the rendered pages of a site against each other and against its files.
struct RenderedComparison {
  private let pages: [RenderedPage]
  private let byPath: [String: RenderedPage]
  private let files: Set<String>
  private let places: RenderedPlaces
  private let base: SiteBase?
  private var found: [Found] = []

  /// A problem on one page.
  struct Found {
    let problem: RenderedProblem
    let page: RenderedPage
    let tag: Range<Int>
    let place: RenderedPlaces.Place?
  }

  init(_ pages: [RenderedPage], files: Set<String>, base: SiteBase?, _ places: RenderedPlaces) {
    self.pages = pages
    byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    self.files = files
    self.places = places
    self.base = base
  }

  /// What is wrong, page by page.
  mutating func problems() -> [Found] {
    for page in pages {
      checkNames(on: page)
      checkHeadings(of: page)
      for finding in page.findings {
        add(finding.kind.problem, page, finding.tag, naming: finding.kind.address)
      }
    }
    return found
  }

  /// What is wrong with ids, and with links and attributes that name them, page by page.
  mutating func problemsOfNames() -> [Found] {
    for page in pages { checkNames(on: page) }
    return found
  }

  private mutating func checkNames(on page: RenderedPage) {
    for link in page.links { check(link, on: page) }
    let ids = page.ids.keys.sorted()
    for reference in page.references where page.ids[reference.id] == nil {
      let near = nearestName(to: reference.id, in: ids)
      add(
        .brokenReference(attribute: reference.attribute, id: reference.id, nearest: near), page,
        reference.tag)
    }
    for id in ids {
      for tag in page.ids[id]?.dropFirst() ?? [] { add(.repeatedID(id), page, tag) }
    }
  }

  private mutating func check(_ link: RenderedPage.Link, on page: RenderedPage) {
    switch SiteAddress(link.address, on: page.path, base: base) {
    case .elsewhere: return
    case .outside:
      add(.brokenLink(link.address, nearest: nil), page, link.tag, naming: link.address)
    case .file(let path, let fragment):
      guard files.contains(path) else {
        add(
          .brokenLink(link.address, nearest: nearest(path, on: page)), page, link.tag,
          naming: link.address)
        return
      }
      // What stands in other files than pages is not ours to know.
      guard let fragment, !fragment.isEmpty, fragment != "top", let target = byPath[path],
        target.ids[fragment] == nil
      else { return }
      let near = nearestName(to: fragment, in: target.ids.keys.sorted())
      add(
        .brokenAnchor(fragment, page: path, nearest: near.map { "#" + $0 }), page, link.tag,
        naming: link.address)
    }
  }

  /// The file whose path is nearest, as it is written on a page.
  private func nearest(_ path: String, on page: RenderedPage) -> String? {
    guard let near = nearestName(to: path, in: files.sorted()) else { return nil }
    let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    if depth > 0, near.hasPrefix(folder) { return String(near.dropFirst(folder.utf8.count)) }
    return String(repeating: "../", count: depth) + near
  }

  private mutating func checkHeadings(of page: RenderedPage) {
    var before: Int?
    for heading in page.headings {
      if heading.level == 1, before != nil {
        add(.secondTitle, page, heading)
      } else if heading.level > (before ?? 0) + 1 {
        add(.skippedLevel(found: heading.level, before: before), page, heading)
      }
      before = heading.level
    }
    if before == nil { add(.withoutHeading, page, 0..<0) }
  }

  private mutating func add(
    _ problem: RenderedProblem, _ page: RenderedPage, _ heading: RenderedPage.Heading
  ) {
    guard let range = places.heading(heading.id, on: page) else {
      return add(problem, page, heading.tag)
    }
    let place = RenderedPlaces.Place(range: range, isExact: true)
    found.append(Found(problem: problem, page: page, tag: heading.tag, place: place))
  }

  private mutating func add(
    _ problem: RenderedProblem, _ page: RenderedPage, _ tag: Range<Int>,
    naming address: String? = nil
  ) {
    let place = places.place(of: tag, on: page, naming: address)
    found.append(Found(problem: problem, page: page, tag: tag, place: place))
  }
}

extension RenderedPage.Finding.Kind {
  /// The address that it is about.
  fileprivate var address: String? {
    if case .refused(let request, _) = self { request.address } else { nil }
  }

  fileprivate var problem: RenderedProblem {
    switch self {
    case .imageWithoutAlternative: .imageWithoutAlternative
    case .tableWithoutHeaders: .tableWithoutHeaders
    case .nameless(let element): .nameless(element)
    case .withoutLanguage: .withoutLanguage
    case .withoutTitle: .withoutTitle
    case .refused(let request, let directive): .refused(request, by: directive)
    }
  }
}
