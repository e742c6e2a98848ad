/// What an author asks of a printed number: a notation, a precision, and what goes with it.
///
/// The text form, written after a pipe in a page, is read by ``init(parsing:)-(Collection<UInt8>)`` and written
/// by ``text``.
public struct NumberFormat: Hashable, Sendable {
  /// The way a number is spelled.
  public enum Notation: Hashable, Sendable, CaseIterable {
    /// Digits, or scientific below 10⁻⁴ and from 10¹⁵ on: `4,329`, `1.5 × 10⁻⁷`.
    case automatic
    /// Digits whatever the size: `0.00000015`.
    case plain
    /// A hundred times the value and a percent sign: `20%`.
    case percent
    /// The value and a multiplication sign: `100×`.
    case factor
    /// One digit before the separator, and a power of ten: `6.02 × 10²³`.
    case scientific
    /// The value in the largest named power of a thousand, from a million on: `5.02 billion`.
    case words
  }

  /// How many digits a number shows.
  public enum Precision: Hashable, Sendable {
    /// What a reader needs: three significant digits, but whole digits complete below 100,000, and
    /// short decimals as they are. Zeros at the end are left out.
    case automatic
    /// This many significant digits, zeros at the end included.
    case significant(Int)
    /// This many digits after the separator, zeros at the end included.
    case decimals(Int)
    /// All digits of the shortest decimal that reads back as the same value.
    case exact
  }

  /// The way the number is spelled.
  public var notation: Notation

  /// How many digits it shows.
  public var precision: Precision

  /// Whether the unit is left out, which the sentence then names itself: `bare`.
  public var isBare = false

  /// Whether an uncertain value shows its 90 % interval: `interval`.
  public var showsInterval = false

  /// A format with a unit and without an interval.
  public init(_ notation: Notation = .automatic, _ precision: Precision = .automatic) {
    self.notation = notation
    self.precision = precision
  }

  /// The most significant digits that can be asked for: a double has no more than 17.
  public static let significantLimit = 17

  /// The most decimals that can be asked for.
  public static let decimalsLimit = 20
}
