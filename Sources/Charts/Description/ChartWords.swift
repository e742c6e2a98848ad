public import Numerals

/// The words of charts in one language.
public struct ChartWords: Hashable, Sendable {
  /// How numbers and dates are written.
  public var style: NumberStyle
  /// What charts say.
  public var messages: Messages<ChartMessage>

  /// The words of a language.
  public init(_ style: NumberStyle, _ messages: Messages<ChartMessage>) {
    self.style = style
    self.messages = messages
  }

  /// Words of no language, for charts that nobody reads: each message is its own facts.
  public static let plain = ChartWords(
    NumberStyle(), Messages(.english) { PluralForms(Message($0.rawValue)) })

  func callAsFunction(
    _ message: ChartMessage, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    messages.text(message, values)
  }

  /// A name as it is quoted in the language.
  func quoted(_ name: String) -> String { self(.quoted, ["name": name]) }

  /// The name of a line, as it stands in a sentence.
  func name(_ label: String?) -> String { label.map(quoted) ?? self(.line) }

  /// A message in the form that stands with a number, which also fills the place `count`.
  func callAsFunction(
    _ message: ChartMessage, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    messages.text(message, count: count, style, values)
  }

  /// What stands for clauses that are left out.
  func more(_ count: Int) -> String { self(.more, count: count) }

  /// `1`, `1 and 2`, `1, 2 and 3`; with `more` that many are left out before the last.
  func enumeration(_ texts: [String], more: Int = 0) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    if more > 0 {
      return enumeration(texts.dropLast() + [self(.others, count: more), last])
    }
    let list = texts.dropLast().joined(separator: self(.separator))
    return self(.list, ["list": list, "last": last])
  }

  /// The shares of intervals as a legend names them: `95% interval`, `50, 80 and 90% intervals`.
  func intervals(_ shares: [Double]) -> String {
    let texts = shares.sorted().map { numberText($0, NumberFormat(.percent), style) }
    guard let last = texts.last else { return "" }
    let list = enumeration(texts.dropLast().map { $0.mantissa } + [last.plain])
    return self(.intervals, count: texts.count, ["shares": list])
  }
}
