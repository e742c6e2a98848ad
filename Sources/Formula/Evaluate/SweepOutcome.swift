import RealMath

/// What became of a sweep.
enum SweepOutcome {
  case value(Double)
  /// The function has no value there, although one was needed.
  case undefined(at: Double)
  /// The function has its values, and the sweep has none.
  case failed(Fault.Reason)
}

/// What the body of a sweep is computed for, by its place among the roots of the body.
enum BodyRoot: Int {
  case value, slope
}

extension Sweep<Double> {
  /// What comes of the function that `body` computes, with its derivative where `argmin` needs that.
  func outcome(_ body: (Double, BodyRoot) -> Double) -> SweepOutcome {
    func value(_ x: Double) -> Double { body(x, .value) }
    guard from.isFinite, to.isFinite else { return .undefined(at: from) }
    switch task {
    case .inverse(let target): return root(of: target, value)
    case .integral: return integral(from: from, to: to, of: value)
    case .sum: return sum(from: from, to: to, of: value)
    case .argmin:
      return MinimumSearch.search(Interval(from: from, to: to), value) { x in body(x, .slope) }
    }
  }

  private func root(of target: Double, _ value: (Double) -> Double) -> SweepOutcome {
    guard !target.isNaN else { return .undefined(at: from) }
    let found = RootSearch.search(
      Interval(from: from, to: to), noise: target.magnitude * 1e-12
    ) { x in value(x) - target }
    switch found {
    case .root(let root): return .value(root)
    case .undefined(let place): return .undefined(at: place)
    case .none(let low, let high, let beyond):
      return .failed(
        .noRoot(
          Fault.NoRoot(
            wanted: target, from: from, to: to, low: low + target, high: high + target,
            beyond: beyond.map { $0 == .low ? from : to })))
    case .jump(let place): return .failed(.jump(at: place))
    case .several(let roots): return .failed(.severalRoots(roots))
    }
  }

  /// How many values of its body a sweep takes at most; what is known of it beforehand is not `nil`.
  static func steps(_ sweep: Sweep<Double?>) -> Int {
    switch sweep.task {
    case .inverse: return RootSearch.places + RootSearch.refinements
    case .argmin: return MinimumSearch.steps
    case .integral: return integralSteps
    case .sum:
      guard let from = sweep.from, let to = sweep.to else { return Allowance.steps }
      return Int(min(max(to - from + 1, 0), Double(Allowance.steps)))
    }
  }
}
