import RealMath
import TestSupport
import Testing

@testable import Charts

private let frame = Box(left: 50, top: 20, right: 650, bottom: 370)

private func drawn(
  _ kind: ScaleKind = .linear, x: Domain, y: Domain,
  _ function: @escaping @Sendable (Double) -> Double
) -> (pieces: [[Position]], x: Scale, y: Scale) {
  let xScale = Scale(kind, x, start: frame.left, end: frame.right)
  let yScale = Scale(.linear, y, start: frame.bottom, end: frame.top)
  let pieces = polylines(.function { $0.map(function) }, x: xScale, y: yScale, frame: frame)
  return (pieces, xScale, yScale)
}

@Test func aStraightLineIsTwoPoints() {
  let line = drawn(.log(), x: Domain(1, 1e4), y: Domain(0, 1)) { 0.25 * Double.log10($0) }
  #expect(line.pieces.map(\.count) == [2])
  #expect(line.pieces[0][0] == Position(50, 370))
}

@Test func curvesStayWithinAQuarterOfAPixel() {
  let curves: [@Sendable (Double, Double, Double) -> Double] = [
    { x, a, b in Double.sin(x * a) * b },
    { x, a, b in Double.exp(-(x - a) * (x - a) * 4) * b },
    { x, a, b in b / (1 + Double.exp(-(x - a) * 6)) },
    { x, a, b in (x * x * x - a * x) * b / 20 },
    { x, a, b in (x - a).magnitude.squareRoot() * b },
  ]
  for seed in UInt64(1)...20 {
    var random = SeededGenerator(seed: seed)
    let a = Double.random(in: 0.5...3, using: &random)
    let b = Double.random(in: -2...2, using: &random)
    let curve = curves[Int(seed) % curves.count]
    let line = drawn(x: Domain(0, 4), y: Domain(-2, 2)) { curve($0, a, b) }
    let pieces = line.pieces.map { $0.map { rounded($0) } }
    for step in 0...3000 {
      let at = frame.left + frame.width * Double(step) / 3000
      let place = Position(at, line.y.place(of: curve(line.x.value(at: at), a, b)))
      guard frame.grown(by: -0.5).contains(place) else { continue }
      let nearest = pieces.flatMap { piece in
        zip(piece, piece.dropFirst()).map { place.distance(toStretchFrom: $0, to: $1) }
      }.min()
      #expect((nearest ?? .infinity) <= 0.25, "seed \(seed) at \(at), curve \(Int(seed) % 5)")
    }
  }
}

/// As path data writes it.
private func rounded(_ place: Position) -> Position {
  Position(
    (place.x * 10).rounded(.toNearestOrAwayFromZero) / 10,
    (place.y * 10).rounded(.toNearestOrAwayFromZero) / 10)
}

@Test func anUndefinedStretchIsNotBridged() {
  let line = drawn(x: Domain(0, 10), y: Domain(0, 10)) { (4.1...6.2).contains($0) ? .nan : $0 }
  #expect(line.pieces.count == 2)
  #expect((line.pieces[0].last?.x ?? 0) - line.x.place(of: 4.1) < 0.01)
  #expect(((line.pieces[1].first?.x ?? 0) - line.x.place(of: 6.2)).magnitude < 0.01)
}

@Test func aPoleIsNotBridged() {
  let line = drawn(x: Domain(-1, 1), y: Domain(-10, 10)) { 1 / ($0 - 0.123) }
  #expect(line.pieces.count == 2)
  #expect((line.pieces[0].last?.y ?? 0) > frame.bottom - 1e-3)
  #expect((line.pieces[1].first?.y ?? 1e9) < frame.top + 1e-3)
}

@Test func aJumpIsNotBridged() {
  let line = drawn(x: Domain(0, 3.5), y: Domain(-1, 5)) { $0.rounded(.down) }
  #expect(line.pieces.count == 4)
}

@Test func aSteepCurveIsNoJump() {
  let line = drawn(x: Domain(-1, 1), y: Domain(-2, 2)) { Double.tanh(2000 * $0) }
  #expect(line.pieces.count == 1)
}

@Test func aFunctionThatJumpsEverywhereStillEnds() {
  let line = drawn(x: Domain(0, 1), y: Domain(-1, 1)) { Double.sin($0 * 1e9) }
  var path = PathData()
  for piece in line.pieces { path.line(piece) }
  #expect(path.text.utf8.count < 40_000)
}

@Test func curvesAreCutAtTheFrame() {
  for seed in UInt64(1)...50 {
    var random = SeededGenerator(seed: seed)
    let a = Double.random(in: 1...20, using: &random)
    let line = drawn(x: Domain(0, 1), y: Domain(-1, 1)) { 3 * Double.sin($0 * a) }
    let places = line.pieces.flatMap { $0 }
    #expect(places.allSatisfy { frame.grown(by: 1e-5).contains($0) }, "seed \(seed)")
    #expect(line.pieces.count >= 1, "seed \(seed)")
  }
}

@Test func aLineThroughTheFrameIsSeenThoughNoSampleIsInside() {
  let x = Scale(.linear, Domain(0, 1), start: frame.left, end: frame.right)
  let y = Scale(.linear, Domain(0, 1), start: frame.bottom, end: frame.top)
  let curve = Curve.samples([Sample(-1, -1), Sample(2, 2)])
  let pieces = polylines(curve, x: x, y: y, frame: frame)
  #expect(pieces.count == 1)
  #expect(pieces[0].count == 2)
}

@Test func aSampleThatIsNotFiniteBreaksTheLine() {
  let x = Scale(.linear, Domain(0, 5), start: frame.left, end: frame.right)
  let y = Scale(.linear, Domain(0, 5), start: frame.bottom, end: frame.top)
  let samples = [Sample(0, 0), Sample(1, 1), Sample(2, .nan), Sample(3, 3), Sample(4, .infinity)]
  #expect(polylines(.samples(samples), x: x, y: y, frame: frame).map(\.count) == [2, 1])
}

@Test func aLongSeriesKeepsItsExtremesInEveryColumn() {
  var random = SeededGenerator(seed: 7)
  let line = (0..<100_000).map {
    Position(50 + Double($0) * 600 / 100_000, Double.random(in: 20...370, using: &random))
  }
  let kept = thinned(line)
  #expect(kept.count <= 4 * 2 * 601)
  for column in stride(from: 50.0, to: 650, by: 61) {
    func extremes(_ places: [Position]) -> [Double?] {
      let ys = places.filter { $0.x.rounded(.down) == column }.map(\.y)
      return [ys.first, ys.min(), ys.max(), ys.last]
    }
    #expect(extremes(line) == extremes(kept))
  }
}

@Test func relativeStepsDoNotDrift() {
  var path = PathData()
  path.line((0...1000).map { Position(Double($0) * 0.14, 0.04) })
  var x = 0.0
  for step in path.text.split(separator: "h").dropFirst() { x += Double(step) ?? .nan }
  #expect((x - 140).magnitude < 0.06)
}
