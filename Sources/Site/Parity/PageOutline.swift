import Diagnostics
import Markdown

/// What of a page must be there in every language, section by section.
struct PageOutline {
  /// The front matter, the text up to the first heading, what follows each heading, and the notes last.
  let sections: [Section]

  /// A part of the page that a translation has too.
  struct Section {
    /// The level of its heading; zero where it has none.
    let level: Int
    /// The heading; where there is none what comes first.
    let place: SourceRange
    /// The address that its author gives it.
    var anchor: Excerpt?
    /// The address that it has.
    var address = ""
    /// Whether that address can be used.
    var isAnchorSound = true
    var items: [Item] = []
  }

  /// Something in a text that does not depend on its language.
  struct Item {
    let kind: Kind
    /// What tells it from others of its kind.
    let key: String
    let range: SourceRange
    /// The place in a work that a citation names.
    var locator: Locator?
  }

  /// How what an outline holds is told apart.
  struct Keys {
    /// Spells a formula so that the same one has the same key on every page.
    let value: (ValueSpan) -> String
    /// Spells the name of a definition in full.
    let fullName: (String) -> String
    /// Whether a name behind an `@` is a key of the bibliography.
    let isSource: (String) -> Bool
    /// The place in a work that a citation names.
    let locator: (Citation.Work) -> Locator?
  }

  /// The kinds of item.
  enum Kind: Hashable, CaseIterable {
    case value, citation, figure, table, claim, formula, control

    /// Whether they are numbered, so that their order counts.
    var isNumbered: Bool {
      switch self {
      case .figure, .table, .claim, .formula: true
      case .value, .citation, .control: false
      }
    }
  }

  /// The outline of a page.
  init(_ page: PageFile, _ keys: Keys) {
    let start = SourceRange(page.source, 0, 0)
    let front = [page.front.title, page.front.summary].compactMap(\.self)
    let title = front.first?.range ?? start
    var sections = [
      Section(level: 0, place: title), Section(level: 0, place: page.opening ?? title),
    ]
    var starts = [start.start]
    for heading in page.parts.headings where heading.isTopLevel {
      let place = heading.inlines.first?.range ?? heading.range
      starts.append(heading.range.start)
      sections.append(
        Section(
          level: heading.level, place: place, anchor: heading.own, address: heading.slug,
          isAnchorSound: heading.own == nil || heading.hasOwnSlug))
    }
    let notes = page.document.footnotes.map(\.range)
    sections.append(Section(level: 0, place: notes.first ?? start))
    func add(_ item: Item) {
      let isNote = notes.contains { $0.contains(item.range) }
      let place = isNote ? nil : starts.lastIndex { $0 <= item.range.start }
      sections[place.map { $0 + 1 } ?? sections.count - 1].items.append(item)
    }
    for phrase in front { sections[0].items += Self.items(phrase, keys) }
    for span in page.parts.values {
      add(Item(kind: .value, key: keys.value(span), range: span.range))
    }
    for item in Self.items(page.parts.citations, keys) { add(item) }
    for reference in page.parts.references where reference.isFigure {
      guard let (kind, name) = Kind.shown(by: Destination(reference.destination.text)) else {
        continue
      }
      let key = kind == .formula || kind == .control ? keys.fullName(name) : name
      add(Item(kind: kind, key: key, range: reference.destination.range))
    }
    self.sections = sections
  }

  /// The outline of a text, which is one section.
  init(_ phrase: Phrase, _ keys: Keys) {
    sections = [Section(level: 0, place: phrase.range, items: Self.items(phrase, keys))]
  }

  private static func items(_ phrase: Phrase, _ keys: Keys) -> [Item] {
    phrase.values.map { Item(kind: .value, key: keys.value($0), range: $0.range) }
      + items(phrase.citations, keys)
  }

  private static func items(_ citations: [Citation], _ keys: Keys) -> [Item] {
    citations.flatMap(\.works).filter { keys.isSource($0.key.text) }.map { work in
      Item(
        kind: .citation, key: work.key.text, range: work.key.range, locator: keys.locator(work))
    }
  }

  /// The levels of the headings, in order.
  var levels: [Int] { sections.map(\.level) }

  /// The same in one section, as where the headings of two pages do not go together.
  var whole: Section {
    var whole = sections[0]
    whole.items = sections.flatMap(\.items)
    return whole
  }
}

extension PageFile {
  /// Where the text before the first heading begins; `nil` where there is none.
  fileprivate var opening: SourceRange? {
    guard let first = document.blocks.first else { return nil }
    switch first.kind {
    case .heading: return nil
    case .paragraph(let inlines): return inlines.first?.range ?? first.range
    default: return first.range
    }
  }
}

extension PageOutline.Kind {
  /// What an image in a paragraph of its own shows, if that must be there in every language.
  fileprivate static func shown(by destination: Destination) -> (Self, String)? {
    switch destination {
    case .chart(let id): (.figure, id)
    case .table(let name): (.table, name)
    case .claim(let id): (.claim, id)
    case .formula(let name): (.formula, name)
    case .control(let name): (.control, name)
    case .page, .model, .heading, .media, .web, .unknownKind, .path: nil
    }
  }
}
