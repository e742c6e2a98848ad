import Foundation
import Markup
import TestSupport
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

private let kinds: [ScaleKind] = [
  .linear, .log(), .log(base: 2), .log(base: 1000), .log(base: .max), .symlog(threshold: 1),
  .symlog(threshold: 1e-300), .symlog(threshold: 1e300),
  .symlog(threshold: .leastNonzeroMagnitude), .logit, .time, .band(["a", "b"]), .band([""]),
]

private let ends: [(Double, Double)] = [
  (-.greatestFiniteMagnitude, .greatestFiniteMagnitude), (1e-300, 1e300), (-1e300, 1e-300),
  (0, .leastNonzeroMagnitude), (.leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude),
  (1, 1.0.nextUp), (1e17, 1e17 + 64), (0.5, 0.5.nextUp), (1e-300, 1.0.nextDown), (0, 1), (-5, -5),
  (2024, 2024 + 1e-9), (99_999.5, 100_000.5), (-4.5, 2.5), (1e15, 1e15 + 2), (7, 7),
]

/// Ends that a scale cannot show are problems, ends that it can are drawn, and none of them traps.
@Test func noEndsOfAnAxisTrap() throws {
  var drawn = 0
  for kind in kinds {
    for (low, high) in ends {
      for domain in [Domain(low, high), Domain(high, low), nil] {
        for fit in domain == nil ? [AxisFit.nice, .tight] : [.nice] {
          let axis = Axis(
            title: "Value", multiples: [UnitMultiple(unit: "k", factor: 1e-3)], scale: kind,
            domain: domain, fit: fit, format: .percent)
          let samples = [Sample(low, low), Sample(high, high)]
          let chart = Chart(
            id: "extreme", title: "", x: axis, y: axis,
            marks: [.line(LineMark(.samples(samples), label: "Line"))])
          guard chart.problems().isEmpty else { continue }
          let text = try chart.resolved().laidOut(.narrow).svg().text
          #expect(!text.contains("nan") && !text.contains("inf"), "\(kind) \(low) \(high)")
          #expect(XMLParser(data: Data(text.utf8)).parse(), "\(kind) \(low) \(high)")
          drawn += 1
        }
      }
    }
  }
  #expect(drawn > 200)
}

@Test func zeroOnALogarithmicAxisIsAProblem() {
  let axis = Axis(scale: .log(base: 2), domain: Domain(0, 8))
  let chart = Chart(
    id: "zero", title: "", x: axis, y: Axis(),
    marks: [.points(PointsMark([LabelledPoint(1, 1)]))])
  #expect(chart.problems().contains(.inadmissibleDomain(.x, Domain(0, 8))))
}

@Test(arguments: [0, -2, .nan, .infinity, 1e300])
func aSecondAxisThatCannotBeIsAProblem(_ factor: Double) {
  let axis = Axis(scale: .log(), domain: Domain(1e10, 1e20), second: SecondAxis(factor: factor))
  let chart = Chart(
    id: "second", title: "", x: Axis(), y: axis,
    marks: [.points(PointsMark([LabelledPoint(1, 1e15)]))])
  #expect(chart.problems() == [.impossibleScale(.y)])
}

@Test(arguments: [ScaleKind.logit, .time, .band(["a"])])
func aSecondAxisNeedsRatios(_ kind: ScaleKind) {
  let axis = Axis(scale: kind, second: SecondAxis(factor: 2))
  let chart = Chart(
    id: "second", title: "", x: Axis(), y: axis,
    marks: [.points(PointsMark([LabelledPoint(1, 0.4)]))])
  #expect(chart.problems() == [.impossibleScale(.y)])
}

@Test func theSecondAxisShowsTheSamePlacesInAnotherUnit() throws {
  let chart = try #require(SampleCharts.scales.first { $0.id == "scales-second-right" })
  let laidOut = try chart.resolved().laidOut(.wide)
  let axes = laidOut.panels[0].axes
  let first = try #require(axes.first { $0.dimension == .y && $0.side == .first })
  let second = try #require(axes.first { $0.side == .second })
  #expect(second.ticks.map { $0.label.base } == ["0", "2", "4", "6", "8", "10", "12"])
  // 150 GWh at 80 EUR/MWh are 12 million EUR.
  #expect(first.ticks.last?.place == second.ticks.last?.place)
  #expect(!second.hasGrid)
  #expect(second.titlePlace.x == Layout.wide.width && second.titleAnchor == .end)
  // No name stands in the margin where its numbers are.
  #expect(laidOut.panels[0].labels.allSatisfy { $0.box.right <= laidOut.panels[0].frame.right + 2 })
}
