import Diagnostics
import Markdown

/// What of a page must be there in every language, section by section.
struct PageOutline {
  /// The text up to the first heading, what follows each heading, and the notes last.
  let sections: [Section]

  /// A part of the page that a translation has too.
  struct Section {
    /// The level of its heading; zero for the text before the first one and for the notes.
    let level: Int
    /// The heading; where there is none the start of the page.
    let place: SourceRange
    var items: [Item] = []
  }

  /// Something in a text that does not depend on its language.
  struct Item {
    let kind: Kind
    /// What tells it from others of its kind.
    let key: String
    let range: SourceRange
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

  /// The outline of a page with the values of its front matter; `key` spells a formula, and `fullName` the name of a
  /// definition, so that the same one has the same key on every page, and `isSource` tells the keys of the bibliography
  /// from other names behind an `@`.
  init(
    _ page: PageFile, isSource: (String) -> Bool, fullName: (String) -> String,
    key: (ValueSpan) -> String
  ) {
    let start = SourceRange(page.source, 0, 0)
    var sections = [Section(level: 0, place: start)]
    for heading in page.parts.headings where heading.isTopLevel {
      sections.append(Section(level: heading.level, place: heading.inlines.first?.range ?? start))
    }
    let starts = sections.map { $0.place.start }
    let notes = page.document.footnotes.map(\.range)
    sections.append(Section(level: 0, place: notes.first ?? start))
    func add(_ item: Item) {
      let isNote = notes.contains { $0.contains(item.range) }
      let place = isNote ? nil : starts.lastIndex { $0 <= item.range.start }
      sections[place ?? sections.count - 1].items.append(item)
    }
    for phrase in [page.front.title, page.front.summary].compactMap(\.self) {
      for span in phrase.values { add(Item(kind: .value, key: key(span), range: span.range)) }
    }
    for span in page.parts.values { add(Item(kind: .value, key: key(span), range: span.range)) }
    for work in page.parts.citations.flatMap(\.works) where isSource(work.key.text) {
      add(Item(kind: .citation, key: work.key.text, range: work.key.range))
    }
    for reference in page.parts.references where reference.isFigure {
      guard let (kind, name) = Kind.shown(by: Destination(reference.destination.text)) else {
        continue
      }
      let key = kind == .formula || kind == .control ? fullName(name) : name
      add(Item(kind: kind, key: key, range: reference.destination.range))
    }
    self.sections = sections
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
