/// Something that differs by the number it stands with: `row` and `rows`.
public struct PluralForms<Form: Hashable & Sendable>: Hashable, Sendable {
  /// What stands with numbers that have no form of their own.
  public var other: Form
  /// What other categories have, each at most once.
  public var special: [Special]

  /// What a category has.
  public struct Special: Hashable, Sendable {
    var category: PluralCategory
    var form: Form

    /// The form of a category.
    public init(_ category: PluralCategory, _ form: Form) {
      self.category = category
      self.form = form
    }
  }

  /// One form for all numbers, unless there are special ones.
  public init(_ other: Form, special: [Special] = []) {
    self.other = other
    self.special = special
  }

  /// The form of a category.
  public subscript(category: PluralCategory) -> Form {
    special.first { $0.category == category }?.form ?? other
  }

  /// All forms, that of most numbers first.
  public var all: [Form] { [other] + special.map { $0.form } }
}

extension PluralForms {
  /// The same forms, each turned into something else.
  public func map<Other>(_ transform: (Form) -> Other) -> PluralForms<Other> {
    PluralForms<Other>(
      transform(other),
      special: special.map { PluralForms<Other>.Special($0.category, transform($0.form)) })
  }
}
