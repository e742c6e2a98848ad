import Charts
import Diagnostics
import Foundation
import Testing

@testable import Site

/// What a reader can take along of a figure: the drawing, its numbers, an address, a table.
struct FigureFileTests {
  @Test func aFigureOffersItsDrawingItsNumbersAndItsAddress() {
    let report = SmallReport()
    let body = report.body()
    let links = [
      "<a href=\"figures/cups.svg\">SVG</a>", "<a href=\"figures/cups.csv\">CSV</a>",
      "<a href=\"#figure-cups\">Link to this figure</a>",
    ]
    for link in links { #expect(body.contains(link), "\(link)") }
    let svg = report.output("en/figures/cups.svg")
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!svg.contains("var(--"))
    #expect(svg.contains("prefers-color-scheme:dark"))
  }

  @Test func theNumbersAreThoseThatAreDrawn() {
    let lines = SmallReport().output("en/figures/cups.csv").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "series,Habit (cups/day),Home-made (EUR),Cost of a year (EUR)")
    #expect(lines[1] == ",0,0,")
    #expect(lines.last == "", "the last line ends too")
    #expect(lines.dropLast().last == "Now,3,,276.129")
    #expect(lines.count > 200)
    for line in lines.dropLast() {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 4)
    }
  }

  @Test func textIsQuotedWhereItMustBe() {
    let report = SmallReport()
      .replacing(
        "label: Home-made", with: "label: 'At \"home\", made'", in: "charts/cups.yaml")
    #expect(
      report.output("en/figures/cups.csv")
        .hasPrefix("series,Habit (cups/day),\"At \"\"home\"\", made (EUR)\",Cost of a year (EUR)\n")
    )
  }

  @Test func linesWithoutNamesHaveColumnsOfTheirOwn() {
    let report = SmallReport().with(
      "charts/cups.yaml",
      """
      title: Cups
      x: {label: Habit, domain: [0, 6]}
      y: {}
      marks:
        - line: 2 * x
        - line: 3 * x

      """)
    #expect(report.output("en/figures/cups.csv").hasPrefix("Habit,y,y 2\n0,0,0\n"))
  }

  @Test func everyLanguageHasItsOwnFiles() {
    let report = SmallReport.inTwoLanguages(["1"])
      .with(
        "charts/cups.yaml",
        """
        title: {en: Cups, nl: Koppen}
        x: {label: {en: Habit, nl: Gewoonte}, domain: [0, 6]}
        y: {}
        marks:
          - line: 2.5 * x
            label: {en: Home, nl: Thuis}
          - rule: {y: 3}

        """
      )
      .with("en/index.md", "---\ntitle: Coffee\n---\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: Koffie\n---\n\n![](chart:cups)\n")
    let dutch = report.output("nl/figures/cups.csv")
    // Numbers for programs have a point everywhere.
    #expect(dutch.hasPrefix("reeks,Gewoonte,Thuis,y\n,0,0,\n"))
    #expect(dutch.contains("\n,1,2.5,\n"))
    #expect(
      report.output("nl/figures/cups.svg").contains("‘Thuis’ stijgt van 0 bij 0 tot 15 bij 6"))
    #expect(report.output("en/figures/cups.svg").contains("“Home” rises from 0 at 0 to 15 at 6"))
    #expect(report.body(of: "nl/index.html").contains("Link naar deze figuur"))
  }

  @Test func aFigureThatStandsTwiceHasTwoAddresses() throws {
    let report = SmallReport().withPage("![](chart:cups)\n\nAgain:\n\n![](chart:cups)\n")
    let build = report.build()
    #expect(shortLines(build).count == 1)
    #expect(build.diagnostics.map(\.severity) == [.warning])
    let file = try #require(build.files.first { $0.path == "en/index.html" })
    let shape = PageShape(String(decoding: file.bytes, as: UTF8.self))
    #expect(shape.faults == [])
    #expect(shape["id"].count == Set(shape["id"]).count)
    #expect(shape["id"].contains("figure-cups") && shape["id"].contains("figure-cups_2"))
    #expect(shape["href"].contains("#figure-cups_2"))
    for name in shape["aria-labelledby"].flatMap({ $0.split(separator: " ") }) {
      #expect(shape["id"].contains(String(name)))
    }
  }

  @Test func aDataSetIsCreditedByItsLabel() {
    let report = SmallReport()
      .replacing(
        "definitions:",
        with: """
          data:
            plant:
              origin: A ruler
              licence: CC0
              label: Growth of a plant
              columns: {day: {}, height: cm}
          definitions:
          """, in: "models/coffee.yaml"
      )
      .with("data/plant.csv", "day,height\n1,2\n2,4\n")
      .with(
        "charts/cups.yaml",
        "title: Plant\nx: {}\ny: {unit: cm}\nmarks:\n  - points: {data: plant, x: day, y: height}\n"
      )
    #expect(
      report.body().contains(
        "<p class=\"figure-credit\">Data Growth of a plant: A ruler (CC0)</p>"))
  }
}

/// One figure, asked for by itself.
struct DrawnFigureTests {
  private func text(_ output: FigureOutput) -> String {
    String(decoding: output.bytes, as: UTF8.self)
  }

  @Test func itIsTheFileOfTheSite() {
    let report = SmallReport()
    for format in FigureFormat.allCases {
      let drawn = drawFigure(FigureRequest("cups", format), report.input)
      #expect(drawn.diagnostics.isEmpty)
      #expect(text(drawn) == report.output("en/figures/cups.\(format.rawValue)"))
    }
  }

  @Test func themesAndWidthsDiffer() {
    let input = SmallReport().input
    var drawings: [String] = []
    for theme in FigureRequest.Theme.allCases {
      for width in FigureRequest.Width.allCases {
        let drawn = text(drawFigure(FigureRequest("cups", theme: theme, width: width), input))
        #expect(drawn.contains("width=\"\(width == .wide ? 632 : 364)\""))
        #expect(drawn.contains("@media") == (theme == .auto))
        drawings.append(drawn)
      }
    }
    #expect(Set(drawings).count == drawings.count)
  }

  @Test func anUnknownChartOrLanguageIsTold() {
    let input = SmallReport().input
    let chart = drawFigure(FigureRequest("cup"), input)
    #expect(chart.bytes.isEmpty)
    #expect(chart.diagnostics.map(\.code) == ["unknown-chart"])
    #expect(chart.diagnostics.first?.hint == "did you mean `cups`?")
    let language = drawFigure(FigureRequest("cups", language: "fr"), input)
    #expect(language.bytes.isEmpty)
    #expect(language.diagnostics.map(\.code) == ["unknown-language"])
  }

  @Test func aReportWithAnErrorGivesNoFigure() {
    let report = SmallReport().replacing("14 EUR/kg", with: "14 EUR/kgg", in: "models/coffee.yaml")
    let drawn = drawFigure(FigureRequest("cups"), report.input)
    #expect(drawn.bytes.isEmpty && !drawn.diagnostics.isEmpty)
  }

  @Test func theEndsOfASlopeTriangleHaveAName() {
    let report = SmallReport().with(
      "charts/cups.yaml",
      """
      title: Cups
      x: {domain: [0, 6]}
      y: {}
      marks:
        - slope: {of: 2 * x, from: 1, to: 3}

      """)
    #expect(report.output("en/figures/cups.csv") == "series,x,y\nSlope,1,2\nSlope,3,6\n")
    #expect(report.body().contains("Slope</th>"))
  }
}
