import Charts
import Testing

@testable import Site

/// What chart files say of axes.
@Suite struct AxisTests {
  private func axis(_ text: String, marks: String = "[{line: 2 * x}]") -> Axis? {
    drawnChart("title: A\nx: \(text)\ny: {}\nmarks: \(marks)\n")?.x
  }

  @Test func everyScaleHasItsWords() {
    #expect(axis("{domain: [1, 8]}")?.scale == .linear)
    #expect(axis("{domain: [1, 8], scale: log}")?.scale == .log(base: 10))
    #expect(axis("{domain: [1, 8], scale: log, base: 2}")?.scale == .log(base: 2))
    #expect(
      axis("{domain: [-8, 8], scale: symlog, threshold: 1 / 2}")?.scale == .symlog(threshold: 0.5))
    #expect(axis("{domain: [1%, 80%], scale: logit}")?.scale == .logit)
    #expect(axis("{domain: [2020, 2030], scale: time}")?.scale == .time)
  }

  @Test func aReversedAxisRunsFromItsLastEnd() {
    #expect(axis("{domain: [1, 8], reversed: true}")?.domain == Domain(8, 1))
    let points = "[{points: [{x: 1, y: 2}, {x: 3, y: 1}]}]"
    #expect(axis("{reversed: true, ends: tight}", marks: points)?.isReversed == true)
    #expect(axis("{reversed: true, ends: tight}", marks: points)?.fit == .tight)
    #expect(axis("{}", marks: points)?.fit == .nice)
  }

  @Test(arguments: [
    ("Tokens per answer", "tokens", true), ("tokens", "tokens", true),
    ("Percentage points gained", "percentage points", true), ("Memory in GB", "GB", true),
    ("Gebruik", "vragen", false), ("Tokenspan", "tokens", false), ("A GB", "gb", false),
    ("Mass m", "m", false), ("Share", "%", false), ("", "tokens", false), ("Tokens", "", false),
    ("Points of a percentage", "percentage points", false), ("Width in km", "km²", false),
  ])
  func aTitleNamesItsUnit(title: String, unit: String, names: Bool) {
    #expect(title.names(unit: unit) == names)
  }

  @Test func theUnitIsNamedInEachLanguageByItsOwnWords() {
    let text = """
      title: A
      x: {domain: [0, 9], label: {en: Tokens, nl: Gebruik}, unit: token}
      y: {label: Cost of a day, unit: EUR/day}
      marks: [{line: x * 1 EUR/(day * token)}]

      """
    #expect(drawnChart(text)?.x.isUnitNamed == true)
    #expect(drawnChart(text)?.y.isUnitNamed == false)
    let report = SmallReport().replacing(
      "languages: [en]", with: "languages: [en, nl]", in: "report.yaml"
    ).with("en/index.md", "---\ntitle: Coffee\n---\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: Koffie\n---\n\n![](chart:cups)\n")
    #expect(drawnChart(text, in: report, language: "nl")?.x.isUnitNamed == false)
  }

  @Test func wholeNumbersAreThoseOfALinearAxis() {
    #expect(axis("{domain: [0, 3], whole: true}")?.isOfWholes == true)
    #expect(axis("{domain: [0, 3]}")?.isOfWholes == false)
    let log = "title: A\nx: {domain: [1, 8], scale: log, whole: true}\ny: {}\nmarks: [{line: x}]\n"
    #expect(
      shortLines(SmallReport().with("charts/cups.yaml", log).build()) == [
        "content/charts/cups.yaml:2:33: error: `whole` has a meaning beside `scale: linear` only [misplaced-key]"
      ])
  }

  @Test func everyFormatHasItsWord() {
    let formats: [(String, AxisFormat)] = [
      ("number", .number), ("plain", .plain), ("prefixed", .prefixed), ("powers", .powers),
      ("percent", .percent), ("factor", .factor), ("year", .year), ("words", .words),
    ]
    for (word, format) in formats {
      #expect(axis("{domain: [1, 8], format: \(word)}")?.format == format)
    }
  }

  @Test func aUnitThatNobodyChoseMayTakePrefixes() throws {
    let chart = try #require(
      drawnChart("title: A\nx: {domain: [0, 1]}\ny: {}\nmarks: [{line: x * 5000 Wh}]\n"))
    #expect(chart.y.unit == "Wh")
    let giga = try #require(chart.y.multiples.first { $0.unit == "GWh" })
    #expect(giga.factor == 1e-9)
    let milli = try #require(chart.y.multiples.first { $0.unit == "mWh" })
    #expect(milli.factor == 1e3)
    #expect(!chart.y.multiples.contains { $0.unit == "Wh" || $0.unit == "cWh" })
    #expect(Set(chart.y.multiples.map(\.unit)).count == chart.y.multiples.count)
  }

  @Test func aUnitThatSomebodyChoseStays() {
    let named = "title: A\nx: {domain: [0, 1]}\ny: {unit: kWh}\nmarks: [{line: x * 5000 Wh}]\n"
    #expect(drawnChart(named)?.y.multiples == [])
    let log = "title: A\nx: {domain: [1, 2]}\ny: {scale: log}\nmarks: [{line: x * 5000 Wh}]\n"
    #expect(drawnChart(log)?.y.multiples == [])
    let time = "title: A\nx: {domain: [1, 2]}\ny: {}\nmarks: [{line: x * 1 s}]\n"
    #expect(drawnChart(time)?.y.multiples.contains { $0.factor < 1 } == false, "kiloseconds")
  }

  @Test func aSecondAxisIsAConversionOfTheFirst() {
    let text = """
      title: A
      x: {domain: [0, 1]}
      y: {unit: kWh, second: {unit: J, label: Energy, format: powers}}
      marks: [{line: x * 5000 Wh}]

      """
    let second = drawnChart(text)?.y.second
    #expect(second == SecondAxis(title: "Energy", unit: "J", factor: 3.6e6, format: .powers))
  }

  @Test func momentsAreYears() {
    let text = "title: A\nx: {scale: time, domain: [2020, 2030]}\ny: {}\nmarks: [{line: x}]\n"
    #expect(drawnChart(text)?.x.unit == nil)
    #expect(drawnChart(text)?.x.domain == Domain(2020, 2030))
  }

  /// Descriptions are read aloud: one day, two days, in either language, and in units of the report's own.
  @Test(arguments: [
    ("en", "from 1\u{A0}cup", "to 3\u{A0}cups", "for 1\u{A0}day"),
    ("nl", "van 1\u{A0}kop", "tot 3\u{A0}koppen", "bij 1\u{A0}dag"),
  ])
  func aUnitStandsInTheSingularAfterOne(
    _ language: String, _ first: String, _ last: String, _ place: String
  ) throws {
    let report = SmallReport.inTwoLanguages(["1"])
      .with("en/index.md", "---\ntitle: Coffee\n---\n\n![](chart:cups)\n")
      .with("nl/index.md", "---\ntitle: Koffie\n---\n\n![](chart:cups)\n")
    let text = """
      title: {en: A, nl: A}
      x: {domain: [1 day, 3 day]}
      y: {unit: cup}
      marks:
        - line: x * 1 cup/day
        - point: {x: 1 day, y: 2 cup}

      """
    let chart = try #require(drawnChart(text, in: report, language: language))
    let words = try chart.resolved().generatedDescription(
      #require(Language(language)).chartWords)
    #expect(words.contains(first) && words.contains(last) && words.contains(place), "\(words)")
  }
}
