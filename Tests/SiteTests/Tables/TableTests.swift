import Diagnostics
import Foundation
import Numerals
import Testing

@testable import Site

/// Tables: data sets as they are or chosen from, and rows of values.
@Suite struct TableTests {
  /// A report with a data set of beans, of whose prices one is not known.
  private static let beans = SmallReport()
    .with("data/beans.csv", "bean,asked,weight,fair\nAda,14,0.25,1\nBob,,1.5,0\nCid,9.5,10,1\n")
    .replacing(
      "definitions:",
      with: """
        data:
          beans:
            origin: A shop
            licence: CC0
            label: {en: Beans of a shop, nl: Bonen van een winkel}
            columns:
              bean: {text: true}
              asked: {unit: EUR/kg, label: {en: Price, nl: Prijs}}
              weight: kg
              fair: "1"
          priced: {from: beans, where: is_known(asked), derived: {all: asked * weight}}
        definitions:
        """, in: "models/coffee.yaml")

  private func rows(_ html: String) -> [String] {
    html.components(separatedBy: "<tr>").dropFirst().map { row in
      row.components(separatedBy: "</tr>")[0]
        .components(separatedBy: "</t").dropLast()
        .map { PageShape($0.components(separatedBy: "<t").last.map { "<t" + $0 } ?? "").text }
        .map { $0.hasPrefix("h>") || $0.hasPrefix("d>") ? String($0.dropFirst(2)) : $0 }
        .joined(separator: " | ").visibleBlanks
    }
  }

  private func shown(
    _ report: SmallReport, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    report.withPage("![](table:\(name))\n\n![](chart:cups)\n").body(sourceLocation: sourceLocation)
      .components(separatedBy: "</table>")[0]
  }

  @Test func aDataSetIsShownAsItIs() {
    let html = shown(Self.beans, "beans")
    #expect(html.contains("<figure class=\"figure table-figure\" id=\"table-beans\">"))
    #expect(html.contains("Table\u{A0}1</span> Beans of a shop"))
    #expect(
      rows(html) == [
        "bean | Price (EUR/kg) | weight (kg) | fair", "Ada | 14.0 | 0.25 | 1", "Bob | – | 1.50 | 0",
        "Cid | 9.5 | 10.00 | 1",
      ])
    #expect(html.contains("<th scope=\"row\">Ada</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"number-cell\">Price (EUR/kg)</th>"))
  }

  @Test func columnsAndRowsAreChosen() {
    let report = Self.beans.with(
      "tables/dear.yaml",
      """
      title: Dear beans
      caption: Of `= count(data.beans.weight)`.
      data: priced
      where: fair = 1
      columns:
        - bean
        - {column: all, label: All of it, format: 1 decimal}
        - {column: asked > 10 EUR/kg, label: Dear}
      sort: {by: asked, descending: true}
      limit: 1

      """)
    let html = report.withPage("![](table:dear)\n\n![](chart:cups)\n").body()
    #expect(
      rows(html.components(separatedBy: "</table>")[0]) == [
        "bean | All of it (EUR) | Dear", "Ada | 3.5 | yes",
      ])
    #expect(html.contains("These are the first 1 of 2 rows"))
    #expect(html.contains("Of <span class=\"kept\"><data value=\"3\">"))
    #expect(html.contains("Data Beans of a shop: A shop (CC0)"))
  }

  @Test func theFileHasAllRowsInFull() {
    let report = Self.beans.with(
      "tables/all.yaml", "title: T\ndata: beans\ncolumns: [bean, asked]\nsort: asked\nlimit: 1\n")
    let csv = report.withPage("![](table:all)\n\n![](chart:cups)\n").output("en/tables/all.csv")
    #expect(csv == "bean,Price (EUR/kg)\nCid,9.5\nAda,14\nBob,\n")
  }

  @Test func valuesStandInRowsWithTheirProvenance() {
    let report = SmallReport().with(
      "tables/costs.yaml",
      """
      title: {en: Costs of `= coffee.habit`, nl: Kosten van `= coffee.habit`}
      names: Of what
      columns:
        - {label: A year, format: 0 decimals}
        - {label: A day, format: "2 decimals, interval"}
        - {label: Share}
        - {label: Remark}
      rows:
        - {label: As it is, values: [coffee.yearly, coffee.cost(coffee.habit) * 1 day, 20%, {text: now}]}
        - {label: Twice, values: [2 * coffee.yearly, (1 to 2) EUR, {value: 1/3, format: percent}, ~]}

      """)
    let html = shown(report, "costs")
    #expect(
      rows(html) == [
        "Of what | A year (EUR) | A day (EUR) | Share | Remark",
        "As it is | 276 | 0.76 | 20% | now",
        "Twice | 552 | 1.41 (1.00 to 2.00) | 33.3% | –",
      ])
    #expect(html.components(separatedBy: "<button class=\"value\"").count == 8)
    #expect(html.contains("Costs of <data value=\"3\">"))
  }

  @Test func valuesOfDifferentUnitsKeepTheirs() {
    let report = SmallReport().with(
      "tables/mixed.yaml",
      "title: T\nrows:\n  - {label: Price, value: coffee.price}\n"
        + "  - {label: Dose, value: coffee.dose, format: 2 decimals}\n")
    #expect(rows(shown(report, "mixed")) == [" | ", "Price | 14_EUR/kg", "Dose | 18.00_g/cup"])
  }

  @Test func valuesOfTablesAreAmongTheNumbers() throws {
    let report = SmallReport().with("tables/costs.yaml", NumberingTests.costs)
      .withPage("![](table:costs)\n\n![](chart:cups)\n")
    let numbers = try Numbers(report.build())
    let own = numbers.values.filter { $0["file"] as? String == "tables/costs.yaml" }
    #expect(own.compactMap { $0["formula"] as? String } == ["coffee.yearly", "2 * coffee.yearly"])
  }

  @Test func whatIsWrongIsToldInItsPlace() {
    func codes(_ table: String) -> [String] {
      Self.beans.with("tables/t.yaml", table).withPage("![](table:t)\n\n![](chart:cups)\n").build()
        .diagnostics.map(\.code.name)
    }
    #expect(codes("title: T\n") == ["unclear-table"])
    #expect(codes("title: T\ndata: beans\nrows: []\n") == ["unclear-table"])
    #expect(codes("title: T\ndata: beans\ncolumns: []\n") == ["empty-table"])
    #expect(codes("title: T\ndata: bens\n") == ["unknown-data"])
    #expect(codes("title: T\ndata: beans\ncolumns: [prise]\n") == ["unknown-name"])
    #expect(
      codes("title: T\ndata: beans\ncolumns: [{column: weight, format: percent}]\n") == [
        "wrong-format"
      ])
    #expect(
      codes("title: T\ndata: beans\ncolumns: [{column: weight, format: interval}]\n") == [
        "no-interval"
      ])
    #expect(codes("title: T\ndata: beans\nlimit: 0\n") == ["wrong-kind"])
    #expect(
      codes("title: T\nrows: [{label: A, values: [1, 2]}, {label: B, value: 1}]\n") == [
        "uneven-cells"
      ])
    #expect(codes("title: T\nrows: [{label: A, value: 1, values: [1]}]\n") == ["misplaced-key"])
    // One format that does not suit is one mistake, whatever rows have it.
    let wrong =
      "title: T\ncolumns: [{label: C, format: percent}]\nrows:\n"
      + "  - {label: A, values: [coffee.price]}\n  - {label: B, values: [coffee.dose]}\n"
    #expect(codes(wrong) == ["wrong-format"])
  }

  @Test func numbersOfAColumnHaveTheSameDecimals() {
    #expect(NumberFormat.suiting([1, 2, 1_000]) == NumberFormat(.plain, .decimals(0)))
    #expect(NumberFormat.suiting([0.5, 12.25]) == NumberFormat(.plain, .decimals(2)))
    #expect(NumberFormat.suiting([123.456, 500.1]) == NumberFormat(.plain, .decimals(0)))
    #expect(NumberFormat.suiting([0.012345, .nan]) == NumberFormat(.plain, .decimals(4)))
    #expect(NumberFormat.suiting([1e-6, 1.5]) == NumberFormat())
    #expect(NumberFormat.suiting([]) == NumberFormat())
  }
}
