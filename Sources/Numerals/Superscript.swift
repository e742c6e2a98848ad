/// An integer in superscript digits, with a superscript minus.
///
///     superscript(-23)   // ⁻²³
public func superscript(_ exponent: Int) -> String {
  superscript("\(exponent)")
}

/// Digits and minus signs of either kind, raised; other characters are left as they are.
func superscript(_ text: String) -> String {
  var raised = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "1": raised.append("\u{B9}")
    case "2": raised.append("\u{B2}")
    case "3": raised.append("\u{B3}")
    case "0": raised.append("\u{2070}")
    case "4": raised.append("\u{2074}")
    case "5": raised.append("\u{2075}")
    case "6": raised.append("\u{2076}")
    case "7": raised.append("\u{2077}")
    case "8": raised.append("\u{2078}")
    case "9": raised.append("\u{2079}")
    case "-", "\u{2212}": raised.append("\u{207B}")
    default: raised.append(scalar)
    }
  }
  return String(raised)
}
