/// The text of a tick, with a raised exponent where there is one: `10²⁴`, `2 × 10⁶`, `20%`.
///
/// The exponent is set as ordinary digits, smaller and raised, since Arial has ¹, ² and ³ but not ⁴, and
/// a browser would take the rest from another font. A name takes several lines, and the year stands below
/// the month.
struct TickLabel: Hashable {
  /// What stands on the line before the exponent.
  var base: String
  /// The raised digits, with a true minus.
  var exponent: String?
  /// What stands on the line after the exponent.
  var suffix: String
  /// The lines below the first.
  var below: [String] = []

  /// The width of the widest line.
  var width: Double {
    let first =
      textWidth(base + suffix, size: TextSize.base)
      + textWidth(exponent ?? "", size: TextSize.raised)
    return below.map { textWidth($0, size: TextSize.base) }.reduce(first, max)
  }

  /// The height of all lines.
  var height: Double { Double(1 + below.count) * TextSize.line }
}

/// The sizes of text in a drawing, in CSS pixels: one for all text, one for exponents. Neither is below
/// 12, the least that people with low vision can be asked to read.
enum TextSize {
  static let base = 14.0
  static let raised = 12.0
  /// From one line of text to the next.
  static let line = 17.0
  /// From the top of a line to the letters' feet.
  static let ascent = 13.0
}
