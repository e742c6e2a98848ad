/// A sum of doubles that keeps what each addition rounds away.
///
/// Neumaier's variant of Kahan's summation (Neumaier 1974): the rounding error of every addition is
/// exact, is added up apart, and joins at the end. The error is at most one rounding of the result and
/// some `(n·2⁻⁵³)²` times the sum of the magnitudes of the `n` terms, so their order hardly matters.
/// Infinities and NaN behave as in a plain sum.
///
///     var sum = CompensatedSum()
///     for term in [1, 1e100, 1, -1e100] { sum.add(term) }
///     sum.value   // 2, where a plain sum gives 0
public struct CompensatedSum: Sendable {
  private var total = 0.0
  private var lost = 0.0

  /// The empty sum, zero.
  public init() {}

  /// The sum of `terms`.
  public init(_ terms: some Sequence<Double>) {
    for term in terms { add(term) }
  }

  /// Adds one term: four additions.
  public mutating func add(_ term: Double) {
    let sum = total + term
    if total.magnitude >= term.magnitude {
      lost += (total - sum) + term
    } else {
      lost += (term - sum) + total
    }
    total = sum
  }

  /// The sum so far.
  public var value: Double {
    // An infinite total has lost NaN, which says nothing.
    total.isFinite ? total + lost : total
  }
}
