import Testing

@testable import Site

@Suite struct UnusedNameTests {
  private func lines(_ model: String, page: String = "") -> [String] {
    let report = SmallReport().with("models/kettle.yaml", model)
      .withPage("Coffee. \(page)\n\n![](chart:cups)\n")
    return shortLines(buildSite(report.wholeInput))
  }

  @Test func whatNothingUsesIsTold() {
    let model = "parameters:\n  a: 1\n  b: 2\ndefinitions:\n  c: a + 1\n  d(x): x * c\n"
    #expect(
      lines(model) == [
        "content/models/kettle.yaml:1:1: warning: nothing uses the model `kettle` [unused-model]"
      ])
    #expect(
      lines(model, page: "`= kettle.c`") == [
        "content/models/kettle.yaml:3:3: warning: nothing uses the parameter `b` [unused-parameter]",
        "content/models/kettle.yaml:6:3: warning: nothing uses the definition `d` [unused-definition]",
      ])
    #expect(lines(model + "checks:\n  - d(b) > 0\n") == [])
    #expect(lines(model, page: "`= kettle.d(kettle.b)`") == [])
  }

  @Test func allThatNamesSomethingUsesIt() {
    let model = "parameters:\n  a: 1\n"
    #expect(lines(model, page: "![](formula:kettle.a)").isEmpty == false)
    for page in ["\n\n![](formula:kettle.a)\n", "<!-- kettle.a -->"] {
      #expect(lines(model, page: page) == [], "\(page)")
    }
    let opened = SmallReport().with("models/kettle.yaml", model).with(
      "en/index.md", "---\ntitle: Coffee\nmodels: [kettle]\n---\n\n`= a`\n\n![](chart:cups)\n")
    #expect(shortLines(buildSite(opened.wholeInput)) == [])
  }

  private func lines(ofData model: String, page: String = "") -> [String] {
    let report = SmallReport().with("data/runs.csv", "size,cost\n1,2\n2,4.1\n3,5.9\n4,8\n")
      .with("models/kettle.yaml", Self.data + model)
      .withPage("Coffee. \(page)\n\n![](chart:cups)\n")
    return shortLines(buildSite(report.wholeInput))
  }

  private static let data = """
    data:
      runs:
        origin: A notebook
        licence: CC0
        columns: {size: kg, cost: EUR}
      large: {from: runs, where: size > 1 kg}

    """

  @Test func dataThatNothingUsesIsTold() {
    let large =
      "content/models/kettle.yaml:6:3: warning: nothing uses the data set `large` [unused-data-set]"
    #expect(
      lines(ofData: "") == [
        "content/models/kettle.yaml:1:1: warning: nothing uses the model `kettle` [unused-model]"
      ])
    #expect(lines(ofData: "", page: "`= sum(data.runs.cost)`") == [large])
    #expect(lines(ofData: "", page: "\n\n![](table:runs)\n") == [large])
    #expect(lines(ofData: "checks: [count(data.runs.size) > 3]\n") == [large])
    // What something is made of is used with it.
    #expect(lines(ofData: "", page: "`= sum(data.large.cost)`") == [])
    #expect(
      lines(
        ofData: "definitions:\n  total: sum(data.large.cost)\n  known: sum(data.runs.cost)\n",
        page: "`= kettle.known`") == [
          large,
          "content/models/kettle.yaml:8:3: warning: nothing uses the definition `total` [unused-definition]",
        ])
  }

  @Test func aFitThatNothingUsesIsTold() {
    let fit = """
      parameters: {start: 2 EUR/kg}
      fits:
        line: {data: large, x: size, y: cost, law: a * size, parameters: {a: start}}

      """
    let told = lines(ofData: fit, page: "`= sum(data.runs.cost)`")
    #expect(
      told == [
        "content/models/kettle.yaml:6:3: warning: nothing uses the data set `large` [unused-data-set]",
        "content/models/kettle.yaml:7:14: warning: nothing uses the parameter `start` [unused-parameter]",
        "content/models/kettle.yaml:9:3: warning: nothing uses the fit `line` [unused-fit]",
      ])
    for use in ["kettle.line(2 kg)", "kettle.line.a", "kettle.line.r_squared"] {
      #expect(lines(ofData: fit, page: "`= \(use)`") == [], "\(use)")
    }
  }

  @Test func aModelOfNothingIsTold() {
    #expect(
      lines("# later\ntitle: Kettle\n") == [
        "content/models/kettle.yaml:1:1: warning: nothing uses the model `kettle` [unused-model]"
      ])
    #expect(lines("checks:\n  - coffee.price > 1 EUR/kg\n") == [])
  }

  @Test func afterAnErrorNobodyKnows() {
    let told = lines("parameters:\n  a: 1\n", page: "`= nothing`")
    #expect(told.count == 1 && told[0].contains("unknown-name"))
  }

  @Test func aModelAllowsItself() {
    #expect(lines("allow: unused-model\nparameters:\n  a: 1\n") == [])
  }
}
