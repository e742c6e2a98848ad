/// The weight of text.
enum FontWeight: Hashable, Sendable {
  /// Upright text.
  case regular
  /// Bold text.
  case bold
}

/// How much wider than Arial a reader's font may be: DejaVu Sans is 14 to 15 % wider.
let widthReserve = 1.15

/// The width of one line of text in Arial, Helvetica or Liberation Sans at a font size.
///
/// A character that the table does not know counts as a digit, from U+2E80 on (Chinese, Japanese,
/// Korean, emoji) as a full em; combining marks count nothing. The cost is linear in the text.
///
///     textWidth("Training tokens per parameter", size: 12)  // 160.8
func textWidth(_ text: String, size: Double, weight: FontWeight = .regular) -> Double {
  var units = 0
  for scalar in text.unicodeScalars {
    units += advance(of: scalar.value, in: weight == .bold ? boldAdvances : regularAdvances)
  }
  return Double(units) * size / 2048
}

private func advance(of code: UInt32, in blocks: [AdvanceBlock]) -> Int {
  for block in blocks where code >= block.first {
    let index = Int(code - block.first)
    if index < block.advances.count { return Int(block.advances[index]) }
  }
  switch code {
  case 0x0300...0x036F, 0xFE00...0xFE0F: return 0
  case 0x2E80...: return 2048
  default: return 1139
  }
}
