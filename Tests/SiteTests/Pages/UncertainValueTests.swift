import Formula
import Foundation
import Numerals
import Testing

@testable import Site

/// Uncertain values in the text of a page: their digits, their intervals, and that neither depends on chance.
@Suite struct UncertainValueTests {
  /// A value as it is written, and as it is shown in English and in Dutch.
  static let table: [(code: String, english: String, dutch: String)] = [
    ("5 to 20", "10", "10"),
    ("5 to 20 | interval", "10 (5 to 20)", "10 (5 tot 20)"),
    ("(5 to 20) kg | interval", "10_kg (5 to 20)", "10_kg (5 tot 20)"),
    ("26 to 140 | interval", "60 (26 to 140)", "60 (26 tot 140)"),
    ("20% to 60% | interval", "35% (20% to 60%)", "35% (20% tot 60%)"),
    (
      "(20% to 60%) in % | percent, 1 decimal, interval", "34.6% (20.0% to 60.0%)",
      "34,6% (20,0% tot 60,0%)"
    ),
    (
      "0.2 to 0.6 | percent, 1 decimal, interval", "34.6% (20.0% to 60.0%)",
      "34,6% (20,0% tot 60,0%)"
    ),
    ("(10 to 20) EUR | interval", "€14 (€10 to €20)", "€_14 (€_10 tot €_20)"),
    (
      "(1e6 to 4e6) EUR | words, interval", "€2_million (€1_million to €4_million)",
      "€_2_miljoen (€_1_miljoen tot €_4_miljoen)"
    ),
    ("-1 to 3 | interval", "1 (−1 to 3)", "1 (−1 tot 3)"),
    ("normal(0, 1) | interval", "0 (−1.6 to 1.6)", "0 (−1,6 tot 1,6)"),
    // A narrow interval shows more digits.
    ("normal(1000, 1) | interval", "1,000 (998.4 to 1,001.6)", "1.000 (998,4 tot 1.001,6)"),
    (
      "normal(0.4512, 0.0003) | interval", "0.4512 (0.4507 to 0.4517)", "0,4512 (0,4507 tot 0,4517)"
    ),
    (
      "1e3 to 1e9 | interval", "1,000,000 (1,000 to 1,000,000,000)",
      "1.000.000 (1.000 tot 1.000.000.000)"
    ),
    (
      "1e20 to 4e20 | interval", "2_×_1020 (1_×_1020 to 4_×_1020)",
      "2_×_1020 (1_×_1020 tot 4_×_1020)"
    ),
    // Digits that the samples do not settle are not shown, whatever is asked for.
    ("(5 to 20) * (1 to 4) | 6 digits", "20", "20"),
    ("(5 to 20) * (1 to 4) | exact", "20", "20"),
    ("(5 to 20) * (1 to 4) | 3 decimals", "20", "20"),
    ("(5 to 20) * (1 to 3) | interval", "17 (7 to 40)", "17 (7 tot 40)"),
    ("probability((5 to 20) > (1 to 20)) | percent", "79%", "79%"),
    ("probability((5 to 20) > 10)", "0.5", "0,5"),
    ("median(5 to 20) | 4 digits", "10.00", "10,00"),
    ("mean((5 to 20) * (1 to 4)) | 5 digits", "23.9", "23,9"),
  ]

  @Test func valuesShowTheDigitsThatAreSettled() {
    let report = SmallReport.inTwoLanguages(Self.table.map(\.code))
    let english = shownValues(report.body())
    let dutch = shownValues(report.body(of: "nl/index.html"))
    #expect(english.count == Self.table.count)
    for (index, row) in Self.table.enumerated() where english.count == dutch.count {
      #expect(english[index] == row.english, "\(row.code)")
      #expect(dutch[index] == row.dutch, "\(row.code)")
    }
  }

  @Test func aShareThatIsHardlyLessThanAllIsNotAll() {
    let shares = [0.5, 0.946, 0.9946, 0.99887, 0.99997, 1]
    #expect(
      shares.map { WrittenValue.percent($0, .english) }
        == ["50%", "95%", "99.5%", "99.9%", "99.997%", "100%"])
  }

  @Test func tenSeedsGiveTheSameText() throws {
    let codes = Self.table.map(\.code)
    let report = SmallReport.inTwoLanguages(codes)
    let first = shownValues(report.body())
    for seed in 1...10 {
      let other = report.replacing(
        "title:", with: "seed: \(seed)\ntitle:", in: "report.yaml")
      #expect(shownValues(other.body()) == first, "seed \(seed)")
    }
  }

  /// What a simulation gives is drawn, and is another with another seed; a page that tells of one is left out.
  @Test func tenSeedsGiveTheReportThatShipsTheSamePages() {
    let report = SmallReport(fullContent)
    let told = pagesThatTellOfSimulations
    #expect(!told.isEmpty)
    let first = pages(report.build()).filter { !told.contains($0.key) }
    #expect(!first.isEmpty)
    for seed in 1...10 {
      let other = report.replacing("seed: 2026", with: "seed: \(seed)", in: "report.yaml")
      let found = pages(other.build())
      for (path, text) in first { #expect(found[path] == text, "\(path) with seed \(seed)") }
    }
  }

  /// The pages whose front matter names a model that simulates.
  private var pagesThatTellOfSimulations: Set<String> {
    let texts = fullContent.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    let models = texts.filter { path, text in
      path.hasPrefix("models/") && text.contains("\nsimulations:")
    }.map { path, _ in path.dropFirst("models/".count).dropLast(".yaml".count) }
    return Set(
      texts.filter { path, text in
        path.hasSuffix(".md") && models.contains { text.contains("models: [") && text.contains($0) }
      }.map { path, _ in path.dropLast("md".count) + "html" })
  }

  /// The pages as they are read: without the drawings and tables of figures, since the curve of an uncertain line is
  /// found from samples at every place, and moves with them by less than can be seen; and without what stands behind
  /// the values and on the pages of models, whose hundreds of ends of intervals cannot all be far from where a
  /// last digit turns.
  private func pages(_ build: SiteBuild) -> [String: String] {
    var pages: [String: String] = [:]
    for file in build.files
    where file.path.hasSuffix(".html") && !file.path.contains("/model-") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      pages[file.path] = page.replacing(
        /(?s)<svg.*?<\/svg>|<details class="figure-data">.*?<\/details>/, with: ""
      ).split(separator: "\n").filter { !$0.hasPrefix("<div class=\"why\"") }
        .joined(separator: "\n")
    }
    return pages
  }

  @Test func aCheckShowsTheDigitsThatAreSettled() {
    let report = SmallReport().with("charts/cups.yaml", nil).with(
      "models/coffee.yaml",
      "title: A year of coffee\nparameters:\n  low: 5 to 20\n  high: 1 to 4\n"
        + "checks:\n  - mean(low * high) ≈ 23.9 within 5%\n  - mean(low * high) > 12\n"
    ).withPage("`= low` `= high`\n")
    for seed in 1...3 {
      let page = report.replacing("title:", with: "seed: \(seed)\ntitle:", in: "report.yaml")
        .output("en/model-coffee.html")
      let text = PageShape(page).text
      // Digits that other samples change do not tell the sides apart.
      #expect(text.contains("Holds: 23.9 ≈ 23.9"), "seed \(seed)")
      #expect(!text.contains("23.9 ≈ 23.90"), "seed \(seed)")
      #expect(text.contains("Holds: 23.9 &gt; 12, 99% apart"), "seed \(seed)")
    }
  }

  @Test func aParameterMoreLeavesEveryOtherNumber() {
    let report = SmallReport().with("charts/cups.yaml", nil).with(
      "models/coffee.yaml",
      "parameters:\n  price: (10 to 18) EUR/kg\n  dose: normal(18 g, 2 g)\n"
        + "definitions:\n  yearly: price * dose * (2 to 4) * 365 in EUR\n"
    ).withPage("`= yearly | interval` `= price` `= probability(yearly > 250 EUR)`\n")
    let more = report.replacing(
      "parameters:", with: "parameters:\n  a: 1 to 2\n  z: a * (3 to 4)", in: "models/coffee.yaml")
    #expect(report.body() == more.body())
    #expect(!shownValues(report.body()).isEmpty)
  }

  // MARK: Digits

  private func settled(
    _ value: Double, error: Double, reach: Double, _ format: String = ""
  ) throws -> String {
    let number = SettledNumber(
      value, error: error, reach: reach, try NumberFormat(parsing: format))
    return numberText(number.value, number.format, .english).plain
  }

  @Test func noDigitIsWorthLessThanFiveErrors() throws {
    #expect(try settled(123.456, error: 0.1, reach: 1, "2 decimals") == "123")
    #expect(try settled(123.456, error: 0.019, reach: 1, "2 decimals") == "123.5")
    #expect(try settled(123.456, error: 0.0019, reach: 1, "2 decimals") == "123.46")
    #expect(try settled(0.123456, error: 0.00019, reach: 1, "percent, 2 decimals") == "12.3%")
    #expect(try settled(123_456, error: 300, reach: 1, "6 digits") == "120,000")
    #expect(try settled(4.64e8, error: 1e6, reach: 1, "words, 4 digits") == "460\u{A0}million")
  }

  @Test func theFirstDigitIsTold() throws {
    #expect(try settled(1.5e7, error: 3e6, reach: 1e7) == "20,000,000")
    // But not of a number that may as well be none.
    #expect(try settled(0.3, error: 0.2, reach: 5) == "0")
  }
}
