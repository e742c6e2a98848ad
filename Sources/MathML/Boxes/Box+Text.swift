extension Box {
  /// The box in one line of plain text, with parentheses where a fraction line or a raised line told
  /// what belongs together.
  var text: String {
    switch self {
    case .number(let text), .letter(let text), .word(let text), .unit(let text),
      .phrase(let text):
      text
    case .accented(let letter, let accent): letter + String(Character(accent.combining))
    case .mark(let mark): mark.text
    case .thinSpace: "\u{A0}"
    case .row(let parts): Box.joined(parts)
    case .fenced(let fence, let content): fence.left + content.text + fence.right
    case .fraction(let above, let below, let hasLine):
      hasLine
        ? above.closedText + "/" + below.closedText : above.text + " over " + below.text
    case .raised(let base, let upper): base.text + upper.raisedText
    case .lowered(let base, let lower): base.text + lower.loweredText
    case .loweredAndRaised(let base, let lower, let upper):
      base.text + lower.loweredText + upper.raisedText
    case .under(let base, let lower): base.text + lower.loweredText
    case .underAndOver(let base, let lower, let upper):
      base.text + lower.loweredText + upper.raisedText
    case .root(let content): "\u{221A}" + content.closedText
    case .cases(let cases): Box.text(of: cases)
    case .unreadable: "?"
    }
  }

  /// Whether its text holds together without parentheses.
  private var isClosed: Bool {
    switch self {
    case .number, .letter, .unit, .accented, .fenced, .lowered, .raised, .loweredAndRaised, .root,
      .unreadable:
      true
    case .word(let text): !text.utf8.contains(UInt8(ascii: " "))
    case .row(let parts):
      if parts.count == 1 {
        parts[0].isClosed
      } else {
        isApplication(parts) || isDifferential(parts)
      }
    default: false
    }
  }

  /// Whether the parts are a function and its arguments, and nothing else.
  private func isApplication(_ parts: [Box]) -> Bool {
    guard parts.count == 3, case .mark(.apply) = parts[1], case .fenced = parts[2] else {
      return false
    }
    return parts[0].isClosed
  }

  /// Whether the parts are a differential such as dx.
  private func isDifferential(_ parts: [Box]) -> Bool {
    guard parts.count == 2, case .word = parts[0] else { return false }
    return parts[1].isClosed
  }

  private var closedText: String { isClosed ? text : "(" + text + ")" }

  /// Whole numbers are raised digits; all else follows a circumflex.
  private var raisedText: String {
    let text = self.text
    var raised = ""
    for scalar in text.unicodeScalars {
      guard let sign = raisedSign(scalar) else {
        return isClosed ? "^" + text : "^(" + text + ")"
      }
      raised.unicodeScalars.append(sign)
    }
    return raised
  }

  private var loweredText: String {
    if case .number(let digits) = self, digits.utf8.allSatisfy(isDigit) {
      var lowered = ""
      for digit in digits.utf8 {
        lowered.unicodeScalars.append(Unicode.Scalar(UInt32(digit) - 0x30 + 0x2080) ?? "?")
      }
      return lowered
    }
    return "_" + closedText
  }

  private static func joined(_ parts: [Box]) -> String {
    var text = ""
    for part in parts { text += part.text }
    return text
  }

  private static func text(of cases: [Case]) -> String {
    var text = "{ "
    for (index, row) in cases.enumerated() {
      if index > 0 { text += "; " }
      text += row.value.text + " " + row.word
      if let condition = row.condition { text += " " + condition.text }
    }
    return text + " }"
  }
}

private func raisedSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "0": "\u{2070}"
  case "1": "\u{B9}"
  case "2": "\u{B2}"
  case "3": "\u{B3}"
  case "4": "\u{2074}"
  case "5": "\u{2075}"
  case "6": "\u{2076}"
  case "7": "\u{2077}"
  case "8": "\u{2078}"
  case "9": "\u{2079}"
  case "\u{2212}": "\u{207B}"
  case "\u{2032}": "\u{2032}"
  default: nil
  }
}
