import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

extension ModelPageWriter {
  /// A data set: where it comes from, how many rows it has, and what its columns hold.
  func write(dataSet declaration: DataDeclaration, _ html: inout MarkupWriter) {
    var columns: DataSet?
    writeDataEntry(declaration, &html) { made, _ in
      columns = made
    } facts: { html in
      if let origin = declaration.origin?[language.tag] {
        writeFact(language.origin, &html) { $0.text(origin.text) }
      }
      if let licence = declaration.licence?[language.tag] {
        writeFact(language.licence, &html) { $0.text(licence.text) }
      }
    }
    if let columns { writeColumns(of: columns, declaration, &html) }
    html.close("section")
  }

  /// The entry of a data set, which stays open: its name, its rows, and what it rests on. What is told of it alone stands
  /// below its rows and before its other facts.
  func writeDataEntry(
    _ declaration: DataDeclaration, _ html: inout MarkupWriter,
    _ text: (DataSet?, inout MarkupWriter) -> Void, facts: (inout MarkupWriter) -> Void
  ) {
    let name = ColumnName.prefix + "." + declaration.name.text
    html.open("section", ["class": "entry", "id": "\(name)"])
    html.open("h3")
    if let label = declaration.label?[language.tag] { html.text(label.text + " ") }
    html.element("code", text: name)
    html.close("h3")
    var checker = report.checked.checker
    let made = checker.dataSet(
      Expression.Name(declaration.name.text, declaration.name.range))
    if let rows = made?.rowCount {
      html.element("p", ["class": "entry-value"], text: language.rows(rows))
    }
    text(made, &html)
    html.open("dl", ["class": "entry-facts"])
    facts(&html)
    write(sources: declaration.sources, &html)
    if declaration.simulation != nil {
      let named = environment.dataSets(madeInto: declaration.name.text)
      writeLinks(language.madeOf, named.map(dataLink), &html)
    }
    if let from = declaration.from {
      writeLinks(language.madeOf, [dataLink(from.text)], &html)
    }
    let steps = (made?.steps ?? []).map { language.step($0) }
    if !steps.isEmpty {
      writeFact(language.rowsChosen, &html) { $0.text(steps.joined(separator: "; ")) }
    }
    write(
      definitions: environment.needs(ofDataSet: declaration.name.text), language.needs, &html)
    writeUses(of: [.data(declaration.name.text)], &html)
    html.close("dl")
  }

  /// A link to a data set where it is declared.
  func dataLink(_ name: String) -> (title: String, href: String?) {
    let bare = ColumnName(name)?.dataSet ?? name
    let owner = report.checked.report.dataSet(bare)?.model
    return (
      ColumnName.prefix + "." + bare,
      owner.map { ModelAddress(model: $0, dataSet: bare).href(from: model.name) }
    )
  }

  private func writeColumns(
    of dataSet: DataSet, _ declaration: DataDeclaration, _ html: inout MarkupWriter
  ) {
    func label(of column: String) -> String? {
      declaration.columns.first { $0.name.text == column }?.label?[language.tag]?.text
    }
    let saysMore = dataSet.columns.contains { label(of: $0.name) != nil }
    writeTable(
      [language.column, language.unit] + (saysMore ? [language.meaning] : []), language.columns,
      &html
    ) { html in
      for column in dataSet.columns {
        guard let content = language.content(of: column.content, environment.units) else {
          continue
        }
        html.open("tr")
        html.element("th", ["scope": "row"]) { $0.element("code", text: column.name) }
        html.element("td", text: content)
        if saysMore { html.element("td", text: label(of: column.name) ?? "") }
        html.close("tr")
      }
    }
  }

  /// A table that scrolls by itself.
  func writeTable(
    _ heads: [String], _ name: String, _ html: inout MarkupWriter,
    _ rows: (inout MarkupWriter) -> Void
  ) {
    html.open(
      "div",
      ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": "\(name)"])
    html.open("table")
    html.open("thead")
    html.open("tr")
    for head in heads { html.element("th", ["scope": "col"], text: head) }
    html.close("tr")
    html.close("thead")
    html.element("tbody", content: rows)
    html.close("table")
    html.close("div")
  }
}
