import Testing

@testable import Site

/// Which models are read for one formula.
@Suite struct NeededFilesTests {
  private let files = [
    InputFile(path: "charts/a.yaml", bytes: []),
    InputFile(path: "models/coffee.yaml", bytes: Array("x: tea.y * 2".utf8)),
    InputFile(path: "models/far.yaml", bytes: Array("z: 1".utf8)),
    InputFile(path: "models/links.yaml", bytes: Array("- correlate(a, b, 1)".utf8)),
    InputFile(path: "models/tea.yaml", bytes: Array("y: (milk.z) + 1.5".utf8)),
    InputFile(
      path: "models/milk.yaml", bytes: Array("z: 3 # see tea.y, a set of data. And far.".utf8)),
    InputFile(path: "models/sets.yaml", bytes: Array("z: count(data.t.x)".utf8)),
  ]

  private func needed(_ formula: String) -> [String]? {
    filesNeeded(by: formula, among: files)?.map(\.path)
  }

  @Test func modelsAreNeededThroughOthers() {
    #expect(
      needed("2 * coffee.x") == [
        "charts/a.yaml", "models/coffee.yaml", "models/links.yaml", "models/tea.yaml",
        "models/milk.yaml",
      ])
    #expect(needed("far.z") == ["charts/a.yaml", "models/far.yaml", "models/links.yaml"])
    #expect(needed("1.5 + other.x") == ["charts/a.yaml", "models/links.yaml"])
  }

  @Test func dataMayBeDeclaredAnywhere() {
    #expect(needed("data.t.x") == nil)
    #expect(needed("sets.z") == nil)
  }

  @Test func aFormulaIsWorthTheSameWithFewerModels() {
    for name in ["energy.years", "step_range.years", "cheapest_mix.share", "tea.nothing"] {
      let all = evaluateFormula(name, ReportInput(content: realContent))
      let needed = filesNeeded(by: name, among: realContent) ?? realContent
      let some = evaluateFormula(name, ReportInput(content: needed))
      #expect(all.text == some.text, "\(name)")
    }
    let energy = filesNeeded(by: "energy.years", among: realContent) ?? []
    #expect(energy.count < realContent.count)
  }
}
