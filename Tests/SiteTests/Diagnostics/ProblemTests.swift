import TestSupport
import Testing

/// What bad input gets: at which characters, in which words.
@Suite struct ProblemTests {
  @Test(arguments: [
    "models.txt", "pages.txt", "report.txt", "charts.txt", "data.txt", "several.txt",
    "sources.txt", "controls.txt", "claims.txt",
  ])
  func everyProblemIsToldAtItsCharacters(corpus name: String) throws {
    expectGolden(try ProblemCorpus(name).text, name)
  }
}
