import Charts
import MathML
import Numerals
import Units

/// A language that a report can be written in: what its file says, under the tag that the report gives it.
///
/// A reference to facts that never change, so that it is handed around for nothing.
struct Language: Hashable, Sendable {
  /// The BCP 47 tag, as the report spells it.
  let tag: String
  private let facts: LanguageFacts

  init(_ tag: String, _ facts: LanguageFacts) {
    self.tag = tag
    self.facts = facts
  }

  /// Whether both are one language of one report.
  static func == (a: Language, b: Language) -> Bool { a.tag == b.tag && a.facts === b.facts }

  func hash(into hasher: inout Hasher) { hasher.combine(tag) }

  /// English as the program has it, for messages.
  static let english: Language = {
    guard let english = LanguageLibrary.embedded("en") else {
      preconditionFailure("the default theme has a file for English")
    }
    return english
  }()

  /// The language's own name.
  var name: String { facts.name }
  /// What readers of this language call another one; its own name where they have no word for it.
  func name(of other: Language) -> String {
    let root = String(other.tag.prefix { $0 != "-" })
    return facts.otherNames[other.tag] ?? facts.otherNames[root] ?? other.name
  }
  /// The language with a country, as `og:locale` wants it: `en_GB`, or for `nl-BE` that of the tag: `nl_BE`.
  var locale: String {
    let parts = tag.split(separator: "-")
    let primary = String(parts.first ?? "")
    let region = parts.dropFirst().first { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) }
    return primary + "_" + (region.map { $0.uppercased() } ?? territory)
  }
  /// A country in which it is written, as two letters.
  var territory: String { facts.territory }
  /// Whether it is written from right to left.
  var isRightToLeft: Bool { facts.isRightToLeft }
  /// How numbers and dates are written.
  var style: NumberStyle { facts.style }
  /// How an amount of money stands with its sign.
  var currency: Message { facts.currency }
  /// The words of figures.
  var chartWords: ChartWords { facts.chartWords }
  /// The words of formulas.
  var formulaWords: Messages<FormulaMessage> { facts.formulaWords }
  /// The units that have words.
  var units: [LanguageFacts.WordedUnit] { facts.units }
  /// The words by which authors name places in works, the longer ones first.
  var locatorWords: [LanguageFacts.LocatorWord] { facts.locatorWords }

  /// A message without places.
  subscript(message: SiteMessage) -> String { facts.messages.text(message) }

  /// A message with its places filled.
  subscript(message: SiteMessage, values: KeyValuePairs<String, String>) -> String {
    facts.messages.text(message, values)
  }

  /// A message in the form that stands with a number, which also fills the place `count`.
  func text(
    _ message: SiteMessage, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    facts.messages.text(message, count: count, style, values)
  }

  /// A message in the form that stands with a place in a row, which fills the place `ordinal`.
  func text(_ message: SiteMessage, ordinal: Int) -> String {
    facts.messages.text(message, ordinal: ordinal, style)
  }

  /// A number of things, with separators between thousands.
  func number(_ count: Int) -> String {
    numberText(Double(count), NumberFormat(.plain, .exact), style).plain
  }
}

/// What the file of a language says.
final class LanguageFacts: Sendable {
  let name: String
  /// The names of other languages, by their tags.
  let otherNames: [String: String]
  /// A country in which it is written, as two letters.
  let territory: String
  let isRightToLeft: Bool
  let style: NumberStyle
  let currency: Message
  let messages: Messages<SiteMessage>
  let chartWords: ChartWords
  let formulaWords: Messages<FormulaMessage>
  let units: [WordedUnit]
  let locatorWords: [LocatorWord]

  /// A unit of every report, and the words that stand for it after a number.
  struct WordedUnit: Sendable {
    let name: String
    let forms: PluralForms<String>
  }

  /// A word by which authors name a kind of place in a work.
  struct LocatorWord: Sendable {
    let text: String
    let kind: Locator.Kind
  }

  init(
    name: String, otherNames: [String: String], territory: String, isRightToLeft: Bool,
    style: NumberStyle, currency: Message,
    messages: Messages<SiteMessage>, chartMessages: Messages<ChartMessage>,
    formulaWords: Messages<FormulaMessage>, units: [WordedUnit], locatorWords: [LocatorWord]
  ) {
    self.name = name
    self.otherNames = otherNames
    self.territory = territory
    self.isRightToLeft = isRightToLeft
    self.style = style
    self.currency = currency
    self.messages = messages
    self.chartWords = ChartWords(style, chartMessages)
    self.formulaWords = formulaWords
    self.units = units
    self.locatorWords = locatorWords
  }
}
