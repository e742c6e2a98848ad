public import Diagnostics

/// Why a formula has no value, with the place and the definitions that led there.
public struct Fault: Hashable, Sendable {
  /// The reasons, each with the numbers that it is about.
  public enum Reason: Hashable, Sendable {
    /// A divisor that is zero.
    case divisionByZero
    /// A slope where the function is too steep for one, such as the square root at zero.
    case infiniteSlope
    /// Zero to a negative power, which is a division by zero too.
    case negativePowerOfZero(exponent: Double)
    /// A logarithm of zero or less.
    case logarithm(of: Double)
    /// A square root of less than zero.
    case rootOfNegative(Double)
    /// A logit of what is no probability.
    case logit(of: Double)
    /// `asin` or `acos` of what is no sine: less than -1, or more than 1.
    case arc(function: String, of: Double)
    /// A power of less than zero whose exponent is not whole.
    case fractionalPowerOfNegative(base: Double, exponent: Double)
    /// A value beyond the largest double.
    case overflow
    /// `inverse` whose function does not have the value.
    case noRoot(NoRoot)
    /// `inverse` whose function jumps over the value.
    case jump(at: Double)
    /// `inverse` whose function has the value in several places.
    case severalRoots([Double])
    /// Γ, its logarithm or a derivative of that, at zero or a negative whole number.
    case gammaPole(at: Double)
    /// `beta` where it does not exist: one of its arguments is zero or a negative whole number.
    case beta(Double, Double)
    /// `choose` where it does not exist: among a negative whole number, a number that is not whole.
    case choose(Double, Double)
    /// A place outside of the points of `interpolate` or `quantile`, of which the first and the last are given.
    case outsidePoints(of: String, at: Double, from: Double, to: Double)
    /// An `integral` that comes to no limit.
    case integralDiverges(from: Double, to: Double)
    /// An end of `sum` that is not whole.
    case fractionalEnd(Double)
    /// A `sum` of more terms than are ever added up.
    case tooManyTerms(Double)
    /// Sums, integrals and searches inside each other that look at more places than they may.
    case tooManySteps
    /// `argmin` whose function is least at an end of the interval.
    case minimumAtEdge(at: Double)
    /// `argmin` whose function has its least value all the way between these places.
    case flat(from: Double, to: Double)
    /// A distribution that cannot be.
    case impossibleDistribution(DistributionFlaw)
    /// The share of a `quantile` that is not between 0 and 1.
    case share(Double)
    /// A variable that nobody gave a value.
    case unboundVariable
  }

  /// A search of `inverse` without success.
  public struct NoRoot: Hashable, Sendable {
    /// The value that was looked for.
    public let wanted: Double
    /// The ends of the interval.
    public let from: Double, to: Double
    /// What the function is at the ends.
    public let low: Double, high: Double
    /// The end beyond which the function would reach the value if it went on as it does there; `nil` when there is
    /// none: it may turn away, or come to a limit.
    public let beyond: Double?
  }

  /// Why.
  public let reason: Reason
  /// The units of the numbers of the reason.
  let units: Graph.BodyUnits
  /// Where the value was lost.
  public let range: SourceRange
  /// Where the divisor was given, when that is not inside of the division.
  public let origin: SourceRange?
  /// The definitions on the way there, the outermost first, and where each is named.
  public let path: [Step]
  /// The place at which `inverse`, `integral`, `sum` or `argmin` was looking when the value was lost, if one
  /// was.
  public let lookedAt: Look?

  /// In how many samples the value was lost, when it is uncertain. Numbers are those of one of them.
  public let sampled: Sampled?

  /// The samples in which a value was lost.
  public struct Sampled: Hashable, Sendable {
    /// How many they are.
    public let failed: Int
    /// Out of how many.
    public let count: Int
    /// What the uncertain quantities are in the one that was looked at.
    public let draws: [DrawnValue]
  }

  /// An uncertain quantity in one sample.
  public struct DrawnValue: Hashable, Sendable {
    /// Where the quantity stands.
    public let range: SourceRange
    /// Its numerical value.
    public let value: Double
    /// The unit that the value counts, as formulas write it.
    public let unit: String
  }

  /// A place that a function of functions was looking at.
  public struct Look: Hashable, Sendable {
    /// The function of functions.
    public let function: String
    /// The place.
    public let place: Double
    /// The unit that the place counts, as formulas write it.
    public let unit: String
  }

  /// A definition, and where it is named.
  public struct Step: Hashable, Sendable {
    /// The definition.
    public let definition: DefinitionID
    /// Where it is named.
    public let range: SourceRange
  }
}
