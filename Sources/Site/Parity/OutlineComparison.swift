import Diagnostics

/// Holds the outline of a translation against that of the page in the report's first language.
struct OutlineComparison {
  private let original: PageOutline
  private let translation: PageOutline
  private let pages: ParityProblem.Pages
  private(set) var problems: [ParityProblem] = []

  /// Finds all that differs. Within a section a value may come in another order, and more than once: languages
  /// build their sentences differently. What has a number keeps its order through the page.
  init(_ original: PageOutline, _ translation: PageOutline, _ pages: ParityProblem.Pages) {
    self.original = original
    self.translation = translation
    self.pages = pages
    if original.levels == translation.levels {
      for (a, b) in zip(original.sections, translation.sections) {
        compareAnchors(a, b)
        compare(a, b)
      }
    } else {
      compareHeadings()
      compare(original.whole, translation.whole)
    }
    for kind in PageOutline.Kind.allCases where kind.isNumbered { compareOrder(of: kind) }
  }

  private mutating func compareHeadings() {
    let (ours, theirs) = (original.sections, translation.sections)
    // The front matter comes first in both, and the notes last.
    let count = min(ours.count, theirs.count) - 1
    let first = (0..<count).first { ours[$0].level != theirs[$0].level } ?? count
    func place(_ sections: [PageOutline.Section]) -> PageOutline.Section {
      sections[min(first, sections.count - 2)]
    }
    problems.append(
      .otherHeadings(at: place(theirs).place, original: place(ours).place, pages))
  }

  /// An address that an author gives a heading is the same in every language. One that cannot be used was told by itself.
  private mutating func compareAnchors(_ ours: PageOutline.Section, _ theirs: PageOutline.Section) {
    guard ours.isAnchorSound, theirs.isAnchorSound, ours.anchor?.text != theirs.anchor?.text,
      // The words of one language may give what the other has to spell out.
      ours.address != theirs.address
    else { return }
    problems.append(
      .otherAnchor(
        theirs.anchor?.text, unlike: ours.anchor?.text, at: theirs.anchor?.range ?? theirs.place,
        original: ours.anchor?.range ?? ours.place, pages))
  }

  /// Where both cite a work, they name the same places in it, if any.
  private mutating func compareLocators(
    _ ours: [PageOutline.Item], _ theirs: [PageOutline.Item]
  ) {
    var told: Set<String> = []
    for item in ours where told.insert(item.key).inserted {
      let have = ours.filter { $0.key == item.key }
      let found = theirs.filter { $0.key == item.key }
      let (places, others) = (have.compactMap(\.locator), found.compactMap(\.locator))
      guard let anywhere = found.first, Set(places) != Set(others) else { continue }
      let lost = have.first { $0.locator.map { !others.contains($0) } ?? false }
      let added = found.first { $0.locator.map { !places.contains($0) } ?? false }
      problems.append(
        .otherLocator(
          item.key, added?.locator, unlike: lost?.locator, at: (added ?? anywhere).range,
          original: (lost ?? item).range, pages))
    }
  }

  private mutating func compare(_ ours: PageOutline.Section, _ theirs: PageOutline.Section) {
    for kind in PageOutline.Kind.allCases {
      let have = ours.items.filter { $0.kind == kind }.uniqueByKey
      let found = theirs.items.filter { $0.kind == kind }.uniqueByKey
      let (known, there) = (Set(have.map(\.key)), Set(found.map(\.key)))
      for item in have where !there.contains(item.key) {
        problems.append(
          .unmatched(
            kind, item.key, isMissing: true, at: theirs.place, original: item.range, pages))
      }
      for item in found where !known.contains(item.key) {
        problems.append(
          .unmatched(
            kind, item.key, isMissing: false, at: item.range, original: ours.place, pages))
      }
    }
    func citations(_ section: PageOutline.Section) -> [PageOutline.Item] {
      section.items.filter { $0.kind == .citation }
    }
    compareLocators(citations(ours), citations(theirs))
  }

  /// What both have must come in the same order.
  private mutating func compareOrder(of kind: PageOutline.Kind) {
    func items(_ outline: PageOutline) -> [PageOutline.Item] {
      outline.whole.items.filter { $0.kind == kind }.uniqueByKey
    }
    let (ours, theirs) = (items(original), items(translation))
    let common = Set(ours.map(\.key)).intersection(theirs.map(\.key))
    let pairs = zip(
      ours.filter { common.contains($0.key) }, theirs.filter { common.contains($0.key) })
    if let (a, b) = pairs.first(where: { $0.key != $1.key }) {
      problems.append(.otherOrder(kind, b.key, at: b.range, original: a.range, pages))
    }
  }
}

extension [PageOutline.Item] {
  /// The first item of each key.
  fileprivate var uniqueByKey: [PageOutline.Item] {
    var seen: Set<String> = []
    return filter { seen.insert($0.key).inserted }
  }
}
