import Diagnostics
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
    case .media(let path): write(media: path, image.title, image.alternative)
    case .claim, .table, .model, .page, .heading, .web, .unknownKind, .path: return false
    }
    return true
  }

  /// Writes a figure with its number.
  mutating func write(figure id: String) {
    guard let figure = site.figures[language.tag]?[id],
      let place = site.place(ofFigure: id, language)
    else { return }
    figureCounts[id, default: 0] += 1
    FigureWriter(figure, number: place.number, ordinal: figureCounts[id] ?? 1).write(to: &html)
  }

  private mutating func write(formula name: String) {
    guard let id = site.definition(name, on: page) else { return }
    html.open("div", ["class": "formula"])
    html.append(site.formula(id, language))
    html.close("div")
  }

  private mutating func write(media path: String, _ title: String?, _ alternative: [Inline]) {
    html.open("figure", ["class": "media"])
    html.empty(
      "img",
      ["src": "../\(path)", "alt": "\(text(of: alternative))", "loading": "lazy"])
    if let title { html.element("figcaption", text: title) }
    html.close("figure")
  }

  /// Inlines as plain text, values put in.
  func text(of inlines: [Inline]) -> String { site.report.text(inlines, of: page, language) }
}
