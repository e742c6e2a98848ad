/// How many columns of a terminal `words` fill, as ``InkedText/write(_:_:)`` writes them.
public func columnCount(of words: String) -> Int {
  var count = 0
  for scalar in words.unicodeScalars { count += columnCount(of: displayed(scalar)) }
  return count
}

/// How many columns of a terminal a scalar fills: none, one or two.
///
/// Control characters count one, because they are drawn as pictures (``displayed(_:)``). Scalars whose
/// width depends on the font ("ambiguous" in Unicode Standard Annex 11) count one. Cost: two binary
/// searches, none for ASCII.
func columnCount(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  if contains(zeroWidthScalars, scalar.value) { return 0 }
  return contains(wideScalars, scalar.value) ? 2 : 1
}

/// The scalar that stands for `scalar` on a terminal.
///
/// A terminal obeys control characters, so that a hostile file could hide text or recolour the screen.
/// They become the pictures of Unicode's Control Pictures block (ESC is `␛`); the later controls, line
/// separators and marks that turn the direction of writing become U+FFFD.
func displayed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F:
    replacement
  default: scalar
  }
}

/// What is shown for bytes that are not UTF-8, and for what must not reach a terminal.
let replacement: Unicode.Scalar = "\u{FFFD}"

private func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count && ranges[low].contains(value)
}
