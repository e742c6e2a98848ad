import Charts
import Markup
import Numerals

/// Writes a figure: its finding, the drawings for wide and narrow pages, its caption and its data.
struct FigureWriter {
  private let figure: Figure
  private let name: String
  private let language: Language

  init(_ figure: Figure, number: Int, _ language: Language) {
    self.figure = figure
    self.language = language
    name = language.figure(number)
  }

  func write(to html: inout MarkupWriter) {
    html.open("figure", ["class": "figure", "id": "figure-\(figure.id)"])
    html.open("figcaption")
    html.open("p", ["class": "figure-title"])
    html.element("span", ["class": "figure-label"], text: name)
    html.text(" " + figure.words.title)
    html.close("p")
    if let subtitle = figure.words.subtitle {
      html.element("p", ["class": "figure-subtitle"], text: subtitle)
    }
    html.close("figcaption")
    for drawing in figure.drawings {
      html.open("div", ["class": "chart-\(drawing.layout.name)"])
      html.append(drawing.svg)
      html.close("div")
    }
    if let caption = figure.words.caption {
      html.element("p", ["class": "figure-caption"], text: caption)
    }
    for credit in figure.words.credits {
      html.element("p", ["class": "figure-credit"], text: language.data + " " + credit)
    }
    html.open("div", ["class": "figure-foot"])
    html.open("details", ["class": "figure-data"])
    html.element("summary", text: language.showData)
    html.open(
      "div",
      [
        "class": "table-scroll", "role": "region", "tabindex": "0",
        "aria-label": "\(language.dataOf(name))",
      ])
    writeTables(&html)
    html.close("div")
    html.close("details")
    html.close("div")
    html.close("figure")
  }

  /// Lines share a table, one column each, when they are read at the same places; the rest are rows of
  /// another.
  private func writeTables(_ html: inout MarkupWriter) {
    let lines = figure.series.filter { $0.kind == .line }
    let (x, y) = (figure.words.x.head, figure.words.y.head)
    if let first = lines.first, lines.allSatisfy({ $0.xs == first.xs }) {
      let rows = first.xs.indices.map { row in
        [cell(first.xs[row], figure.x)] + lines.map { cell($0.ys[row], figure.y) }
      }
      table([x] + lines.map(head), rows, &html)
    } else {
      for line in lines {
        let rows = line.xs.indices.map {
          [cell(line.xs[$0], figure.x), cell(line.ys[$0], figure.y)]
        }
        table([x, head(line)], rows, &html)
      }
    }
    let places = figure.series.filter { $0.kind != .line }
    guard !places.isEmpty else { return }
    let rows = places.flatMap { series in
      series.xs.indices.map { row in
        [
          series.names[row] ?? series.label ?? "", cell(series.xs[row], figure.x),
          cell(series.ys[row], figure.y),
        ]
      }
    }
    table(["", x, y], rows, &html)
  }

  /// What stands above the values of a line: its name, or else that of the axis.
  private func head(_ line: Series) -> String {
    figure.words.y.head(line.label ?? figure.words.y.title)
  }

  private func table(_ heads: [String], _ rows: [[String]], _ html: inout MarkupWriter) {
    html.open("table")
    html.open("thead")
    html.open("tr")
    for head in heads {
      if head.isEmpty {
        html.element("td", text: "")
      } else {
        html.element("th", ["scope": "col", "class": "number-cell"], text: head)
      }
    }
    html.close("tr")
    html.close("thead")
    html.open("tbody")
    for row in rows {
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
  }

  /// A number as its axis writes numbers.
  private func cell(_ value: Double?, _ axis: AxisFile.FormatName) -> String {
    guard let value else { return "–" }
    let notation: NumberFormat.Notation =
      switch axis {
      case .number, .year: .automatic
      case .percent: .percent
      case .factor: .factor
      case .words: .words
      }
    let text = numberText(value, NumberFormat(notation), language.style).plain
    // Nobody writes the year 2,024.
    return axis == .year ? text.filter { String($0) != language.style.groupSeparator } : text
  }
}
