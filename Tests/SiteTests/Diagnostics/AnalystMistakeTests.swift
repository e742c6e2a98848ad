import Diagnostics
import Site
import TestSupport
import Testing

/// What an analyst is told, drawn as they read it. Read it aloud: it must make sense to someone who has never
/// seen the tool.
@Suite struct AnalystMistakeTests {
  @Test(arguments: AnalystMistake.allCases)
  func aMistakeIsExplainedToWhoMadeIt(mistake: AnalystMistake) {
    let report = SmallReport().with("models/coffee.yaml", nil).with("charts/cups.yaml", nil)
      .with("models/costs.yaml", mistake.model + "\n")
      .with("en/index.md", "---\ntitle: Costs\nmodels: [costs]\n---\n\nWords.\n")
    let build = report.build()
    var drawing = CaretDrawing(build.sources)
    let texts = build.diagnostics.map { drawing.draw($0).text }
    #expect(build.files.isEmpty)
    expectGolden(texts.joined(separator: "\n"), mistake.rawValue + ".txt")
  }
}
