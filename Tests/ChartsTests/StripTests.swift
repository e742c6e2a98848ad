import Numerals
import RealMath
import TestSupport
import Testing

@testable import Charts

private let frame = Box(left: 50, top: 20, right: 650, bottom: 370)

/// Whether a place lies within outlines, by counting the sides that a ray crosses (even-odd).
private func isInside(_ place: Position, _ outlines: [[Position]]) -> Bool {
  var isInside = false
  for outline in outlines {
    for index in outline.indices {
      let a = outline[index]
      let b = outline[(index + 1) % outline.count]
      guard (a.y > place.y) != (b.y > place.y) else { continue }
      if place.x < a.x + (b.x - a.x) * (place.y - a.y) / (b.y - a.y) { isInside.toggle() }
    }
  }
  return isInside
}

/// Two random curves, of which the second lies below, partly outside of the frame and partly undefined.
private func randomCurves(_ seed: UInt64) -> SampledCurves {
  var random = SeededGenerator(seed: seed)
  let count = Int.random(in: 2...60, using: &random)
  var xs: [Double] = []
  var ys: [Double] = []
  var at = Double.random(in: -100...100, using: &random)
  for _ in 0..<count {
    xs.append(at)
    at += Double.random(in: 0.5...(1600 / Double(count)), using: &random)
    let top = Double.random(in: -200...500, using: &random)
    let isKnown = Double.random(in: 0...1, using: &random) > 0.1
    ys += isKnown ? [top, top + Double.random(in: 0...300, using: &random)] : [.nan, top]
  }
  return SampledCurves(xs: xs, ys: ys, count: 2)
}

@Test func aStripIsTheRoomBetweenItsCurvesWithinTheFrame() {
  for seed in UInt64(1)...200 {
    let curves = randomCurves(seed)
    let outlines = strips(curves, 0, 1, frame: frame)
    #expect(outlines.allSatisfy { $0.allSatisfy { frame.contains($0) } }, "seed \(seed)")
    var random = SeededGenerator(seed: seed + 1000)
    for _ in 0..<100 {
      let place = Position(
        Double.random(in: 40...660, using: &random), Double.random(in: 0...400, using: &random))
      guard let (top, bottom) = sides(curves, place.x) else {
        #expect(!isInside(place, outlines.filter { $0.count != 4 }), "seed \(seed)")
        continue
      }
      // Nothing is said of places that simplifying may have moved across a side.
      if (place.y - top).magnitude < 1 || (place.y - bottom).magnitude < 1 { continue }
      if frame.contains(place) != frame.grown(by: 1).contains(place) { continue }
      let expected = frame.contains(place) && top < place.y && place.y < bottom
      #expect(isInside(place, outlines) == expected, "seed \(seed) at \(place)")
    }
  }
}

/// Where the two curves are at a place; nothing where one is undefined.
private func sides(_ curves: SampledCurves, _ x: Double) -> (Double, Double)? {
  for row in curves.xs.indices.dropLast()
  where curves.xs[row] <= x && x < curves.xs[row + 1]
    && curves.isJoined(row, 0) && curves.isJoined(row, 1)
  {
    let part = (x - curves.xs[row]) / (curves.xs[row + 1] - curves.xs[row])
    func between(_ column: Int) -> Double {
      curves.y(row, column) + (curves.y(row + 1, column) - curves.y(row, column)) * part
    }
    return (between(0), between(1))
  }
  return nil
}

@Test func nestedIntervalsAreDrawnNested() {
  for seed in UInt64(1)...20 {
    var random = SeededGenerator(seed: seed)
    let a = Double.random(in: 1...6, using: &random)
    let wide = Double.random(in: 0.2...0.8, using: &random)
    let intervals = IntervalCurves(
      shares: [0.9, 0.5],
      ends: .function { xs in
        [-wide, wide, -wide / 3, wide / 3].map { side in
          xs.map { Double.sin(a * $0) + side * (1 + $0) }
        }
      })
    let outer = outlines(intervals, 0)
    let inner = outlines(intervals, 1)
    for place in inner.flatMap({ $0 }) {
      // A little towards the middle of the plot, away from sides that both share.
      let isNear = [-1.0, 1].contains { isInside(Position(place.x, place.y + $0), outer) }
      #expect(isNear || !frame.grown(by: -2).contains(place), "seed \(seed) at \(place)")
    }
  }
}

private func plot(_ kind: ScaleKind = .linear, x: Domain = Domain(0, 3), y: Domain) -> Plot {
  Plot(
    x: Scale(.linear, x, start: frame.left, end: frame.right),
    y: Scale(kind, y, start: frame.bottom, end: frame.top), frame: frame, xAxis: Axis(),
    yAxis: Axis(scale: kind), layout: .wide, style: .english)
}

private func outlines(_ intervals: IntervalCurves, _ index: Int) -> [[Position]] {
  strips(
    intervals.sampled(on: plot(y: Domain(-2, 2))), 2 * index, 2 * index + 1, frame: frame)
}

@Test func anEndBelowALogarithmicAxisReachesTheFrame() {
  let intervals = IntervalCurves(
    shares: [0.9], ends: .function { xs in [xs.map { 1.5 - $0 }, xs.map { 2 + $0 }] })
  let curves = intervals.sampled(on: plot(.log(), y: Domain(0.1, 10)))
  let outlines = strips(curves, 0, 1, frame: frame)
  #expect(outlines.count == 1)
  #expect(isInside(Position(600, 369), outlines))
  #expect(!isInside(Position(100, 369), outlines))
}

@Test func anEndBelowAReversedLogarithmicAxisReachesTheFrameToo() {
  let intervals = IntervalCurves(
    shares: [0.9], ends: .samples(xs: [0, 3], ends: [[-1, 0], [2, 5]]))
  let curves = intervals.sampled(on: plot(.log(), y: Domain(10, 0.1)))
  let outlines = strips(curves, 0, 1, frame: frame)
  #expect(outlines.flatMap { $0 }.contains { $0.y == frame.top })
  #expect(!outlines.flatMap { $0 }.contains { $0.y == frame.bottom })
}

@Test func aBandIsBrokenWhereAnEndIsUndefined() {
  let intervals = IntervalCurves(
    shares: [nil],
    ends: .function { xs in
      [xs.map { (1...2).contains($0) ? .infinity : -1 }, xs.map { _ in 1 }]
    })
  #expect(outlines(intervals, 0).count == 2)
}
