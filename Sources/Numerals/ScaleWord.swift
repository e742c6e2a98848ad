/// The word for a power of ten: an English billion is 10⁹, a Dutch biljoen 10¹².
public struct ScaleWord: Hashable, Sendable {
  /// The power of ten, at least 3.
  public var power: Int
  /// The forms of the word; one of them for all numbers in languages without such forms.
  public var forms: PluralForms<String>

  /// A word for `10^power`.
  public init(_ power: Int, _ forms: PluralForms<String>) {
    self.power = power
    self.forms = forms
  }
}

extension NumberStyle {
  /// The word for `10^power` as it stands behind a number that is shown with so many decimals, after a no-break
  /// space; `nil` where there is none.
  public func scaleWord(_ power: Int, after number: Double, decimals: Int = 0) -> String? {
    guard let word = scale.first(where: { $0.power == power }) else { return nil }
    return "\u{A0}" + word.forms[plural.category(of: number, decimals: decimals)]
  }
}
