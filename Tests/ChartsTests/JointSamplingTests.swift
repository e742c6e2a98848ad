import RealMath
import TestSupport
import Testing

@testable import Charts

private let frame = Box(left: 50, top: 20, right: 650, bottom: 370)
private let x = Scale(.linear, Domain(0, 4), start: frame.left, end: frame.right)
private let y = Scale(.linear, Domain(-2, 2), start: frame.bottom, end: frame.top)

/// How often a function is asked, and for how many places.
private final class Count: @unchecked Sendable {
  var rounds = 0
  var places = 0
}

@Test func allFunctionsStayWithinAQuarterOfAPixel() {
  for seed in UInt64(1)...20 {
    var random = SeededGenerator(seed: seed)
    let a = Double.random(in: 0.5...3, using: &random)
    let b = Double.random(in: -1.9...1.9, using: &random)
    let functions: [@Sendable (Double) -> Double] = [
      { Double.sin($0 * a * 5) * b }, { _ in b }, { b / (1 + Double.exp(-($0 - a) * 40)) },
      { ($0 - a).magnitude.squareRoot() * b },
    ]
    var sampler = FunctionSampler(
      { xs in functions.map { xs.map($0) } }, count: 4, x: x, frame: frame,
      place: { y.place(of: $0) })
    let curves = sampler.sampled()
    for (column, function) in functions.enumerated() {
      let pieces = curves.pieces(of: column).map { simplified($0) }
      for step in 0...1000 {
        let at = frame.left + frame.width * Double(step) / 1000
        let place = Position(at, y.place(of: function(x.value(at: at))))
        let nearest = pieces.flatMap { piece in
          zip(piece, piece.dropFirst()).map { place.distance(toStretchFrom: $0, to: $1) }
        }.min()
        #expect((nearest ?? .infinity) <= 0.18, "seed \(seed) column \(column) at \(at)")
      }
    }
  }
}

@Test func aColumnBreaksWhereItIsUndefinedAndWhereItJumpsAlone() {
  var sampler = FunctionSampler(
    { xs in [xs, xs.map { $0 < 1 ? .nan : $0 }, xs.map { $0 < 2 ? -1 : 1 }] }, count: 3, x: x,
    frame: frame, place: { y.place(of: $0) })
  let curves = sampler.sampled()
  #expect(curves.pieces(of: 0).count == 1)
  #expect(curves.pieces(of: 1).count == 1)
  #expect(((curves.pieces(of: 1)[0].first?.x ?? 0) - x.place(of: 1)).magnitude < 0.01)
  #expect(curves.pieces(of: 2).count == 2)
}

@Test func straightFunctionsAreAskedTwice() {
  let count = Count()
  var sampler = FunctionSampler(
    { xs in
      count.rounds += 1
      count.places += xs.count
      return [xs, xs.map { 1 - $0 }, xs.map { _ in 0 }]
    }, count: 3, x: x, frame: frame, place: { y.place(of: $0) })
  _ = sampler.sampled()
  #expect(count.rounds == 2)
  #expect(count.places == 151 + 150)
}

@Test func onlyWhatBendsIsLookedAtMoreClosely() {
  let count = Count()
  var sampler = FunctionSampler(
    { xs in
      count.places += xs.count
      return [xs.map { Double.exp(-400 * ($0 - 2) * ($0 - 2)) }, xs]
    }, count: 2, x: x, frame: frame, place: { y.place(of: $0) })
  _ = sampler.sampled()
  #expect(count.places < 700)
}

@Test func aFunctionWithTooFewColumnsIsUndefinedInTheOthers() {
  var sampler = FunctionSampler(
    { [$0] }, count: 2, x: x, frame: frame, place: { y.place(of: $0) })
  let curves = sampler.sampled()
  #expect(curves.pieces(of: 0).count == 1)
  #expect(curves.pieces(of: 1).isEmpty)
}
