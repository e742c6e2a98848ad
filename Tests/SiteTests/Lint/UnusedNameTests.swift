import Testing

@testable import Site

@Suite struct UnusedNameTests {
  private func lines(_ model: String, page: String = "") -> [String] {
    let report = SmallReport().with("models/made.yaml", model)
      .withPage("Coffee. \(page)\n\n![](chart:cups)\n")
    return shortLines(buildSite(report.wholeInput))
  }

  @Test func whatNothingUsesIsTold() {
    let model = "parameters:\n  a: 1\n  b: 2\ndefinitions:\n  c: a + 1\n  d(x): x * c\n"
    #expect(
      lines(model) == [
        "content/models/made.yaml:1:1: warning: nothing uses the model `made` [unused-model]"
      ])
    #expect(
      lines(model, page: "`= made.c`") == [
        "content/models/made.yaml:3:3: warning: nothing uses the parameter `b` [unused-parameter]",
        "content/models/made.yaml:6:3: warning: nothing uses the definition `d` [unused-definition]",
      ])
    #expect(lines(model + "checks:\n  - d(b) > 0\n") == [])
    #expect(lines(model, page: "`= made.d(made.b)`") == [])
  }

  @Test func allThatNamesSomethingUsesIt() {
    let model = "parameters:\n  a: 1\n"
    #expect(lines(model, page: "![](formula:made.a)").isEmpty == false)
    for page in ["\n\n![](formula:made.a)\n", "<!-- made.a -->"] {
      #expect(lines(model, page: page) == [], "\(page)")
    }
    let opened = SmallReport().with("models/made.yaml", model).with(
      "en/index.md", "---\ntitle: Coffee\nmodels: [made]\n---\n\n`= a`\n\n![](chart:cups)\n")
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
