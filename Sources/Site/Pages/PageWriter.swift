import Diagnostics
import Formula
import FormulaSyntax
import Markdown
import MathML
import Markup
import Numerals

/// Writes the body of one page: Markdown with its values, figures and formulas put in.
///
/// Everything it meets was checked, so nothing can fail here; after a problem there is no page.
struct PageWriter {
  let page: PageFile
  let language: Language
  let site: SiteContents
  private var html = MarkupWriter(.html)
  private var slugs = Slugs()
  private var noteNumbers: [String: Int] = [:]
  private var provenance: ProvenanceWriter
  /// How often each note was referred to: only the first reference is the one the note leads back to.
  private var referredNotes: Set<Int> = []
  /// Whether a link is open: a link can hold no button.
  private var isInLink = false

  /// The body of `page`.
  static func body(of page: PageFile, _ language: Language, _ site: SiteContents) -> Fragment {
    var writer = PageWriter(page, language, site)
    for (index, note) in page.document.footnotes.enumerated() {
      writer.noteNumbers[note.name] = index + 1
    }
    writer.write(page.document.blocks, isTopLevel: true)
    writer.provenance.writePopovers(to: &writer.html)
    return writer.html.finish()
  }

  private init(_ page: PageFile, _ language: Language, _ site: SiteContents) {
    self.page = page
    self.language = language
    self.site = site
    provenance = ProvenanceWriter(language, site.report)
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block], isTopLevel: Bool = false) {
    for block in blocks {
      let notes = isTopLevel ? self.notes(of: block) : []
      if notes.isEmpty {
        write(block)
      } else {
        html.open("div", ["class": "noted"])
        write(block)
        write(notes: notes)
        html.close("div")
      }
      html.newline()
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let level, let inlines): heading(level, inlines)
    case .thematicBreak: html.empty("hr")
    case .blockQuote(let blocks):
      html.open("blockquote")
      write(blocks)
      html.close("blockquote")
    case .callout(let kind, let blocks): callout(kind, blocks)
    case .list(let list): write(list)
    case .codeBlock(let info, let text):
      if let chart = info.flatMap(chartReference), case .chart(let id) = Destination(chart.text) {
        figure(id)
      } else {
        html.open("pre", ["tabindex": "0"])
        html.element("code", text: text.text)
        html.close("pre")
      }
    case .table(let table): write(table)
    case .html(let text): html.append(trusted: text)
    }
  }

  private mutating func paragraph(_ inlines: [Inline]) {
    if let image = Site.figure(of: inlines) {
      switch Destination(image.destination.text) {
      case .chart(let id): return figure(id)
      case .formula(let name): return formula(name)
      case .media(let path): return media(path, image.alternative)
      default: break
      }
    }
    html.open("p")
    write(inlines)
    html.close("p")
  }

  private mutating func heading(_ level: Int, _ inlines: [Inline]) {
    let slug = slugs.next(for: plainText(of: inlines))
    // The title of the page is its only first heading.
    let name = "h\(min(level + (level == 1 ? 1 : 0), 6))"
    html.open(name, ["id": "\(slug)"])
    write(inlines)
    html.text(" ")
    html.element("a", ["class": "anchor", "href": "#\(slug)", "aria-hidden": "true", "tabindex": "-1"], text: "#")
    html.close(name)
  }

  private mutating func callout(_ kind: Callout, _ blocks: [Block]) {
    let name: Language.CalloutName =
      switch kind {
      case .note: .note
      case .tip: .tip
      case .important: .important
      case .warning: .warning
      case .caution: .caution
      }
    html.open("div", ["class": "callout callout-\(kind.rawValue)", "role": "note"])
    html.element("p", ["class": "callout-title"], text: language.callout(name))
    write(blocks)
    html.close("div")
  }

  private mutating func write(_ list: Block.List) {
    let name = list.start == nil ? "ul" : "ol"
    let isTasks = list.items.contains { $0.task != nil }
    var attributes: Attributes = ["class": isTasks ? "tasks" : .absent]
    if let start = list.start, start != 1 { attributes.append("start", .text(String(start))) }
    html.open(name, attributes)
    for item in list.items {
      html.open("li")
      if let task = item.task {
        html.empty(
          "input", ["type": "checkbox", "disabled": .flag, "checked": task == .done ? .flag : .absent])
        html.text(" ")
      }
      for block in item.blocks {
        if list.isTight, case .paragraph(let inlines) = block.kind, Site.figure(of: inlines) == nil {
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
    html.open(
      "div",
      ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": "\(language.table)"])
    html.open("table")
    html.open("thead")
    row(table.header, table.alignments, isHeader: true)
    html.close("thead")
    html.open("tbody")
    for line in table.rows { row(line, table.alignments, isHeader: false) }
    html.close("tbody")
    html.close("table")
    html.close("div")
  }

  private mutating func row(_ row: Block.Row, _ alignments: [Block.Alignment], isHeader: Bool) {
    html.open("tr")
    for (cell, alignment) in zip(row.cells, alignments) {
      var attributes: Attributes = [:]
      if isHeader { attributes.append("scope", "col") }
      switch alignment {
      case .natural, .left: break
      case .center: attributes.append("class", "align-center")
      case .right: attributes.append("class", "number-cell")
      }
      html.open(isHeader ? "th" : "td", attributes)
      write(cell.inlines)
      html.close(isHeader ? "th" : "td")
    }
    html.close("tr")
  }

  // MARK: Embeds

  private mutating func figure(_ id: String) {
    guard let figure = site.figures[language.tag]?[id] else { return }
    let number = site.figureNumbers[language.tag]?[id] ?? 0
    FigureWriter(figure, number: number, language).write(to: &html)
  }

  private mutating func formula(_ name: String) {
    guard let id = site.report.checked.environment.definition(named: name, in: site.scope(of: page))
    else { return }
    html.open("div", ["class": "formula"])
    html.append(site.formula(id, language))
    html.close("div")
  }

  private mutating func media(_ path: String, _ alternative: [Inline]) {
    html.open("figure", ["class": "media"])
    html.empty("img", ["src": "../\(path)", "alt": "\(plainText(of: alternative))", "loading": "lazy"])
    html.close("figure")
  }

  // MARK: Notes

  /// The numbers of the notes that a block refers to first, in order.
  private func notes(of block: Block) -> [Int] {
    var names: [String] = []
    collectNotes(block, &names)
    var numbers: [Int] = []
    for name in names {
      guard let number = noteNumbers[name], !numbers.contains(number), !referredNotes.contains(number)
      else { continue }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func write(notes: [Int]) {
    html.open("aside", ["class": "notes", "aria-label": "\(language.notes)"])
    for number in notes {
      let note = page.document.footnotes[number - 1]
      html.open("div", ["class": "note", "id": "note-\(number)"])
      html.element(
        "a",
        [
          "class": "note-number", "href": "#note-ref-\(number)",
          "aria-label": "\(language.backToNote(number))",
        ], text: "\(number)")
      html.text(" ")
      write(note.blocks)
      html.close("div")
    }
    html.close("aside")
  }

  private mutating func noteReference(_ name: String) {
    guard let number = noteNumbers[name] else { return }
    let isFirst = referredNotes.insert(number).inserted
    html.element(
      "a",
      [
        "class": "note-ref", "id": isFirst ? "note-ref-\(number)" : .absent,
        "href": "#note-\(number)", "role": "doc-noteref",
      ], text: "\(number)")
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): html.text(text.text)
    case .softBreak: html.newline()
    case .lineBreak: html.empty("br")
    case .emphasis(let inner): wrapped("em", inner)
    case .strong(let inner): wrapped("strong", inner)
    case .strikethrough(let inner): wrapped("del", inner)
    case .code(let code):
      if ValueSpan.isValue(code) { value(code) } else { html.element("code", text: code.text) }
    case .link(let destination, let title, let inner): link(destination.text, title, inner)
    case .image(let destination, _, let inner):
      if case .media(let path) = Destination(destination.text) {
        html.empty("img", ["src": "../\(path)", "alt": "\(plainText(of: inner))"])
      }
    case .html(let text): html.append(trusted: text)
    case .footnoteReference(let name): noteReference(name)
    }
  }

  private mutating func wrapped(_ name: String, _ inner: [Inline]) {
    html.open(name)
    write(inner)
    html.close(name)
  }

  private mutating func value(_ code: Excerpt) {
    var ignored: [Diagnostic] = []
    let span = ValueSpan(code, &ignored)
    guard let written = site.report.written(span, language) else { return }
    if isInLink {
      written.write(to: &html)
    } else {
      provenance.write(span, written, to: &html)
    }
  }

  private mutating func link(_ destination: String, _ title: String?, _ inner: [Inline]) {
    let (href, text) = target(destination)
    html.open("a", ["href": "\(href)", "title": title.map { "\($0)" } ?? .absent])
    isInLink = true
    if inner.isEmpty { html.text(text) } else { write(inner) }
    isInLink = false
    html.close("a")
  }

  /// Where a link leads from this page, and what it says when it has no words of its own.
  private func target(_ destination: String) -> (href: String, text: String) {
    switch Destination(destination) {
    case .chart(let id):
      let number = site.figureNumbers[language.tag]?[id] ?? 0
      let home = site.figureHomes[language.tag]?[id] ?? page.slug
      let base = home == page.slug ? "" : home + ".html"
      return (base + "#figure-" + id, language.figure(number))
    case .page(let slug, let heading):
      let title = site.report.checked.report.page(slug, in: language.tag)?.title
      let anchor = heading.map { "#" + $0 } ?? ""
      return (slug + ".html" + anchor, title.map { site.report.text($0, language) } ?? slug)
    case .media(let path): return ("../" + path, path)
    default: return (destination, destination)
    }
  }
}

/// The names of the notes that a block refers to, in order.
private func collectNotes(_ block: Block, _ names: inout [String]) {
  func visit(_ inlines: [Inline], _ names: inout [String]) {
    for inline in inlines {
      switch inline.kind {
      case .footnoteReference(let name): names.append(name)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        visit(inner, &names)
      default: break
      }
    }
  }
  switch block.kind {
  case .paragraph(let inlines), .heading(_, let inlines): visit(inlines, &names)
  case .blockQuote(let blocks), .callout(_, let blocks):
    for block in blocks { collectNotes(block, &names) }
  case .list(let list):
    for item in list.items { for block in item.blocks { collectNotes(block, &names) } }
  case .table(let table):
    for row in [table.header] + table.rows { for cell in row.cells { visit(cell.inlines, &names) } }
  case .thematicBreak, .codeBlock, .html: break
  }
}
