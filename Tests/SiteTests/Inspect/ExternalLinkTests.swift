import Diagnostics
import Testing

@testable import Site

/// Links to other sites, visited by a host that knows their answers.
@Suite struct ExternalLinkTests {
  private let report = SmallReport().withPage(
    """
    Coffee is [dear](https://a.org/dear#now), [old](http://b.org/old) and [new](http://b.org/old/new), says
    <https://c.org>. [Here](https://a.org/dear).

    ![](chart:cups)

    """)

  private func lines(_ answers: [String: LinkAnswer], _ report: SmallReport? = nil) -> [String] {
    var host = Host.plain
    host.visit = { addresses in addresses.map { answers[$0] ?? .found } }
    return shortLines(buildSite((report ?? self.report).wholeInput, host: host))
  }

  @Test func nobodyIsVisitedUnasked() {
    #expect(shortLines(report.build()) == [])
    #expect(lines([:]) == [])
  }

  @Test func eachAddressIsVisitedOnce() {
    var host = Host.plain
    host.visit = { addresses in
      #expect(
        addresses == [
          "http://b.org/old", "http://b.org/old/new", "https://a.org/dear", "https://c.org",
        ])
      return addresses.map { _ in .found }
    }
    #expect(!buildSite(report.input, host: host).files.isEmpty)
  }

  @Test func whatIsGoneOrHasMovedIsToldAtItsCharacters() {
    #expect(
      lines([
        "https://a.org/dear": .gone(status: 404), "http://b.org/old": .moved("https://b.org/new"),
      ]) == [
        "content/en/index.md:6:18: warning: there is nothing any more at `https://a.org/dear` "
          + "[dead-link]",
        "content/en/index.md:6:49: warning: `http://b.org/old` has moved for good [moved-link]",
      ])
  }

  @Test func whatNobodyKnowsIsOneNote() {
    #expect(
      lines(["https://a.org/dear": .unknown("no"), "https://c.org": .unknown("nor this")]) == [
        "content/en/index.md:6:18: note: 2 addresses could not be visited [unchecked-link]"
      ])
  }

  @Test func theirSeverityIsChosenLikeAnyOther() {
    let choosing = report.replacing(
      "pages: [index]", with: "pages: [index]\ndiagnostics: {dead-link: allow}", in: "report.yaml")
    // Without a visit nobody knows whether it is allowed for nothing.
    #expect(shortLines(choosing.build()) == [])
    #expect(lines(["https://c.org": .gone(status: 410)], choosing) == [])
    #expect(lines([:], choosing).map { $0.contains("unused-allowance") } == [true])
  }
}
