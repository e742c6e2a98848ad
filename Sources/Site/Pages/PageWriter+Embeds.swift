import Diagnostics
import Formula
import Markdown
import Markup

extension PageWriter {
  /// Writes what an image in a paragraph of its own stands for; `false` when it is no such image.
  mutating func write(
    _ destination: String,
    _ image: (destination: Excerpt, title: String?, alternative: [Inline])
  ) -> Bool {
    switch Destination(destination) {
    case .chart(let id): write(figure: id)
    case .formula(let name): write(formula: name)
    case .table(let name): write(table: name)
    case .media(let path): write(media: path, image.title, image.alternative)
    case .claim(let id): write(claim: id)
    case .control: write(control: image.destination)
    case .model, .page, .heading, .web, .unknownKind, .path: return false
    }
    return true
  }

  /// Writes a figure with its number.
  mutating func write(figure id: String) {
    guard let figure = site.figures[language.tag]?[id],
      let (number, ordinal) = next(Exhibit(kind: .figure, name: id))
    else { return }
    let file = site.report.checked.report.chart(id)
    FigureWriter(figure, file, number: number, ordinal: ordinal).write(to: &html, &phrases)
  }

  /// The number of what is written next, and how often it stands on the page then.
  mutating func next(_ exhibit: Exhibit) -> (number: Int, ordinal: Int)? {
    guard let place = numbering[exhibit] else { return nil }
    counts[exhibit, default: 0] += 1
    return (place.number, counts[exhibit] ?? 1)
  }

  private mutating func write(claim id: String) {
    guard let claim = site.claim(id), let (number, ordinal) = next(Exhibit(kind: .claim, name: id))
    else { return }
    let box = ClaimBox(claim: claim, number: number, language: language, site: site)
    box.write(hasAnchor: ordinal == 1, &phrases, to: &html)
  }

  /// Writes the control of a parameter. It has no number, since its label is its name.
  private mutating func write(control destination: Excerpt) {
    let report = site.report
    guard let shown = report.checked.control(at: destination),
      let id = site.definition(Destination.name(destination).text, on: page),
      let control = report.controls.first(where: { $0.parameter == id }),
      let written = report.written(shown.span, language)
    else { return }
    let isFirst = controls.insert(id).inserted
    var own = MarkupWriter(.html)
    ControlWriter(control: control, language: language, site: site).write(
      hasAnchor: isFirst, to: &own
    ) { html in
      phrases.provenance.write(shown.span, written, to: &html)
    } link: { claim, html in
      let (href, text) = target(claim: claim)
      html.element("a", ["href": "\(href)"], text: text)
    }
    html.append(own.finish())
  }

  /// Writes a formula with its number beside it.
  private mutating func write(formula name: String) {
    guard let id = site.definition(name, on: page) else { return }
    let exhibit = Exhibit(
      kind: .formula, name: site.report.checked.environment.qualifiedName(id))
    guard let (number, ordinal) = next(exhibit) else { return }
    html.open("div", ["class": "formula-block", "id": "\(exhibit.anchor(ordinal))"])
    html.open(
      "div",
      [
        "class": "formula", "role": "group", "tabindex": "0",
        "aria-label": "\(language.formula(number))",
      ])
    html.append(site.formula(id, language))
    html.close("div")
    html.element(
      "a",
      [
        "class": "formula-number", "href": "#\(exhibit.anchor(ordinal))",
        "aria-label": "\(language.formula(number))",
      ], text: "(\(number))")
    html.close("div")
  }

  private mutating func write(media path: String, _ title: String?, _ alternative: [Inline]) {
    html.open("figure", ["class": "media"])
    let size = site.imageSizes[path]
    html.empty(
      "img",
      [
        "src": "../\(site.paths[path])", "alt": "\(text(of: alternative))",
        "width": .optional(size.map { "\($0.width)" }),
        "height": .optional(size.map { "\($0.height)" }), "loading": "lazy",
      ])
    if let title { html.element("figcaption", text: title) }
    html.close("figure")
  }

  /// Inlines as plain text, values put in.
  func text(of inlines: [Inline]) -> String { site.report.text(inlines, of: page, language) }
}
