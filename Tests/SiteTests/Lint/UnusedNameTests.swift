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

  @Test func afterAnErrorNobodyKnows() {
    let told = lines("parameters:\n  a: 1\n", page: "`= nothing`")
    #expect(told.count == 1 && told[0].contains("unknown-name"))
  }

  @Test func aModelAllowsItself() {
    #expect(lines("allow: unused-model\nparameters:\n  a: 1\n") == [])
  }
}
