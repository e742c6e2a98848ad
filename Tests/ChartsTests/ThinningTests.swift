import Markup
import RealMath
import TestSupport
import Testing

@testable import Charts

private let frame = Box(left: 50, top: 20, right: 650, bottom: 370)

private func noise(_ seed: UInt64, _ kind: ScaleKind) -> [Sample] {
  var random = SeededGenerator(seed: seed)
  return (0..<20_000).map { index in
    let x = Double(index) / 19_999
    return Sample(
      kind.isLog ? Double.exp10(3 * x) : 1 + 999 * x, Double.random(in: 1...100, using: &random))
  }
}

@Test(arguments: [ScaleKind.linear, .log()])
func thinningKeepsTheExtremesOfEveryPixelColumn(_ kind: ScaleKind) {
  for seed in UInt64(1)...6 {
    var samples = noise(seed, kind)
    if seed % 3 == 0 { samples.reverse() }
    // There, and back again.
    if seed % 3 == 1 { samples += samples.reversed() }
    let x = Scale(kind, Domain(1, 1000), start: frame.left, end: frame.right)
    let y = Scale(.linear, Domain(0, 100), start: frame.bottom, end: frame.top)
    let whole = samples.map { Position(x.place(of: $0.x), y.place(of: $0.y)) }
    let kept = thinned(samples, x: x, y: y, frame: frame)
    #expect(kept.count == 1)
    #expect(kept[0].count <= 2 * 4 * 2 * 602)
    for column in stride(from: 50.0, to: 650, by: 37) {
      func extremes(_ places: [Position]) -> [Double?] {
        let ys = places.filter { $0.x >= column && $0.x < column + 1 }.map(\.y)
        return [ys.min(), ys.max()]
      }
      #expect(extremes(whole) == extremes(kept[0]), "seed \(seed) at \(column)")
    }
    #expect(kept[0].first == whole.first)
    #expect(kept[0].last == whole.last)
  }
}

@Test func gapsInALongLineStayGaps() {
  var samples = noise(1, .linear)
  for index in [5000, 5001, 12_000] { samples[index].y = .nan }
  samples[15_000].x = .infinity
  samples[17_000].y = .infinity
  let x = Scale(.linear, Domain(1, 1000), start: frame.left, end: frame.right)
  let y = Scale(.linear, Domain(0, 100), start: frame.bottom, end: frame.top)
  #expect(thinned(samples, x: x, y: y, frame: frame).count == 5)
  #expect(polylines(.samples(samples), x: x, y: y, frame: frame).count == 5)
}

@Test func everyVertexOfALongLineIsWithinTheFrame() {
  for seed in UInt64(1)...5 {
    let x = Scale(.linear, Domain(200, 700), start: frame.left, end: frame.right)
    let y = Scale(.linear, Domain(20, 60), start: frame.bottom, end: frame.top)
    let pieces = polylines(.samples(noise(seed, .linear)), x: x, y: y, frame: frame)
    #expect(!pieces.isEmpty)
    #expect(pieces.allSatisfy { $0.allSatisfy(frame.grown(by: 1e-5).contains) }, "seed \(seed)")
  }
}

@Test func aMillionSamplesMakeASmallDrawing() throws {
  let chart = SampleCharts.noise(1_000_000)
  for layout in Layout.allCases {
    #expect(try chart.resolved().laidOut(layout).svg().bytes.count < 60_000)
  }
}

@Test func manyRowsOfSeveralCurvesKeepTheExtremesOfEach() {
  var random = SeededGenerator(seed: 3)
  let xs = (0..<20_000).map { 50 + 600 * Double($0) / 19_999 }
  let ys = xs.indices.flatMap { row -> [Double] in
    let top = Double.random(in: 20...200, using: &random)
    let bottom = top + Double.random(in: 1...150, using: &random)
    return row % 7000 == 6999 ? [.nan, bottom] : [top, bottom]
  }
  let curves = SampledCurves(xs: xs, ys: ys, count: 2)
  let kept = curves.thinned(frame)
  #expect(kept.xs.count <= 6 * 1202)
  #expect(kept.ys.count == 2 * kept.xs.count)
  #expect(kept.pieces(of: 0).count == 3)
  #expect(strips(kept, 0, 1, frame: frame).count == 3)
  for column in stride(from: 50.0, to: 650, by: 37) {
    for curve in 0..<2 {
      func extremes(_ curves: SampledCurves) -> [Double?] {
        let ys = curves.pieces(of: curve).flatMap { $0 }
          .filter { $0.x >= column && $0.x < column + 1 }.map(\.y)
        return [ys.min(), ys.max()]
      }
      #expect(extremes(curves) == extremes(kept))
    }
  }
}

@Test func simplifyingKeepsItsTolerance() {
  for seed in UInt64(1)...20 {
    var random = SeededGenerator(seed: seed)
    var at = Position(0, 0)
    let line = (0..<500).map { _ in
      at.x += Double.random(in: -1...1, using: &random)
      at.y += Double.random(in: -0.2...0.2, using: &random)
      return at
    }
    let kept = simplified(line, tolerance: 0.5)
    #expect(kept.count < line.count)
    for place in line {
      let nearest = zip(kept, kept.dropFirst()).map {
        place.distance(toStretchFrom: $0, to: $1)
      }.min()
      #expect((nearest ?? .infinity) <= 0.5 + 1e-9, "seed \(seed)")
    }
  }
}

/// Each cut of such a line takes off a single point.
@Test func simplifyingTheWorstLineCostsNoMoreThanSorting() {
  for power in [10, 12, 14] {
    let count = 1 << power
    let line = (0..<count).map { index in
      Position(Double(index), Double(index % 2 == 0 ? count - index : index - count))
    }
    var cost = 0
    let kept = simplified(line, tolerance: 0.08, cost: &cost)
    #expect(kept.count > count - 3)
    #expect(cost <= count * (3 * power + 4))
  }
}
