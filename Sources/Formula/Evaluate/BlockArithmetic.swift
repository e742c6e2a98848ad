import RealMath
import Units

extension MutableSpan where Element: LaneBlock {
  /// The number of a register in a lane.
  func number(_ strip: Strip, _ lane: Int) -> Double {
    self[strip.start + lane / Element.width * strip.step][lane % Element.width]
  }

  mutating func set(_ target: Int, _ lane: Int, to number: Double) {
    self[target + lane / Element.width][lane % Element.width] = number
  }

  /// Writes the function of a register to another; both may be the same.
  @inline(__always)
  mutating func map(
    _ a: Strip, to target: Int, _ count: Int, _ function: (Element) -> Element
  ) {
    for block in 0..<count { self[target + block] = function(self[a.start + block * a.step]) }
  }

  @inline(__always)
  mutating func map(
    _ a: Strip, _ b: Strip, to target: Int, _ count: Int,
    _ function: (Element, Element) -> Element
  ) {
    for block in 0..<count {
      self[target + block] = function(
        self[a.start + block * a.step], self[b.start + block * b.step])
    }
  }

  /// Lane by lane, for functions that are not worth more.
  mutating func mapLanes(
    _ a: Strip, to target: Int, _ count: Int, _ function: (Double) -> Double
  ) {
    map(a, to: target, count) { block in
      var block = block
      for lane in 0..<Element.width { block[lane] = function(block[lane]) }
      return block
    }
  }

  /// Where the first is true the second, else the third.
  mutating func select(_ condition: Strip, _ a: Strip, _ b: Strip, to target: Int, _ count: Int) {
    for block in 0..<count {
      self[target + block] = Element.choice(
        self[condition.start + block * condition.step], self[a.start + block * a.step],
        self[b.start + block * b.step])
    }
  }

  /// A change of unit: a product and a power of ten, each rounded as ``ConversionFactor`` rounds it.
  mutating func scale(_ a: Strip, _ factor: ConversionFactor, to target: Int, _ count: Int) {
    let multiplier = Element(repeating: factor.multiplier)
    switch factor.powerOfTen {
    case 0: map(a, to: target, count) { $0 * multiplier }
    case 1...300:
      let power = Element(repeating: powerOfTen(factor.powerOfTen))
      map(a, to: target, count) { $0 * multiplier * power }
    case -300 ... -1:
      let power = Element(repeating: powerOfTen(-factor.powerOfTen))
      map(a, to: target, count) { $0 * multiplier / power }
    default: mapLanes(a, to: target, count) { factor.apply(to: $0) }
    }
  }

  /// A distribution that is the same in all lanes, made ready.
  func known(
    _ distribution: Distribution<Program.Register>, _ layout: RegisterFile<Element>.Layout
  ) -> QuantileFunction? {
    guard distribution.parameters.allSatisfy({ $0.isSteady }) else { return nil }
    return QuantileFunction(distribution.map { number(layout.strip($0), 0) })
  }

  /// The value of a distribution that differs from lane to lane at a score.
  mutating func quantile(
    _ distribution: Distribution<Strip>, at score: Strip, to target: Int, lanes: Int
  ) {
    for lane in 0..<lanes {
      let function = QuantileFunction(distribution.map { number($0, lane) })
      set(target, lane, to: function.value(at: number(score, lane)))
    }
  }
}
