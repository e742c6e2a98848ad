import Diagnostics
import Testing

@testable import Site

/// Data sets that are made of others, from a model to a page.
@Suite struct DerivedDataTests {
  private let model = """
    title: Runs
    data:
      answers:
        origin: Our logbook
        licence: CC0
        columns:
          task: {text: true}
          kind: {text: true}
          tokens: token
          score: "%"
      prices:
        origin: A price list
        licence: CC BY 4.0
        source: [one]
        columns:
          name: {text: true}
          price: USD/token
      thinking: {from: answers, where: kind = "reasoning" and is_known(tokens)}
      plain: {from: answers, where: kind = "plain"}
      pairs:
        from: thinking
        join: {with: plain, on: [task], columns: {plain_tokens: tokens}}
        derived: {ratio: tokens / plain_tokens}
      priced:
        from: pairs
        join: {with: prices, on: {kind: name}, columns: [price]}
        derived: {cost: tokens * price * markup}
      kinds:
        from: answers
        where: is_known(tokens)
        group: {by: kind, columns: {typical: geometric_mean(tokens), n: count(tokens)}}
    parameters:
      markup: {value: 2, source: two}
    definitions:
      token_ratio: geometric_mean(data.pairs.ratio)
      spent: sum(data.priced.cost)
      most: max(data.kinds.n)
    checks:
      - token_ratio ≈ 6 within 0.1%
      - spent ≈ 2.6 USD within 0.1%

    """
  private let answers = """
    task,kind,tokens,score
    a,plain,100,50
    a,reasoning,400,60
    b,reasoning,900,70
    c,reasoning,,80
    b,plain,100,50
    d,reasoning,7,1

    """
  private let bibliography = """
    - {id: one, title: One, author: [{family: A}]}
    - {id: two, title: Two, author: [{family: B}]}

    """

  private var report: SmallReport {
    SmallReport().with("models/lab.yaml", model).with("data/answers.csv", answers)
      .with("data/prices.csv", "name,price\nreasoning,0.001\nplain,1\n")
      .with("sources.yaml", bibliography)
  }

  private func saying(_ text: String) -> SmallReport {
    report.withPage(text + "\n\n![](chart:cups)\n")
  }

  @Test func theGeometricMeanOfARatioOverPairsIsAFormula() {
    let body = saying("It is `= geometric_mean(data.pairs.ratio)`, or `= lab.most` rows.").body()
    #expect(body.contains(">6<"))
    #expect(body.contains(">3<"))
    #expect(evaluateFormula("geometric_mean(data.pairs.ratio)", report.input).text == "6")
  }

  @Test func originAndLicenceComeFromTheFiles() {
    let pairs = saying("`= lab.token_ratio`").body()
    #expect(pairs.contains("<p class=\"why-sources\">Data answers: Our logbook (CC0)</p>"))
    #expect(!pairs.contains("price list"))
    let priced = saying("`= lab.spent`").body()
    #expect(priced.contains("<p class=\"why-sources\">Data answers: Our logbook (CC0)</p>"))
    #expect(
      priced.contains("<p class=\"why-sources\">Data prices: A price list (CC BY 4.0)</p>"))
  }

  /// What a data set is computed with has its sources too.
  @Test func sourcesOfWhatADataSetIsMadeWithAreTold() {
    let text = PageShape(saying("`= sum(data.priced.cost)`").body()).text
    #expect(text.contains("Sources: B, n.d.; A, n.d."))
    #expect(!saying("`= lab.token_ratio`").body().contains("Sources:"))
  }

  @Test func explanationsNameTheFiles() {
    let explanation = explain("lab.spent", report.input)
    #expect(explanation.diagnostics == [])
    #expect(
      explanation.json.contains(
        "\"data\": [\"data.answers: Our logbook (CC0)\", "
          + "\"data.prices: A price list (CC BY 4.0)\"]"))
    #expect(explanation.json.contains("lab.markup"))
  }

  @Test func aDataSetIsExplainedByItsSteps() {
    let explanation = explain("data.priced", report.input)
    #expect(explanation.diagnostics == [])
    let text = explanation.text.text
    for line in [
      "data.priced   = 2 rows", "chosen: 3 of 6 rows",
      "joined with data.plain: 2 of 3 rows have a partner",
      "joined with data.prices: 2 of 2 rows have a partner", "kind: words", "cost: USD",
      "data.prices: A price list (CC BY 4.0)", "lab.markup = 2", "[one]",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(explanation.json.contains("\"kind\": \"data\", \"subject\": \"data.priced\""))
    #expect(
      explain("data.answers", report.input).text.text.contains("tokens: token, not all known"))
    #expect(explain("data.nope", report.input).diagnostics.count == 1)
  }

  @Test func numbersNameTheirDataForPrograms() {
    let files = saying("`= lab.spent + 1 USD` and `= yearly`").build().files
    let file = files.first { $0.path == "numbers.json" }
    let lines = String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n")
    func line(_ part: String) -> Substring { lines.first { $0.contains(part) } ?? "" }
    let own = "\"data\": [\"answers\", \"prices\"]"
    #expect(line("\"lab.spent\"").contains(own))
    #expect(line("lab.spent + 1 USD").contains(own))
    #expect(line("\"lab.token_ratio\"").contains("\"data\": [\"answers\"]"))
    #expect(!line("\"formula\": \"yearly\"").contains("\"data\""))
    #expect(line("\"name\": \"prices\"").contains("\"licence\": {\"en\": \"CC BY 4.0\""))
  }

  private func codes(_ report: SmallReport) -> [String] {
    let text = "`= sum(data.priced.cost)` and `= lab.token_ratio`\n\n![](chart:cups)\n"
    return report.withPage(text).build().diagnostics.map(\.code.name)
  }

  /// What a broken model or file would have said is not missed a second time.
  @Test(arguments: [
    ("thinking: {from:", "thinking: {form:", ["unknown-key"]),
    ("on: [task]", "on: [tusk]", ["unknown-column"]),
    ("on: [task]", "on: 3", ["wrong-kind"]),
    ("columns: {plain_tokens: tokens}", "colums: {plain_tokens: tokens}", ["unknown-key"]),
    ("columns: {plain_tokens: tokens}", "columns: {plain tokens: tokens}", ["bad-name"]),
    ("ratio: tokens / plain_tokens", "ratio: tokens / plain", ["unknown-name"]),
    ("ratio: tokens / plain_tokens", "ratio: tokens / (", ["unexpected-token"]),
    ("from: pairs", "from: pears", ["unknown-data"]),
    ("plain: {from: answers, ", "plain: {from: answers, origin: Us, ", ["unknown-key"]),
    ("plain: {from", "\"my plain\": {from", ["bad-name", "unknown-data"]),
    ("    where: is_known(tokens)\n", "", ["missing-values", "missing-values"]),
    ("by: kind", "by: []", ["no-columns"]),
    ("columns: {typical: ", "columns: {typical x: ", ["bad-name"]),
    ("from: pairs", "from: priced", ["cycle"]),
  ])
  func oneMistakeMakesOneMessage(before: String, after: String, expected: [String]) {
    #expect(codes(report) == [])
    #expect(
      codes(report.replacing(before, with: after, in: "models/lab.yaml")) == expected, "\(after)")
  }

  @Test func theOrderOfTheRowsOfAPartnerDoesNotMatter() {
    let lines = answers.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    for formula in ["lab.token_ratio", "lab.spent", "lab.most"] {
      #expect(
        evaluateFormula(formula, report.input).text
          == evaluateFormula(formula, report.with("data/answers.csv", turned).input).text)
    }
  }

  @Test func manyRowsAreJoinedAndGroupedInOnePass() {
    var rows = "task,kind,tokens,score\n"
    for row in 0..<20_000 {
      rows += "t\(row / 2),\(row % 2 == 0 ? "plain" : "reasoning"),\(row + 1),5\n"
    }
    let build = report.with("data/answers.csv", rows)
      .replacing(
        "token_ratio ≈ 6 within 0.1%", with: "count(data.pairs.task) = 10_000",
        in: "models/lab.yaml"
      )
      .replacing("spent ≈ 2.6 USD within 0.1%", with: "most = 10_000", in: "models/lab.yaml")
      .build()
    #expect(shortLines(build) == [])
  }
}
