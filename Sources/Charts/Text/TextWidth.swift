/// The weight of text.
public enum FontWeight: Hashable, Sendable {
  /// Upright text.
  case regular
  /// Bold text.
  case bold
}

/// How much wider than Arial a reader's font may be: DejaVu Sans is 14 to 15 % wider.
public let widthReserve = 1.15

/// The width of one line of text in Arial, Helvetica or Liberation Sans at a font size.
///
/// A character that the table does not know counts as a full em, and a picture character as what the widest
/// of their fonts takes: rather too much room than too little. Combining marks count nothing. The cost is
/// linear in the text.
///
///     textWidth("Training tokens per parameter", size: 12)  // 160.8
public func textWidth(_ text: String, size: Double, weight: FontWeight = .regular) -> Double {
  Double(textUnits(text, weight)) * size / 2048
}

/// The width of one line of text in 2048ths of the font size. Widths of parts add up.
func textUnits(_ text: String, _ weight: FontWeight) -> Int {
  var units = 0
  for scalar in text.unicodeScalars { units += advance(of: scalar, weight) }
  return units
}

/// How far a character moves the next one, in 2048ths of the font size.
func advance(of scalar: Unicode.Scalar, _ weight: FontWeight) -> Int {
  let code = scalar.value
  for block in weight == .bold ? boldAdvances : regularAdvances where code >= block.first {
    let index = Int(code - block.first)
    if index < block.advances.count { return Int(block.advances[index]) }
  }
  switch code {
  case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: return 0
  case 0x1F000...: return 2560
  default: return 2048
  }
}
