import TestSupport
import Testing

@testable import Formula

/// Points that are joined by straight lines, held against what lines do.
@Suite struct InterpolationLawTests {
  /// Points at places of any size and distance, the values falling or rising or neither.
  private func made(_ seed: UInt64) -> (points: Interpolation, generator: SeededGenerator) {
    var generator = SeededGenerator(seed: seed)
    let sizes: [Double] = [1e-300, 1e-3, 1, 1e6, 1e300]
    let size = sizes[Int(seed % 5)]
    var places: Set<Double> = []
    for _ in 0..<Int.random(in: 2...20, using: &generator) {
      places.insert(Double.random(in: -size...size, using: &generator))
    }
    var ys = places.map { _ in Double.random(in: -10...10, using: &generator) }
    if seed % 3 == 1 { ys.sort() }
    if seed % 3 == 2 { ys.sort(by: >) }
    return (Interpolation(.interpolate, xs: places.sorted(), ys: ys), generator)
  }

  @Test func pointsHaveTheirOwnValues() {
    for seed in 0..<500 as Range<UInt64> {
      let points = made(seed).points
      for (x, y) in zip(points.xs, points.ys) { #expect(points.value(at: x) == y, "seed \(seed)") }
    }
  }

  @Test func betweenTwoPointsTheValueLiesBetweenTheirs() {
    for seed in 0..<500 as Range<UInt64> {
      var (points, generator) = made(seed)
      for _ in 0..<20 {
        let x = Double.random(in: points.low...points.high, using: &generator)
        let right = points.xs.firstIndex { $0 >= x } ?? 0
        let ends = [points.ys[max(right - 1, 0)], points.ys[right]].sorted()
        let value = points.value(at: x)
        #expect(ends[0] <= value && value <= ends[1], "seed \(seed) at \(x)")
      }
    }
  }

  @Test func whatRisesInItsPointsRisesBetweenThem() {
    for seed in 0..<500 as Range<UInt64> where seed % 3 == 1 {
      var (points, generator) = made(seed)
      let xs = (0..<50).map { _ in Double.random(in: points.low...points.high, using: &generator) }
      let values = xs.sorted().map(points.value(at:))
      // Two roundings may lie between a value and the next.
      for (before, after) in zip(values, values.dropFirst()) {
        #expect(after >= before - 2 * before.ulp, "seed \(seed)")
      }
    }
  }

  @Test func theSlopeIsTheDifferenceOfTwoValues() {
    for seed in 0..<500 as Range<UInt64> {
      var (points, generator) = made(seed)
      let left = Int.random(in: 0..<(points.xs.count - 1), using: &generator)
      let (low, high) = (points.xs[left], points.xs[left + 1])
      let (x0, x1) = (low + (high - low) * 0.25, low + (high - low) * 0.75)
      let slope = points.slope(at: x0)
      let rise = points.value(at: x1) - points.value(at: x0)
      #expect(abs(slope * (x1 - x0) - rise) <= 1e-10, "seed \(seed)")
      #expect(points.slope(at: low) == slope)
      #expect(points.slope(at: x1) == slope)
    }
  }

  @Test func beyondThePointsThereIsNothing() {
    let points = Interpolation(.interpolate, xs: [1, 2, 4], ys: [3, 5, 0])
    for x in [0.999, 4.001, -.infinity, .infinity, .nan] {
      #expect(points.value(at: x).isNaN && points.slope(at: x).isNaN)
    }
    #expect(points.slope(at: 4) == -2.5)
  }

  @Test func placesMayBeFartherApartThanAnyNumberTells() {
    let points = Interpolation(.interpolate, xs: [-1.6e308, 1.6e308], ys: [0, 8])
    #expect(points.value(at: 0) == 4 && points.value(at: 0.8e308) == 6)
  }

  /// The usual quantiles, from their definition.
  @Test func quantilesAreThoseOfTypeSeven() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let numbers = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Double.random(in: -5...5, using: &generator)
      }
      let share = Double.random(in: 0...1, using: &generator)
      let sorted = numbers.sorted()
      let place = share * Double(numbers.count - 1)
      let low = Int(place)
      let high = min(low + 1, numbers.count - 1)
      let expected = sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
      let quantiles = Interpolation.quantiles(of: numbers)
      #expect(abs(quantiles.value(at: share) - expected) < 1e-12, "seed \(seed)")
      #expect(quantiles.value(at: 0) == sorted.first && quantiles.value(at: 1) == sorted.last)
    }
  }
}
