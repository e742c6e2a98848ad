import Diagnostics
import TestSupport
import Testing

@Suite struct ReportOrderTests {
  private func diagnostic(
    _ code: DiagnosticCode, _ message: String, _ severity: Severity, _ range: SourceRange?
  ) -> Diagnostic {
    Diagnostic(code, severity: severity, message, at: range.map { [Label($0)] } ?? [])
  }

  @Test func pathsThenPlacesThenWeightDecide() {
    var sources = SourceMap()
    let late = sources.add(Source(path: "b.md", text: "xxxx"))
    let early = sources.add(Source(path: "a.md", text: "xxxx"))
    let report = sortedForReport(
      [
        diagnostic("c", "nowhere", .error, nil),
        diagnostic("c", "4", .error, SourceRange(late, 1, 2)),
        diagnostic("c", "3", .warning, SourceRange(early, 2, 3)),
        diagnostic("d", "2", .error, SourceRange(early, 2, 3)),
        diagnostic("c", "2", .error, SourceRange(early, 2, 4)),
        diagnostic("c", "1", .note, SourceRange(early, 0, 4)),
      ], sources)
    #expect(report.map { $0.code.name + $0.message } == ["c1", "c2", "d2", "c3", "c4", "cnowhere"])
  }

  @Test func exactDuplicatesAreReportedOnce() {
    var sources = SourceMap()
    let id = sources.add(Source(path: "a.md", text: "xxxx"))
    let one = diagnostic("c", "m", .error, SourceRange(id, 0, 1))
    let other = diagnostic("c", "m", .error, SourceRange(id, 0, 2))
    #expect(sortedForReport([one, other, one, other, one], sources) == [one, other])
  }

  /// The order in which problems were found does not show.
  @Test(arguments: 0..<30) func anyOrderOfFindingGivesTheSameReport(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sources = SourceMap()
    let ids = ["b", "a", "c"].map { sources.add(Source(path: $0, text: "xxxxxx")) }
    let found = (0..<40).map { _ in
      let start = Int.random(in: 0...2, using: &generator)
      return diagnostic(
        ["c", "d"][Int.random(in: 0...1, using: &generator)],
        ["m", "n"][Int.random(in: 0...1, using: &generator)],
        [.error, .warning][Int.random(in: 0...1, using: &generator)],
        SourceRange(
          ids[Int.random(in: 0...2, using: &generator)], start,
          start + Int.random(in: 1...2, using: &generator)))
    }
    let report = sortedForReport(found, sources)
    #expect(sortedForReport(found.shuffled(using: &generator), sources) == report, "seed \(seed)")
    #expect(report.count == Set(found).count, "seed \(seed)")
  }
}
