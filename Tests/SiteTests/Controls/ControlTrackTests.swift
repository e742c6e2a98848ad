import Formula
import RealMath
import TestSupport
import Testing

@testable import Site

/// Where things lie on the track of a control.
@Suite struct ControlTrackTests {
  /// The control of a parameter, with its ends as they are written.
  private func control(_ ends: String, value: String = "1") throws -> KnownControl {
    let report = SmallReport()
      .with("models/a.yaml", "parameters:\n  p: {value: \(value), control: {\(ends)}}\n")
    var parser = ReportParser(contentPath: "content")
    let (checked, _) = ReportChecker.check(parser.parse(report.input.content), .plain)
    return try #require(evaluate(checked).report.controls.first)
  }

  @Test func theWayIsDividedByDifferencesOrByFactors() throws {
    let linear = try control("from: -1, to: 3")
    #expect([-1, 0, 1, 3].map(linear.place) == [0, 0.25, 0.5, 1])
    let log = try control("from: 0.01, to: 100, scale: log")
    #expect([0.01, 1, 100].map(log.place) == [0, 0.5, 1])
    #expect((log.place(of: 10) - 0.75).magnitude < 1e-15)
    // What lies beyond an end is drawn at that end.
    #expect([-5, 0, 1e9].map(log.place) == [0, 0, 1])
    #expect([-5, 1e9].map(linear.place) == [0, 1])
  }

  @Test(arguments: UInt64(1)...20) func labelsKeepApart(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let control = try control("from: 0, to: 1")
    let turns = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      (
        place: Double.random(in: 0...1, using: &random),
        number: Int.random(in: 1...99, using: &random)
      )
    }.sorted { $0.place < $1.place }
    let labels = ControlTrack(control: control, turns: turns).labels
    #expect(Set(labels.flatMap(\.numbers)) == Set(turns.map(\.number)), "seed \(seed)")
    #expect(labels.allSatisfy { (0...1).contains($0.place) }, "seed \(seed)")
    for (a, b) in zip(labels, labels.dropFirst()) {
      let room = Double((a.text.unicodeScalars.count + b.text.unicodeScalars.count) * 7) / 2 / 256
      #expect(b.place - a.place > room, "seed \(seed): \(a) and \(b)")
    }
  }
}
