import Charts
import Diagnostics
import Testing

@testable import Site

/// Small multiples: panels by a column of data, and by the values of a name.
@Suite struct FacetTests {
  private static let table = """
    town,kind,size,price,year
    Delft,espresso,30,2.5,2021
    Delft,filter,200,3.1,2020
    Gouda,espresso,40,2.2,2021
    Leiden,flat white,150,4.1,2020
    Gouda,filter,220,2.8,2019

    """

  private static let languages = """
    title: {en: Coffee, nl: Koffie}
    languages: [en, nl]
    pages: [index]
    units:
      cup: {plural: cups, label: {nl: kop | koppen}}

    """

  /// A report with the prices of shops.
  private var report: SmallReport {
    SmallReport().with("data/shops.csv", Self.table).with(
      "models/shops.yaml",
      """
      title: Shops
      data:
        shops:
          origin: A walk
          licence: CC0
          columns: {town: {text: true}, kind: {text: true}, size: g, price: EUR, year: {}}

      """)
  }

  private func chart(
    _ facets: String, _ marks: String, head: String = "x: {}\ny: {}", language: String = "en"
  ) throws -> Chart {
    let text = "title: A\n\(head)\nfacets: \(facets)\nmarks:\n\(marks)\n"
    var report = report
    if language != "en" { report = dutch(report) }
    return try #require(drawnChart(text, in: report, language: language))
  }

  /// The same report in Dutch too.
  private func dutch(_ report: SmallReport) -> SmallReport {
    report.with("report.yaml", Self.languages)
      .with("nl/index.md", "---\ntitle: Koffie\n---\n\n![](chart:cups)\n")
      .with("en/index.md", "---\ntitle: Coffee\n---\n\n![](chart:cups)\n")
  }

  private func codes(
    _ facets: String, _ marks: String = "  - points: {data: shops, x: size, y: price}",
    head: String = "x: {}\ny: {}"
  ) -> [DiagnosticCode] {
    report.with(
      "charts/cups.yaml", "title: A\n\(head)\nfacets: \(facets)\nmarks:\n\(marks)\n"
    ).build().diagnostics.map(\.code)
  }

  private func ys(_ mark: Mark) -> [Double] {
    if case .points(let points) = mark { points.points.map(\.y) } else { [] }
  }

  // MARK: A column

  @Test func aPanelShowsTheRowsOfOneText() throws {
    let chart = try chart(
      "{data: shops, by: town, columns: 2}",
      "  - points: {data: shops, x: size, y: price}\n  - rule: {y: 3 EUR}")
    #expect(chart.panels.map(\.title) == ["Delft", "Gouda", "Leiden"])
    #expect(chart.panels.map { ys($0.marks[0]) } == [[2.5, 3.1], [2.2, 2.8], [4.1]])
    #expect(chart.panels.allSatisfy { $0.marks.count == 2 }, "the rule is in every panel")
    #expect(chart.arrangement == .grid(columns: 2))
    let resolved = try chart.resolved()
    #expect(Set(resolved.panels.map(\.yDomain)).count == 1)
    #expect(Set(resolved.panels.map(\.xDomain)).count == 1)
  }

  @Test func numbersComeBySizeWithTheirUnit() throws {
    let points = "  - points: {data: shops, x: size, y: price}"
    let years = try chart("{data: shops, by: year}", points)
    #expect(years.panels.map(\.title) == ["2019", "2020", "2021"])
    let prices = try chart("{data: shops, by: price}", points, language: "nl")
    #expect(
      prices.panels.map { $0.title?.visibleBlanks }
        == ["€_2,2", "€_2,5", "€_2,8", "€_3,1", "€_4,1"])
    let sizes = try chart("{data: shops, by: size + 100 kg}", points)
    #expect(Set(sizes.panels.map(\.title)).count == 5, "digits enough to tell them apart")
  }

  @Test func theOrderIsThatOfTheDataWhateverAMarkShows() throws {
    let chart = try chart(
      "{data: shops, by: town}",
      """
        - points: {data: shops, where: 'town != "Delft"', x: size, y: price}
        - line: {data: shops, x: size, y: price}
      """)
    #expect(chart.panels.map(\.title) == ["Delft", "Gouda", "Leiden"])
    #expect(chart.panels.map(\.marks.count) == [1, 2, 2], "a mark without a row is absent")
  }

  @Test func aPanelWithoutRowsIsNotDrawn() throws {
    let chart = try chart(
      "{data: shops, by: town}",
      """
        - points: {data: shops, where: price < 3 EUR, x: size, y: price}
        - rule: {y: 3 EUR}
      """)
    #expect(chart.panels.map(\.title) == ["Delft", "Gouda"])
  }

  @Test func panelsShareTheNamesOfBars() throws {
    let chart = try chart(
      "{data: shops, by: town}", "  - bars: {data: shops, name: kind, value: price}")
    guard case .band(let names) = chart.x.scale else {
      Issue.record("no names")
      return
    }
    #expect(names == ["espresso", "filter", "flat white"])
    let places = chart.panels.map { panel -> [Double] in
      if case .bars(let bars) = panel.marks[0] { bars.places } else { [] }
    }
    #expect(places == [[0, 1], [0, 1], [2]])
    _ = try chart.resolved()
  }

  // MARK: A name

  private let name = "{each: k, of: [1 EUR, 20.5 EUR, 3 * 10 EUR]"
  private let line = "  - line: k * x\n  - point: {x: 2, y: 2 * k}"
  private let axes = "x: {domain: [0, 4]}\ny: {}"

  @Test func aPanelShowsTheFormulasAtOneValue() throws {
    let chart = try chart("\(name), columns: 3}", line, head: axes)
    #expect(chart.panels.map { $0.title?.visibleBlanks } == ["€1", "€20.5", "€30"])
    let points = chart.panels.map { panel -> Double? in
      if case .point(let point) = panel.marks[1] { point.y } else { nil }
    }
    #expect(points == [2, 41, 60])
    #expect(chart.y.unit == "EUR")
    let resolved = try chart.resolved()
    #expect(Set(resolved.panels.map(\.yDomain)).count == 1)
  }

  @Test func labelsAreTheTitlesInEveryLanguage() throws {
    let facets = name + ", labels: [{en: Low, nl: Laag}, {en: Dear, nl: Duur}, Most]}"
    #expect(try chart(facets, line, head: axes).panels.map(\.title) == ["Low", "Dear", "Most"])
    let dutch = try chart(facets, line, head: axes, language: "nl")
    #expect(dutch.panels.map(\.title) == ["Laag", "Duur", "Most"])
    let numbers = try chart(name + "}", line, head: axes, language: "nl")
    #expect(numbers.panels[1].title?.visibleBlanks == "€_20,5")
  }

  @Test func formulasOfRowsUseTheNameToo() throws {
    let chart = try chart(
      "{each: k, of: [1, 2]}", "  - points: {data: shops, x: size, y: k * price}")
    #expect(chart.panels.map { ys($0.marks[0]).first } == [2.5, 5])
  }

  // MARK: What a reader gets

  @Test func theDataOfAPanelGoByItsTitle() throws {
    let chart = """
      title: {en: Prices, nl: Prijzen}
      x: {}
      y: {}
      facets: {data: shops, by: town}
      marks:
        - points: {data: shops, x: size, y: price}

      """
    let built = dutch(report.with("charts/cups.yaml", chart))
    #expect(built.output("nl/figures/cups.csv").contains("Gouda"))
    #expect(built.output("numbers.json").contains(#""panel": 3"#))
    for language in ["en", "nl"] {
      let body = built.body(of: "\(language)/index.html")
      #expect(body.contains("Delft") && body.contains("Leiden"))
    }
  }

  // MARK: What is wrong

  @Test func panelsThatWouldBeAlikeAreTold() {
    let rules = "  - rule: {x: 1}\n  - rule: {y: 1}"
    #expect(codes("{data: shops, by: town}", rules) == ["unused-facets"])
    #expect(codes("{each: k, of: [1, 2]}") == ["unused-facets"])
    #expect(codes("{each: x, of: [1, 2]}", "  - line: x", head: axes) == ["unused-facets"])
    #expect(codes("{each: k, of: []}", line, head: axes) == ["unused-facets"])
    #expect(
      codes("{each: k, of: [1, 2]}", "  - line: argmin(k -> (k - 0.5)^2, 0, 1) + x", head: axes)
        == ["unused-facets"], "a parameter of its own")
  }

  @Test func unknownNamesAreToldOnce() {
    #expect(codes("{data: shop, by: town}") == ["unknown-data"])
    #expect(codes("{data: shops, by: twon}") == ["unknown-name"])
    #expect(codes("{each: k, of: [1, kost, 2]}", line, head: axes) == ["unknown-name"])
    #expect(codes("{each: k, of: [kost]}", line, head: axes) == ["unknown-name"])
    #expect(codes("{each: k, of: [1, 2]}", "  - line: k * z", head: axes) == ["unknown-name"])
    let wrong = "  - points: {data: shops, x: size, y: prize}\n  - rule: {y: 3 kg}"
    #expect(codes("{data: shops, by: town}", wrong) == ["unknown-name"])
  }

  @Test func problemsOfAMarkAreToldOnceAndNotInEachPanel() {
    let rule = "  - points: {data: shops, x: size, y: price}\n  - rule: {y: 3 kg}"
    #expect(codes("{data: shops, by: town}", rule) == ["unit-mismatch"])
    let outside = "x: {domain: [1000 g, 2000 g]}\ny: {}"
    #expect(
      codes(
        "{data: shops, by: town}", "  - points: {data: shops, x: size, y: price}", head: outside)
        == ["outside-domain-of-axis"])
  }

  @Test func whatFacetsGoByIsClear() {
    #expect(codes("{columns: 2}") == ["unclear-facets"])
    #expect(codes("{data: shops, by: town, each: k, of: [1]}") == ["unclear-facets"])
    #expect(codes("{dta: shops}") == ["unknown-key"])
    #expect(codes("{data: shops}") == ["missing-key"])
    #expect(codes("{data: shops, by: town, columns: 0}") == ["wrong-kind"])
    #expect(codes("\(name), labels: [One]}", line, head: axes) == ["uneven-labels"])
    #expect(codes("{each: 2k, of: [1]}") == ["bad-name"])
    #expect(codes("{data: shops, by: price > 3 EUR}") == ["not-words"])
  }

  @Test func aFigureHasRoomForSoManyPanels() {
    func values(_ count: Int) -> String {
      "{each: k, of: [" + (1...count).map { "\($0)" }.joined(separator: ", ") + "]}"
    }
    #expect(codes(values(24), "  - line: k * x", head: axes) == [])
    #expect(codes(values(25), "  - line: k * x", head: axes) == ["too-many-panels"])
  }

  @Test func residualsHaveNoPlaceAmongPanels() {
    let report = FittedReport().report.with(
      "charts/cups.yaml",
      """
      title: Plant
      x: {}
      y: {}
      facets: {data: plant, by: flowers}
      marks:
        - points: {data: plant, x: age, y: height}
        - fit: plant.line
          residuals: true

      """)
    #expect(report.build().diagnostics.map(\.code) == ["misplaced-key"])
  }
}
