import Charts
import Markup

/// Writes a figure: its finding, the drawings for wide and narrow pages, its caption and its data.
struct FigureWriter {
  private let figure: Figure
  /// The words of its author, with their values.
  private let file: ChartFile?
  private let name: String
  /// How often the figure stands on the page up to here.
  private let ordinal: Int
  private let language: Language

  init(_ figure: Figure, _ file: ChartFile?, number: Int, ordinal: Int) {
    self.figure = figure
    self.file = file
    self.ordinal = ordinal
    language = figure.language
    name = figure.language.figure(number)
  }

  func write(to html: inout MarkupWriter, _ phrases: inout PhraseWriter) {
    let anchor = Exhibit(kind: .figure, name: figure.id).anchor(ordinal)
    html.open(
      "figure", ["class": figure.isFull ? "figure figure-full" : "figure", "id": "\(anchor)"])
    html.open("figcaption")
    html.open("p", ["class": "figure-title"])
    html.element("span", ["class": "figure-label"], text: name)
    html.text(" ")
    phrases.write(file?.title, to: &html)
    html.close("p")
    if let subtitle = file?.subtitle?[language.tag] {
      html.open("p", ["class": "figure-subtitle"])
      phrases.write(subtitle, to: &html)
      html.close("p")
    }
    html.close("figcaption")
    for drawing in figure.drawings {
      html.open("div", ["class": "chart-\(drawing.layout.name)"])
      html.append(drawing.svg(id: ordinal > 1 ? "chart-\(figure.id)_\(ordinal)" : nil))
      html.close("div")
    }
    if let caption = file?.caption?[language.tag] {
      html.open("p", ["class": "figure-caption"])
      phrases.write(caption, to: &html)
      html.close("p")
    }
    for credit in figure.words.credits {
      html.element("p", ["class": "figure-credit"], text: language.data + " " + credit)
    }
    html.open("div", ["class": "figure-foot"])
    writeLinks(anchor, &html)
    html.open("details", ["class": "figure-data"])
    html.element("summary", text: language.dataTable)
    html.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0",
        "aria-label": "\(language.dataOf(name))",
      ])
    for table in figure.tables { write(table, &html) }
    html.close("div")
    html.close("details")
    html.close("div")
    html.close("figure")
  }

  /// What a reader can take along: the drawing, its numbers, and the address of the figure.
  private func writeLinks(_ anchor: String, _ html: inout MarkupWriter) {
    html.open("p", ["class": "figure-links"])
    for format in FigureFormat.allCases {
      html.element("a", ["href": "\(figure.path(format))"], text: format.rawValue.uppercased())
      html.text(" ")
    }
    html.element("a", ["href": "#\(anchor)"], text: language.linkToFigure)
    html.close("p")
  }

  private func write(_ table: FigureTable, _ html: inout MarkupWriter) {
    html.open("table")
    if let title = table.title { html.element("caption", text: title) }
    html.open("thead")
    html.open("tr")
    for head in table.heads {
      if head.isEmpty {
        html.element("td", text: "")
      } else {
        html.element("th", ["scope": "col", "class": "number-cell"], text: head)
      }
    }
    html.close("tr")
    html.close("thead")
    html.open("tbody")
    for row in table.rows {
      html.open("tr")
      for (column, text) in row.enumerated() {
        if column == 0 {
          html.element("th", ["scope": "row"], text: text)
        } else {
          html.element("td", ["class": "number-cell"], text: text)
        }
      }
      html.close("tr")
    }
    html.close("tbody")
    html.close("table")
    if table.count > table.rows.count {
      html.element(
        "p", ["class": "figure-caption"], text: language.rows(table.rows.count, of: table.count))
    }
  }
}
