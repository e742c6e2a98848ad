import RealMath

extension NumberStyle {
  /// `number` in plain digits: grouped whole digits, and every digit after the separator that the number
  /// has, but at least `decimals` of them. A zero has no sign.
  func text(of number: DecimalDigits, decimals: Int = 0) -> String {
    let wholeCount = max(number.exponent + 1, 1)
    // The digit that counts 10^power.
    func digit(_ power: Int) -> Character {
      let index = number.exponent - power
      return number.digits.indices.contains(index) ? digitCharacter(number.digits[index]) : "0"
    }
    var text = number.isNegative && !number.isZero ? minus : ""
    let isGrouped = wholeCount >= groupedFrom
    for power in (0..<wholeCount).reversed() {
      text.append(digit(power))
      if isGrouped, power > 0, power % 3 == 0 { text += groupSeparator }
    }
    let fractionCount = max(decimals, number.digits.count - 1 - number.exponent)
    if fractionCount > 0 {
      text += decimalSeparator
      for place in 1...fractionCount { text.append(digit(-place)) }
    }
    return text
  }

  /// A small integer in plain digits without groups, with a true minus.
  func text(ofExponent exponent: Int) -> String {
    (exponent < 0 ? minus : "") + "\(exponent.magnitude)"
  }
}

private func digitCharacter(_ digit: UInt8) -> Character {
  Character(Unicode.Scalar(UInt8(ascii: "0") + digit))
}
