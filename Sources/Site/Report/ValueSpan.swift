import Diagnostics
import FormulaSyntax
import Numerals

/// A value in prose: the content of a code span that begins with `= `, up to an optional format.
struct ValueSpan: Sendable {
  let formula: ParsedExcerpt
  let format: NumberFormat
  /// Where the format stands.
  let formatRange: SourceRange?

  /// The range of the formula, by which the value is found again.
  var range: SourceRange { formula.range }

  /// Whether a code span is a value. A formula never begins with `=`, so nothing else is mistaken for one.
  static func isValue(_ code: Excerpt) -> Bool {
    code.bytes.first == UInt8(ascii: "=")
      && (code.bytes.count == 1 || code.bytes[1] == UInt8(ascii: " "))
  }

  /// A formula by itself, in the format that suits it.
  init(_ formula: ParsedExcerpt) {
    self.formula = formula
    format = NumberFormat()
    formatRange = nil
  }

  /// A formula with a format that was read, where it stands.
  init(_ formula: ParsedExcerpt, _ format: NumberFormat, _ formatRange: SourceRange?) {
    self.formula = formula
    self.format = format
    self.formatRange = formatRange
  }

  /// Reads a value, and reports what is wrong with its text.
  ///
  /// A formula holds no `|`, so the first one begins the format.
  init(_ code: Excerpt, _ problems: inout [Diagnostic]) {
    let bytes = code.bytes
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"))
    formula = ParsedExcerpt(code.part(trimmed(bytes, 1..<(bar ?? bytes.count))), &problems)
    guard let bar else {
      format = NumberFormat()
      formatRange = nil
      return
    }
    let text = code.part((bar + 1)..<bytes.count)
    let inner = trimmed(text.bytes, 0..<text.bytes.count)
    formatRange = text.range(inner)
    guard !inner.isEmpty else {
      format = NumberFormat()
      problems.append(ParseProblem.emptyFormat(code.range(bar..<(bar + 1))).diagnostic)
      return
    }
    do throws(NumberFormatProblem) {
      format = try NumberFormat(parsing: text.bytes)
    } catch {
      format = NumberFormat()
      problems.append(error.diagnostic(in: text))
    }
  }
}

/// The bounds of a text without the blanks around it.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  var start = range.lowerBound
  var end = range.upperBound
  while start < end && isBlank(bytes[start]) { start += 1 }
  while end > start && isBlank(bytes[end - 1]) { end -= 1 }
  return start..<end
}
