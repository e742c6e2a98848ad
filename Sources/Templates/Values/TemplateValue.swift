public import Markup

/// What a template is given: text, finished markup, and the shapes it can ask about.
///
/// There is no number among the cases: numbers are written in the language of the page before they
/// come here, so that no template ever prints `3.0`.
///
///     let values: TemplateValue = ["title": "Bits & bytes", "pages": [["href": "a.html"]], "draft": false]
///     // {{title}} writes Bits &amp; bytes
public indirect enum TemplateValue: Sendable {
  /// Text: escaped wherever it is written.
  case text(String)
  /// Finished markup: written as it is, and only where markup may stand.
  case fragment(Fragment)
  /// Yes or no, for sections.
  case flag(Bool)
  /// A section is repeated for each item; an inverted section is shown when there is none.
  case list([TemplateValue])
  /// Named values.
  case record([TemplateField])
  /// A value that the contract calls optional, and that is not there. A record may also leave it out.
  case absent
}

/// A name and its value in a record.
public struct TemplateField: Sendable {
  /// The name a template uses.
  public let name: String
  /// What it stands for.
  public let value: TemplateValue

  /// Names `value`.
  public init(_ name: String, _ value: TemplateValue) {
    self.name = name
    self.value = value
  }
}

extension TemplateValue {
  /// The text, or ``absent`` when there is none.
  public static func optional(_ text: String?) -> TemplateValue {
    text.map(TemplateValue.text) ?? .absent
  }
}

extension TemplateValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A flag.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// A list.
  public init(arrayLiteral items: TemplateValue...) { self = .list(items) }
  /// A record, in the order of the literal.
  public init(dictionaryLiteral fields: (String, TemplateValue)...) {
    self = .record(fields.map { TemplateField($0.0, $0.1) })
  }
}
