import Diagnostics
import FormulaSyntax
import Numerals

/// A formula that was read, with its text.
struct ParsedExcerpt: Sendable {
  let excerpt: Excerpt
  let tree: Expression

  var range: SourceRange { excerpt.range }

  /// Reads a formula and reports what is wrong with its text.
  init(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    let parsed = parseFormula(excerpt)
    self.excerpt = excerpt
    tree = parsed.tree
    problems += parsed.problems.map(\.diagnostic)
  }
}

/// A value in prose: the content of a code span that begins with `= `, up to an optional format.
struct ValueSpan: Sendable {
  let formula: ParsedExcerpt
  let format: NumberFormat
  /// The format as it is written.
  let formatRange: SourceRange?

  /// The range of the formula, by which the value is found again.
  var range: SourceRange { formula.range }

  /// Whether a code span is a value. A formula never begins with `=`, so nothing else is mistaken for one.
  static func isValue(_ code: Excerpt) -> Bool {
    code.bytes.first == UInt8(ascii: "=")
      && (code.bytes.count == 1 || code.bytes[1] == UInt8(ascii: " "))
  }

  /// Reads a value, and reports what is wrong with its text.
  ///
  /// A formula holds no `|`, so the first one begins the format.
  init(_ code: Excerpt, _ problems: inout [Diagnostic]) {
    let bytes = code.bytes
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"))
    let formulaRange = trimmed(bytes, 1..<(bar ?? bytes.count))
    formula = ParsedExcerpt(code.part(formulaRange), &problems)
    guard let bar else {
      format = NumberFormat()
      formatRange = nil
      return
    }
    let text = code.part((bar + 1)..<bytes.count)
    let inner = trimmed(text.bytes, 0..<text.bytes.count)
    formatRange = text.range(inner)
    do throws(NumberFormatProblem) {
      format = try NumberFormat(parsing: text.bytes)
      if inner.isEmpty {
        problems.append(
          Diagnostic(
            "empty-format", "there is no format after `|`", at: code.range(bar..<(bar + 1)),
            hint: "leave out the `|`, or name a format such as `1 decimal`"))
      }
    } catch {
      format = NumberFormat()
      problems.append(error.diagnostic(in: text))
    }
  }
}

/// The bounds of a text without the blanks around it.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
  var start = range.lowerBound
  var end = range.upperBound
  while start < end && isBlank(bytes[start]) { start += 1 }
  while end > start && isBlank(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// A text outside of Markdown, such as a title, that may hold values in code spans.
struct Phrase: Sendable {
  enum Part: Sendable {
    case text(String)
    case value(ValueSpan)
  }

  let parts: [Part]
  let range: SourceRange

  var values: [ValueSpan] {
    parts.compactMap { if case .value(let span) = $0 { span } else { nil } }
  }

  /// Reads a text. A code span that is no value is text with its ticks left out.
  init(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    range = excerpt.range
    let tick = UInt8(ascii: "`")
    var parts: [Part] = []
    var start = 0
    func text(upTo end: Int) {
      guard start < end else { return }
      parts.append(.text(excerpt.part(start..<end).text))
    }
    var place = 0
    while let open = excerpt.bytes[place...].firstIndex(of: tick),
      let close = excerpt.bytes[(open + 1)...].firstIndex(of: tick)
    {
      let code = excerpt.part((open + 1)..<close)
      text(upTo: open)
      if ValueSpan.isValue(code) {
        parts.append(.value(ValueSpan(code, &problems)))
      } else {
        parts.append(.text(code.text))
      }
      place = close + 1
      start = place
    }
    text(upTo: excerpt.bytes.count)
    self.parts = parts
  }
}

/// A phrase per language.
struct LocalizedPhrase: Sendable {
  let versions: [(language: String?, phrase: Phrase)]
  let range: SourceRange

  init(_ text: LocalizedText, _ problems: inout [Diagnostic]) {
    var versions: [(language: String?, phrase: Phrase)] = []
    for version in text.versions {
      versions.append((language: version.language, phrase: Phrase(version.excerpt, &problems)))
    }
    self.versions = versions
    range = text.range
  }

  subscript(language: String) -> Phrase? {
    versions.first { $0.language == nil || $0.language == language }?.phrase
  }
}
