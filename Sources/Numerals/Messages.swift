/// All messages of a kind in one language.
public struct Messages<Key: MessageKey>: Hashable, Sendable {
  private let forms: [Key: PluralForms<Message>]
  private let plural: PluralRule

  /// The messages that `forms` has for each key, in a language that tells numbers apart by `plural`.
  public init(_ plural: PluralRule, _ forms: (Key) -> PluralForms<Message>) {
    self.plural = plural
    var all: [Key: PluralForms<Message>] = [:]
    for key in Key.allCases { all[key] = forms(key) }
    self.forms = all
  }

  /// A message with its places filled.
  public func text(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) -> String {
    forms[key]?.other.filled(values) ?? ""
  }

  /// A message in the form that stands with a number, which is written in a style where it has a place.
  public func text(
    _ key: Key, count: Int, _ style: NumberStyle, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let number = numberText(Double(count), NumberFormat(.plain, .exact), style).plain
    return forms[key]?[plural.category(of: count)].filled(values, count: number) ?? ""
  }

  /// A message in the form that stands with a place in a row, `2nd ed.`, which fills the place `ordinal`.
  public func text(_ key: Key, ordinal: Int, _ style: NumberStyle) -> String {
    let number = numberText(Double(ordinal), NumberFormat(.plain, .exact), style).plain
    return forms[key]?[style.ordinals.category(of: ordinal)].filled(["ordinal": number]) ?? ""
  }
}
