import Numerals
import RealMath

/// How all labels of one axis are written, decided once from its values.
struct TickNotation: Hashable {
  /// The way of writing.
  enum Form: Hashable {
    /// Digits with separators between thousands: this many decimals, or as many as each value needs.
    case digits(decimals: Int?)
    /// Digits without separators between thousands.
    case ungrouped(decimals: Int)
    /// Multiples of one power of ten: `0`, `0.5 × 10²⁴`, `1.0 × 10²⁴`.
    case scaled(exponent: Int, decimals: Int)
    /// Multiples of one power of a thousand that has a word: `0.5 million`, `1.0 million`.
    case named(exponent: Int, decimals: Int)
    /// Each value in words.
    case words
    /// Multiples of one power of a thousand that has a prefix: `0.5 M`, `1.0 M`.
    case prefixed(exponent: Int, decimals: Int)
    /// Each value with its prefix: `100`, `1 k`, `10 k`.
    case prefixes
    /// Powers of a base with raised exponents: `10⁶`, `2 × 10⁶`; 1 and the base are written so.
    case powers(base: Int)
    /// Shares so near to zero or one that only their distance tells them apart: `10⁻⁹`, `1 − 10⁻⁹`.
    case shares
  }

  /// The way of writing.
  var form: Form
  /// Values are multiplied by this power of ten: a hundred for per cent.
  var shift = 0
  /// What stands behind every number; `nil` for nothing.
  var sign: Sign?

  /// A sign behind a number.
  enum Sign: Hashable { case percent, factor }

  /// The notation of the labelled values of an axis.
  init(_ format: AxisFormat, _ kind: ScaleKind, values: [Double]) {
    switch format {
    case .percent: (shift, sign) = (2, .percent)
    case .factor: sign = .factor
    case .number, .plain, .prefixed, .powers, .year, .words: break
    }
    let digits = TickDigits(values, shift: shift)
    form =
      kind.isRead(evenly: values)
      ? Self.even(format, digits) : Self.uneven(format, kind, values, digits)
    switch form {
    case .shares: (shift, sign) = (0, nil)
    case .powers(let base) where base != 10 && shift != 0: (shift, sign) = (0, nil)
    default: break
    }
  }

  /// Values at equal distances share their decimals and the power of ten that they are counted in.
  private static func even(_ format: AxisFormat, _ digits: TickDigits) -> Form {
    let scaled = Form.scaled(
      exponent: digits.top, decimals: digits.decimals(inUnitsOf: digits.top))
    let isPlain = digits.top < 21 && digits.decimals <= 17
    let thousands = floorOfThousands(digits.top)
    let inThousands = digits.decimals(inUnitsOf: thousands)
    switch format {
    case .year: return digits.top < 15 && isPlain ? .ungrouped(decimals: digits.decimals) : scaled
    case .powers: return scaled
    case .plain, .percent, .factor:
      return isPlain ? .digits(decimals: digits.decimals) : scaled
    case .prefixed:
      return (-30..<33).contains(digits.top) && inThousands <= 4
        ? .prefixed(exponent: thousands, decimals: inThousands)
        : isPlain ? .digits(decimals: digits.decimals) : scaled
    case .number, .words:
      if digits.top < 6 {
        // Short decimals of small numbers are read faster than powers of ten.
        return digits.top >= -4 && isPlain ? .digits(decimals: digits.decimals) : scaled
      }
      let last = format == .words ? 36 : 15
      if digits.top < last, inThousands <= 4 {
        return .named(exponent: thousands, decimals: inThousands)
      }
      // Where the numbers differ in their last digits only, a power of ten would not shorten them.
      return digits.decimals(inUnitsOf: digits.top) > 4 && isPlain
        ? .digits(decimals: digits.decimals) : scaled
    }
  }

  /// Values of which each is round by itself have the digits they need.
  private static func uneven(
    _ format: AxisFormat, _ kind: ScaleKind, _ values: [Double], _ digits: TickDigits
  ) -> Form {
    if case .log(let base) = kind, base != 10, values.allSatisfy({ isPower($0, of: base) }),
      let form = powers(format, of: base, digits)
    {
      return form
    }
    if kind == .logit {
      return digits.bottom < -6 || values.contains { $0 > 1 - 1e-6 }
        ? .shares : .digits(decimals: nil)
    }
    let isShort = digits.top < 21 && digits.bottom > -13
    switch format {
    case .number, .factor, .percent:
      return digits.top >= 6 || digits.bottom <= -4
        ? .powers(base: 10) : .digits(decimals: nil)
    case .plain: return isShort ? .digits(decimals: nil) : .powers(base: 10)
    case .words: return digits.top < 36 && digits.bottom > -4 ? .words : .powers(base: 10)
    case .prefixed:
      return digits.top < 33 && digits.bottom >= -30 ? .prefixes : .powers(base: 10)
    case .powers: return .powers(base: 10)
    case .year:
      return isShort ? .ungrouped(decimals: digits.decimals) : .powers(base: 10)
    }
  }

  /// Powers of another base: their digits while these are few, else the base with an exponent.
  private static func powers(_ format: AxisFormat, of base: Int, _ digits: TickDigits) -> Form? {
    switch format {
    case .powers: return .powers(base: base)
    case .number, .factor, .percent, .words, .prefixed:
      return digits.top < 6 && digits.decimals <= 4
        ? .digits(decimals: nil) : .powers(base: base)
    case .plain:
      return digits.top < 21 && digits.decimals <= 12
        ? .digits(decimals: nil) : .powers(base: base)
    case .year: return nil
    }
  }
}

extension ScaleKind {
  /// Whether values stand at equal distances, as on a linear axis; on other axes only where they are three or
  /// more.
  func isRead(evenly values: [Double]) -> Bool {
    switch self {
    case .linear, .band, .time: return true
    case .log, .symlog, .logit:
      guard values.count >= 3 else { return false }
      let step = values[1] - values[0]
      return zip(values, values.dropFirst()).allSatisfy {
        ($1 - $0 - step).magnitude <= step.magnitude * 1e-6
      }
    }
  }
}

/// Whether a value is a whole power of a base.
func isPower(_ value: Double, of base: Int) -> Bool {
  value > 0 && value.isFinite && power(of: base, wholePower(below: value, of: base)) == value
}

/// The exponent of the power of a thousand at or below a power of ten.
func floorOfThousands(_ exponent: Int) -> Int {
  exponent >= 0 ? exponent / 3 * 3 : -((2 - exponent) / 3 * 3)
}
