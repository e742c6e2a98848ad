import Diagnostics
import Markdown
import Markup

extension PageWriter {
  mutating func write(_ inlines: [Inline]) {
    for piece in inlinePieces(inlines, isValue: { page.parts.value($0) != nil }) {
      guard piece.isKept else {
        write(piece)
        continue
      }
      html.open("span", ["class": "kept"])
      write(piece)
      html.close("span")
    }
  }

  private mutating func write(_ piece: LinePiece<Inline>) {
    html.text(piece.before)
    if let inline = piece.item { write(inline) }
    html.text(piece.after)
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    // Text was taken out already: it stands before and after the others.
    case .text: break
    case .softBreak: html.newline()
    case .lineBreak: html.empty("br")
    case .emphasis(let inner): write(inner, in: "em")
    case .strong(let inner): write(inner, in: "strong")
    case .strikethrough(let inner): write(inner, in: "del")
    case .code(let code):
      if let span = page.parts.value(code) {
        write(span)
      } else {
        html.element("code", text: code.text)
      }
    case .link(let destination, let title, let inner): write(link: destination.text, title, inner)
    case .image(let destination, let title, let inner):
      guard case .media(let path) = Destination(destination.text) else { return }
      let size = site.imageSizes[path]
      html.empty(
        "img",
        [
          "src": "../\(site.paths[path])", "alt": "\(text(of: inner))", "title": .optional(title),
          "width": .optional(size.map { "\($0.width)" }),
          "height": .optional(size.map { "\($0.height)" }),
        ])
    case .html(let text): html.append(trusted: site.paths.rewritten(text))
    case .footnoteReference(let name): write(noteReference: name)
    case .citation(let citation): write(citation)
    }
  }

  private mutating func write(_ inlines: [Inline], in element: String) {
    html.open(element)
    write(inlines)
    html.close(element)
  }

  private mutating func write(_ span: ValueSpan) {
    guard let written = site.report.written(span, language) else { return }
    if isInLink {
      written.write(to: &html)
    } else {
      phrases.provenance.write(span, written, to: &html)
    }
  }

  private mutating func write(link destination: String, _ title: String?, _ inner: [Inline]) {
    let (href, text, other) = target(destination)
    html.open(
      "a",
      [
        "href": "\(href)", "title": .optional(title),
        "lang": .optional(inner.isEmpty ? other : nil),
      ])
    isInLink = true
    if inner.isEmpty { html.text(text) } else { write(inner) }
    isInLink = false
    html.close("a")
  }

  /// Where a link leads from this page, what it says when it has no words of its own, and the language of
  /// these where it is another one.
  private func target(
    _ destination: String
  ) -> (href: String, text: String, language: String?) {
    let checked = site.report.checked
    let report = checked.report
    let meant = Destination(destination)
    if let exhibit = Exhibit(meant, on: page, in: checked.environment),
      let (href, text) = place(of: exhibit)
    {
      return (href, text, nil)
    }
    switch meant {
    case .page(let slug, let heading):
      let target = report.shownPage(slug, in: language.tag)
      let file = target?.slug == page.slug && heading != nil ? "" : target?.fileName ?? ""
      let anchor = heading.flatMap { heading in
        target.flatMap { report.anchor(heading, of: $0, in: surroundings.tag) }
      }
      return (
        file + (anchor.map { "#" + $0 } ?? ""), title(of: target, heading) ?? slug,
        target.flatMap { $0.language == language.tag ? nil : $0.language }
      )
    case .heading(let slug): return (destination, title(of: page, slug) ?? destination, nil)
    case .media(let path): return ("../" + site.paths[path], path, nil)
    case .claim(let id):
      let (href, text) = ledger(of: id)
      return (href, text, nil)
    case .model(let name):
      return (ModelAddress(model: name).href, site.title(ofModel: name, language), nil)
    case .chart, .formula, .table, .control, .web, .unknownKind, .path:
      return (destination, destination, nil)
    }
  }

  /// Where a link to a claim leads from this page, and what it says.
  func target(claim id: String) -> (href: String, text: String) {
    place(of: Exhibit(kind: .claim, name: id)) ?? ledger(of: id)
  }

  /// Where something with a number stands, seen from this page, and its name; `nil` where no page shows it.
  private func place(of exhibit: Exhibit) -> (href: String, text: String)? {
    guard let place = numbering[exhibit] else { return nil }
    // A reader is sent no farther than need be.
    let isHere = site.report.checked.exhibits[page.path]?.contains(exhibit) ?? false
    let file = isHere ? "" : place.page.fileName
    return (file + "#" + exhibit.anchor(), language.name(of: exhibit.kind, place.number))
  }

  /// Where a claim stands that no page shows: the ledger has all.
  private func ledger(of claim: String) -> (href: String, text: String) {
    let number = site.claimPlaces.number(of: claim, language) ?? 0
    return ("claims.html#" + ClaimBox.anchor(claim), language.name(of: .claim, number))
  }

  /// The words of a heading, or without one the title of its page.
  private func title(of page: PageFile?, _ heading: String?) -> String? {
    guard let page else { return nil }
    let language = site.report.language(page.language) ?? language
    if let heading {
      return page.parts.headings.first { $0.slug == heading }
        .map { site.report.title(of: $0, on: page, language) }
    }
    return page.front.title.map { site.report.text($0, language) }
  }
}

extension AttributeValue {
  /// A text that may be missing, and its attribute with it.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .absent }
}
