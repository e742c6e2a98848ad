import Numerals
import RealMath
import Testing

@testable import Charts

private func grid(_ field: @escaping (Double, Double) -> Double) throws -> ContourGrid {
  let places = (0...40).map { Double($0) / 10 - 2 }
  return try #require(
    ContourGrid(
      xs: places, ys: places, field: { zip($0, $1).map(field) }, x: { $0 }, y: { $0 }))
}

@Test func anIsolineOfADistanceIsACircle() throws {
  let lines = try grid { ($0 * $0 + $1 * $1).squareRoot() }.isolines(1)
  #expect(lines.count == 1)
  #expect(lines[0].first == lines[0].last)
  for place in lines[0] {
    #expect(((place.x * place.x + place.y * place.y).squareRoot() - 1).magnitude < 0.01)
  }
}

@Test func openLinesRunFromSideToSideAndHolesBreakThem() throws {
  let line = try grid { x, _ in x }.isolines(0.55)
  #expect(line.count == 1 && line[0].count == 41)
  #expect(line[0].allSatisfy { ($0.x - 0.55).magnitude < 1e-9 })
  #expect(try grid { x, y in y.magnitude < 0.25 ? .nan : x }.isolines(0.55).count == 2)
}

@Test func aSaddleIsDecidedByItsMiddle() throws {
  for (middle, isHigh) in [(0.2, true), (-0.2, false)] {
    let saddle = try #require(
      ContourGrid(
        xs: [0, 1], ys: [0, 1], field: { _, _ in [1 + middle, -1, -1, 1 + middle] }, x: { $0 },
        y: { $0 }))
    let lines = saddle.isolines(0)
    #expect(lines.count == 2)
    // High corners that are joined leave the low one on the right to itself.
    let parts = lines.contains { $0.allSatisfy { $0.x > 0.4 && $0.y < 0.6 } }
    #expect(parts == isHigh)
  }
}

@Test func aLineIsInterruptedByABox() {
  let box = Box(left: 4, top: -1, right: 6, bottom: 1)
  #expect(
    outside(box, [Position(0, 0), Position(10, 0)]) == [
      [Position(0, 0), Position(4, 0)], [Position(6, 0), Position(10, 0)],
    ])
  #expect(outside(box, [Position(4.5, 0), Position(5, 0)]).isEmpty)
  #expect(outside(box, [Position(0, 5), Position(9, 5)]) == [[Position(0, 5), Position(9, 5)]])
}

@Test func stepsAreRatiosOnLogarithmicAxesAndDifferencesElse() {
  let log = Axis(scale: .log())
  for (to, text) in [
    (10.0, "×10"), (97.2, "×97"), (1.07, "×1.07"), (2, "×2"), (1e6, "×1\u{A0}million"),
    (0.1, "÷10"),
  ] {
    #expect(log.stepText(from: 1, to: to, .english) == text)
  }
  #expect(Axis().stepText(from: 20, to: 30, .english) == "+10")
  #expect(Axis().stepText(from: 0.3, to: 0.1, .dutch) == "−0,2")
  #expect(Axis(format: .percent).stepText(from: 0.2, to: 0.4, .english) == "+20%")
}

@Test func anArrowEndsExactlyAtItsTarget() throws {
  let chart = Chart(
    id: "arrow", title: "", x: Axis(domain: Domain(0, 10)), y: Axis(domain: Domain(0, 10)),
    marks: [.arrow(ArrowMark(from: Sample(2, 2), to: Sample(5, 5), label: "Here"))])
  let panel = try chart.resolved().laidOut(.wide).panels[0]
  let target = Position(
    (panel.frame.left + panel.frame.right) / 2, (panel.frame.top + panel.frame.bottom) / 2)
  guard case .fill(let heads, _) = panel.marks[0].shapes[1] else {
    Issue.record("an arrow has a head")
    return
  }
  #expect(heads[0][0].squaredDistance(to: target) < 1e-12)
  #expect(panel.labels.map { $0.text.lines } == [["Here"]])
}

@Test func contoursThatCannotBeDrawnSayWhy() {
  func problems(_ levels: [Double], isGiven: Bool = true) -> [ChartProblem] {
    let axis = Axis(domain: isGiven ? Domain(0, 1) : nil)
    let mark = ContourMark(levels: levels) { xs, ys in zip(xs, ys).map { $0 + $1 } }
    return Chart(id: "c", title: "", x: axis, y: axis, marks: [.contour(mark)]).problems()
  }
  #expect(problems([1]).isEmpty)
  #expect(problems([1, 900]).isEmpty)
  #expect(problems([900]) == [.outsideDomain(mark: 0)])
  #expect(problems([]) == [.noLevels(mark: 0)])
  #expect(problems([2, 1]) == [.noLevels(mark: 0)])
  #expect(problems([1], isGiven: false).contains(.needsDomains(mark: 0)))
}

@Test func contoursAreTabulatedOverAGrid() throws {
  let mark = ContourMark(levels: [1]) { xs, ys in zip(xs, ys).map { $0 * $1 } }
  let axis = Axis(domain: Domain(0, 2))
  let chart = Chart(id: "c", title: "", x: axis, y: axis, marks: [.contour(mark)])
  let series = try chart.resolved().series[0]
  #expect(series.kind == .contour)
  for (index, level) in series.values(of: .level).enumerated() {
    let (x, y) = (try #require(series.xs[index]), try #require(series.ys[index]))
    #expect(level == x * y)
  }
}

@Test func aNameThatBlocksAnotherIsPushedAside() {
  func candidate(_ left: Double, cost: Double) -> PointLabels.Candidate {
    let text = LabelText("n", width: 100, paint: .ink, weight: .regular)
    let box = Box(left: left, top: 0, right: left + 10, bottom: 10)
    return PointLabels.Candidate(
      label: PlacedLabel(text: text, box: box, anchor: .start, leader: nil), cost: cost)
  }
  // Both of the first two want the same place; the third has no other.
  let placed = PointLabels.placed(
    [
      [candidate(0, cost: 0), candidate(30, cost: 1)], [candidate(5, cost: 0)],
      [candidate(35, cost: 0), candidate(60, cost: 1)],
    ], bounds: Box(left: 0, top: 0, right: 100, bottom: 20))
  #expect(placed.map { $0?.box.left } == [30, 5, 60])
}
