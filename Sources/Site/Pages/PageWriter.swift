import Diagnostics
import Formula
import Markdown
import Markup

/// Writes the body of one page: Markdown with its values, figures and formulas put in.
///
/// Everything it meets was checked, so nothing can fail here; after a problem there is no page.
struct PageWriter {
  let page: PageFile
  /// The language that the page is written in.
  let language: Language
  /// The language of the pages among which it stands: another one where it is not translated.
  let surroundings: Language
  let site: SiteContents
  var html = MarkupWriter(.html)
  var notes: NoteOrder
  var phrases: PhraseWriter
  /// What has which number among the pages where it stands.
  let numbering: Numbering
  /// How often each thing with a number was written so far.
  var counts: [Exhibit: Int] = [:]
  /// The parameters whose controls were written.
  var controls: Set<DefinitionID> = []
  /// The numbers of the sections, by the addresses of their headings.
  private let sections: [String: String]
  /// Whether a link is open: a link can hold no button.
  var isInLink = false

  /// The title, the summary and the body of `page`, written in its language, among the pages of another one where it
  /// is not translated.
  static func texts(
    of page: PageFile, _ language: Language, _ site: SiteContents, among surroundings: Language
  ) -> (title: Fragment?, summary: Fragment?, body: Fragment) {
    var writer = PageWriter(page, language, site, among: surroundings)
    let title = writer.fragment(page.front.title)
    let summary = writer.fragment(page.front.summary)
    for block in page.document.blocks { writer.write(topLevel: block) }
    writer.writeReferences()
    writer.phrases.provenance.writePopovers(to: &writer.html)
    return (title, summary, writer.html.finish())
  }

  /// A text that the theme puts in its place; what stands behind its values follows the body.
  private mutating func fragment(_ phrase: Phrase?) -> Fragment? {
    guard let phrase else { return nil }
    var html = MarkupWriter(.html)
    phrases.write(phrase, to: &html)
    return html.finish()
  }

  private init(
    _ page: PageFile, _ language: Language, _ site: SiteContents, among surroundings: Language
  ) {
    self.page = page
    self.language = language
    self.surroundings = surroundings
    self.site = site
    notes = NoteOrder(page.document)
    phrases = PhraseWriter(language, site, .ofPage)
    numbering = site.numbering(surroundings)
    let numbers = zip(page.parts.headings, numbering.sections(of: page))
    sections = Dictionary(
      numbers.compactMap { heading, number in number.map { (heading.slug, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// A block with the notes that it is the first to refer to beside it.
  private mutating func write(topLevel block: Block) {
    let numbers = notes.take(for: block)
    if numbers.isEmpty {
      write(block)
    } else {
      html.open("div", ["class": "noted"])
      write(block)
      write(notes: numbers)
      html.close("div")
    }
    html.newline()
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks {
      write(block)
      html.newline()
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines):
      if let image = loneImage(inlines), write(image.destination.text, image) { return }
      html.open("p")
      write(inlines)
      html.close("p")
    case .heading(_, let inlines):
      if let heading = page.parts.heading(block) { write(heading, inlines) }
    case .thematicBreak: html.empty("hr")
    case .blockQuote(let blocks):
      html.open("blockquote")
      write(blocks)
      html.close("blockquote")
    case .callout(let kind, let blocks): write(kind, blocks)
    case .list(let list): write(list)
    case .codeBlock(let info, let text):
      if case .chart(let chart) = info.flatMap(ChartFence.init) {
        if case .chart(let id) = Destination(chart.text) { write(figure: id) }
      } else {
        html.open("pre", ["tabindex": "0"])
        html.element("code", text: text.text)
        html.close("pre")
      }
    case .table(let table): write(table)
    case .html(let text): html.append(trusted: site.paths.rewritten(text))
    }
  }

  private mutating func write(_ heading: PageParts.Heading, _ inlines: [Inline]) {
    let name = "h\(heading.level)"
    let translations = site.translations(of: heading, on: page)
    if !translations.isEmpty { html.open("div", ["class": "section-head"]) }
    // The theme decides whether readers see the number: it is no part of the words.
    var attributes: Attributes = ["id": "\(heading.slug)"]
    if let number = sections[heading.slug] { attributes.append("data-number", "\(number)") }
    html.open(name, attributes)
    write(inlines)
    html.text(" ")
    html.element(
      "a",
      [
        "class": "anchor", "href": "#\(heading.slug)", "aria-hidden": "true", "tabindex": "-1",
      ], text: "#")
    html.close(name)
    guard !translations.isEmpty else { return }
    html.open("p", ["class": "section-languages"])
    for (other, href) in translations {
      html.element(
        "a",
        [
          "href": "\(href)", "hreflang": "\(other.tag)", "lang": "\(other.tag)",
        ], text: other.name)
    }
    html.close("p")
    html.close("div")
  }

  private mutating func write(_ kind: Callout, _ blocks: [Block]) {
    html.open("div", ["class": "callout callout-\(kind.rawValue)", "role": "note"])
    html.element("p", ["class": "callout-title"], text: language.callout(kind))
    write(blocks)
    html.close("div")
  }

  private mutating func write(_ list: Block.List) {
    let name = list.start == nil ? "ul" : "ol"
    let isTasks = list.items.contains { $0.task != nil }
    var attributes: Attributes = ["class": isTasks ? "tasks" : .absent]
    if let start = list.start, start != 1 { attributes.append("start", "\(start)") }
    html.open(name, attributes)
    for item in list.items {
      html.open("li")
      if let task = item.task {
        html.empty(
          "input",
          [
            "type": "checkbox", "disabled": .flag, "checked": task == .done ? .flag : .absent,
            "aria-label": "\(language.task(isDone: task == .done))",
          ])
        html.text(" ")
      }
      for block in item.blocks {
        if list.isTight, case .paragraph(let inlines) = block.kind, loneImage(inlines) == nil {
          write(inlines)
        } else {
          write(block)
        }
      }
      html.close("li")
    }
    html.close(name)
  }

  private mutating func write(_ table: Block.Table) {
    let width = Self.isFull(columns: table.header.cells.count) ? " figure-full" : ""
    html.open(
      "div",
      [
        "class": "table-scroll\(width)", "role": "region", "tabindex": "0",
        "aria-label": "\(language.table)",
      ])
    html.open("table")
    html.open("thead")
    write(header: table.header, table.alignments)
    html.close("thead")
    html.open("tbody")
    for row in table.rows { write(row, table.alignments) }
    html.close("tbody")
    html.close("table")
    html.close("div")
  }

  private mutating func write(header row: Block.Row, _ alignments: [Block.Alignment]) {
    html.open("tr")
    for (cell, alignment) in zip(row.cells, alignments) {
      var attributes: Attributes = ["scope": "col"]
      attributes.append("class", alignment.className)
      html.open("th", attributes)
      write(cell.inlines)
      html.close("th")
    }
    html.close("tr")
  }

  private mutating func write(_ row: Block.Row, _ alignments: [Block.Alignment]) {
    html.open("tr")
    for (cell, alignment) in zip(row.cells, alignments) {
      html.open("td", ["class": alignment.className])
      write(cell.inlines)
      html.close("td")
    }
    html.close("tr")
  }
}

extension Block.Alignment {
  /// What columns to the right hold are numbers, as a rule.
  fileprivate var className: AttributeValue {
    switch self {
    case .natural, .left: .absent
    case .center: "align-center"
    case .right: "number-cell"
    }
  }
}
