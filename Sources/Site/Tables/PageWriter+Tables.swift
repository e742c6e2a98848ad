import Formula
import Markup
import RealMath

extension PageWriter {
  /// Writes a table with its number, what it rests on, and its file.
  mutating func write(table id: String) {
    let exhibit = Exhibit(kind: .table, name: id)
    guard let table = site.tables[id], let (number, ordinal) = next(exhibit) else { return }
    let writing = TableWriting(table: table, report: site.report, language: language)
    let anchor = exhibit.anchor(ordinal)
    let name = language.table(number)
    let width = Self.isFull(columns: table.columns.count) ? " figure-full" : ""
    html.open("figure", ["class": "figure table-figure\(width)", "id": "\(anchor)"])
    html.open("figcaption")
    html.open("p", ["class": "figure-title"])
    html.element("span", ["class": "figure-label"], text: name)
    html.text(" ")
    switch table.title {
    case .phrase(let title): phrases.write(title, to: &html)
    case .dataSet: html.text(writing.title)
    }
    html.close("p")
    html.close("figcaption")
    html.open(
      "div",
      ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": "\(name)"])
    write(writing)
    html.close("div")
    let shown = min(table.rowCount, table.limit)
    if shown < table.rowCount {
      html.element(
        "p", ["class": "figure-caption"], text: language.rows(shown, of: table.rowCount))
    }
    if let caption = table.caption?[language.tag] {
      html.open("p", ["class": "figure-caption"])
      phrases.write(caption, to: &html)
      html.close("p")
    }
    for credit in writing.credits {
      html.element("p", ["class": "figure-credit"], text: language.data + " " + credit)
    }
    html.open("p", ["class": "figure-links"])
    html.element("a", ["href": "\(TableNumbers.path(id))"], text: "CSV")
    html.text(" ")
    html.element("a", ["href": "#\(anchor)"], text: language.linkToTable)
    html.close("p")
    html.close("figure")
  }

  /// Whether a table of so many columns takes the room beside the text where a page has any.
  static func isFull(columns: Int) -> Bool { columns > 7 }

  private mutating func write(_ writing: TableWriting) {
    let table = writing.table
    html.open("table")
    html.open("thead")
    html.open("tr")
    for column in table.columns {
      let head = writing.head(column)
      var attributes: Attributes = head.isEmpty ? [:] : ["scope": "col"]
      if column.content.isOfNumbers { attributes.append("class", "number-cell") }
      html.open(head.isEmpty ? "td" : "th", attributes)
      write(headOf: column, writing)
      html.close(head.isEmpty ? "td" : "th")
    }
    html.close("tr")
    html.close("thead")
    html.open("tbody")
    for row in 0..<min(table.rowCount, table.limit) {
      html.open("tr")
      for (place, column) in table.columns.enumerated() {
        // Words in the first column name the row; numbers there are data like the others.
        let isName = place == 0 && !column.content.isOfNumbers
        var attributes: Attributes = isName ? ["scope": "row"] : [:]
        if column.content.isOfNumbers { attributes.append("class", "number-cell") }
        html.open(isName ? "th" : "td", attributes)
        write(column.content, row, writing)
        html.close(isName ? "th" : "td")
      }
      html.close("tr")
    }
    html.close("tbody")
    html.close("table")
  }

  /// What stands above a column; a label of its author's may hold values and citations.
  private mutating func write(headOf column: CheckedTable.Column, _ writing: TableWriting) {
    guard case .phrase(let label) = column.label, let words = label[language.tag],
      words.plain == nil
    else { return html.text(writing.head(column)) }
    phrases.write(words, to: &html)
    html.text(unitBehindWords(writing.unit(column)))
  }

  private mutating func write(
    _ content: CheckedTable.Content, _ row: Int, _ writing: TableWriting
  ) {
    switch content {
    case .numbers(let values, let format, let unit):
      guard let written = writing.number(values[row], format, unit) else {
        return html.text(TableWords.nothing)
      }
      html.open("data", ["value": "\(shortestDecimal(values[row], significant: 12))"])
      written.write(to: &html)
      html.close("data")
    case .words(let words, let names): html.text(names.shown(words[row], language))
    case .truths(let truths): html.text(language.truth(truths[row]))
    case .cells(let cells):
      switch cells[row] {
      case .nothing: html.text(TableWords.nothing)
      case .words(let words): phrases.write(words, to: &html)
      case .value(let span):
        guard let written = site.report.written(span, language) else { return }
        phrases.provenance.write(span, written, to: &html)
      }
    }
  }
}
