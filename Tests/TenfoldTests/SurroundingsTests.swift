import Testing

@testable import tenfold

@Suite struct SurroundingsTests {
  private func surroundings(_ variables: [String: String], isTerminal: Bool = false) -> Environment
  {
    Environment(isTerminal: isTerminal) { variables[$0] }
  }

  @Test func colourFollowsTheTerminalUnlessToldOtherwise() {
    #expect(ColorChoice.auto.colors(surroundings([:], isTerminal: true)))
    #expect(!ColorChoice.auto.colors(surroundings([:])))
    #expect(!ColorChoice.auto.colors(surroundings(["TERM": "dumb"], isTerminal: true)))
    #expect(!ColorChoice.auto.colors(surroundings(["NO_COLOR": "1"], isTerminal: true)))
    #expect(ColorChoice.auto.colors(surroundings(["NO_COLOR": ""], isTerminal: true)))
    #expect(ColorChoice.auto.colors(surroundings(["CLICOLOR_FORCE": "1"])))
    #expect(!ColorChoice.auto.colors(surroundings(["CLICOLOR_FORCE": "0"])))
    #expect(!ColorChoice.auto.colors(surroundings(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])))
  }

  @Test func anOptionBeatsTheSurroundings() {
    #expect(ColorChoice.always.colors(surroundings(["NO_COLOR": "1"])))
    #expect(!ColorChoice.never.colors(surroundings(["CLICOLOR_FORCE": "1"], isTerminal: true)))
    #expect(DiagnosticFormat.chosen(.json, surroundings(["GITHUB_ACTIONS": "true"])) == .json)
  }

  @Test func gitHubIsRecognised() {
    #expect(DiagnosticFormat.chosen(nil, surroundings(["GITHUB_ACTIONS": "true"])) == .github)
    #expect(DiagnosticFormat.chosen(nil, surroundings([:])) == .text)
  }

  @Test func timingsAddUp() {
    var instants = [0, 1, 5, 15, 15].map { Duration.milliseconds($0) }
    var timings = StageTimings { instants.removeFirst() }
    timings.begin("read")
    timings.begin("evaluate")
    #expect(
      timings.table == """
        read       4.0 ms
        evaluate  10.0 ms
        total     15.0 ms

        """)
  }

  @Test func millisecondsHaveOneDecimal() {
    #expect(milliseconds(.microseconds(1249)) == "1.2 ms")
    #expect(milliseconds(.microseconds(1250)) == "1.3 ms")
    #expect(milliseconds(.seconds(2) + .microseconds(50)) == "2000.1 ms")
    #expect(milliseconds(.zero) == "0.0 ms")
  }
}
