import RealMath

/// `value` as `format` asks for it, in the style of a language.
///
/// What is rounded is the exact binary value, ties to even; the digits of short decimals are kept as
/// the author typed them. A value that rounds to zero has no minus. Infinities give `∞` and `−∞`, and NaN
/// gives `NaN`: a caller that has a better answer refuses them first.
///
///     numberText(4328.76, NumberFormat(), english).plain                             // 4,329
///     numberText(0.2, NumberFormat(.percent), dutch).plain                          // 20%
///     numberText(999_999_999, NumberFormat(.words, .significant(3)), english).plain // 1.00 billion
///
/// Cost: that of a few multiplications and one string for each part.
public func numberText(
  _ value: Double, _ format: NumberFormat, _ style: NumberStyle
) -> NumberText {
  if value.isNaN { return NumberText(mantissa: "NaN") }
  if value.isInfinite {
    return NumberText(
      mantissa: (value < 0 ? style.minus : "") + "∞", suffix: style.suffix(format.notation))
  }
  return format.notation == .words
    ? style.words(value, format.precision) : style.digits(value, format.notation, format.precision)
}

extension NumberStyle {
  fileprivate func suffix(_ notation: NumberFormat.Notation) -> String {
    switch notation {
    case .percent: percent
    case .factor: "×"
    case .automatic, .plain, .scientific, .words: ""
    }
  }

  /// Every notation but words.
  fileprivate func digits(
    _ value: Double, _ notation: NumberFormat.Notation, _ precision: NumberFormat.Precision
  ) -> NumberText {
    let suffix = suffix(notation)
    var number = rounded(value, notation, precision)
    if number.isZero || !isScientific(notation, precision, number.exponent) {
      return NumberText(mantissa: text(of: number, decimals: precision.decimals), suffix: suffix)
    }
    let exponent = text(ofExponent: number.exponent)
    number.exponent = 0
    return NumberText(
      mantissa: text(of: number), exponent: exponent, suffix: suffix, timesTen: timesTen)
  }

  /// The digits that a notation shows, times a hundred for per cent.
  private func rounded(
    _ value: Double, _ notation: NumberFormat.Notation, _ precision: NumberFormat.Precision
  ) -> DecimalDigits {
    let shift = notation == .percent ? 2 : 0
    switch (precision, notation) {
    case (.automatic, .scientific):
      return DecimalDigits(value, significant: 3).trimmed()
    case (.automatic, _):
      return automaticDigits(value, shift: shift)
    case (.decimals(let count), .scientific):
      return DecimalDigits(value, significant: max(count, 0) + 1)
    case (let precision, _):
      return explicitDigits(value, precision, shift: shift)
    }
  }

  /// Whether a rounded number whose first digit counts `10^exponent` is written with a power of ten.
  ///
  /// Asking for decimals means plain digits, whatever the size.
  private func isScientific(
    _ notation: NumberFormat.Notation, _ precision: NumberFormat.Precision, _ exponent: Int
  ) -> Bool {
    switch (notation, precision) {
    case (.scientific, _): true
    case (.plain, _), (_, .decimals): false
    default: exponent < -4 || exponent >= 15
    }
  }

  /// A named power of ten from the first name on, in English a million; below it as in automatic notation, and
  /// beyond the last name as in scientific notation.
  ///
  /// The number is rounded before the name is chosen, so that 999,999,999 is 1 billion: a rounded number
  /// that has grown as many whole digits as lie between two names belongs to the next.
  fileprivate func words(_ value: Double, _ precision: NumberFormat.Precision) -> NumberText {
    let small = rounded(value, .automatic, precision)
    guard !small.isZero, let first = scale.first, small.exponent >= first.power else {
      return digits(value, .automatic, precision)
    }
    for (index, word) in scale.enumerated() {
      let power = word.power
      let next = index + 1 < scale.count ? scale[index + 1].power : power + 3
      // Unrounded numbers of a later name would only lose their decimals here.
      if small.exponent > next { continue }
      let number =
        precision == .automatic
        ? DecimalDigits(value, significant: 3).trimmed().shifted(by: -power)
        : explicitDigits(value, precision, shift: -power)
      if number.exponent < next - power {
        let mantissa = text(of: number, decimals: precision.decimals)
        let form = word.forms[plural.category(of: number, decimals: precision.decimals)]
        return NumberText(mantissa: mantissa, suffix: "\u{A0}" + form)
      }
    }
    return digits(value, .scientific, precision)
  }
}

/// `value · 10^shift` in automatic precision: short decimals as they are, whole digits complete from a
/// hundred to a hundred thousand, three significant digits elsewhere; no zeros at the end.
private func automaticDigits(_ value: Double, shift: Int) -> DecimalDigits {
  // Shifting the decimal instead of multiplying keeps 0.07 at 7 %, which 0.07 · 100 is not.
  let shortest = DecimalDigits(shortest: value).shifted(by: shift)
  // Six digits for a whole number, five with a fraction: 30,856 and 3.1416 are meant as they are typed, but
  // 4328.76 is more than a reader needs.
  let isWhole = shortest.digits.count <= shortest.exponent + 1
  let isShort = shortest.digits.count <= (isWhole ? 6 : 5)
  if isShort, (-4..<7).contains(shortest.exponent) { return shortest }
  if (2..<5).contains(shortest.exponent) {
    return DecimalDigits(value, places: shift).shifted(by: shift).trimmed()
  }
  return DecimalDigits(value, significant: 3).shifted(by: shift).trimmed()
}

/// `value · 10^shift` in a precision that the author chose.
private func explicitDigits(
  _ value: Double, _ precision: NumberFormat.Precision, shift: Int
) -> DecimalDigits {
  switch precision {
  case .automatic: automaticDigits(value, shift: shift)
  case .significant(let count): DecimalDigits(value, significant: max(count, 1)).shifted(by: shift)
  case .decimals(let count): DecimalDigits(value, places: count + shift).shifted(by: shift)
  case .exact: DecimalDigits(shortest: value).shifted(by: shift)
  }
}

extension NumberFormat.Precision {
  /// The decimals that even a zero shows.
  fileprivate var decimals: Int {
    if case .decimals(let count) = self { return count }
    return 0
  }
}
