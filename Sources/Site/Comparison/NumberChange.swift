/// A number that both builds have, and that is not the same.
struct NumberChange: ItemChange {
  typealias Item = PublishedNumber

  let old: PublishedNumber
  let new: PublishedNumber
  /// The languages that both builds have.
  let languages: [String]
  /// Whether readers see what they saw: the texts are the same in every language, and only digits behind
  /// them differ.
  let isSameOnPage: Bool

  /// The change of a number; `nil` where there is none beyond the tolerance. A text that differs is a change,
  /// however near the values are.
  init?(
    _ old: PublishedNumber, _ new: PublishedNumber, languages: [String], _ tolerance: Tolerance
  ) {
    self.old = old
    self.new = new
    self.languages = languages.filter { old.text($0) != nil || new.text($0) != nil }
    isSameOnPage = languages.allSatisfy { old.text($0) == new.text($0) } && old.place == new.place
    let isSame =
      old.unit == new.unit && tolerance.accepts(old.value, new.value)
      && tolerance.accepts(old.interval, new.interval)
      && tolerance.accepts(old.standardError, new.standardError) && old.data == new.data
    if isSame && isSameOnPage { return nil }
  }

  /// How far the value moved, as a share of what it was; `nil` where it did not, from zero, and between units.
  var relative: Double? {
    guard old.unit == new.unit else { return nil }
    return relativeChange(old.value, new.value)
  }
}

/// How far a number moved, as a share of what it was; `nil` where it did not, and from zero.
func relativeChange(_ old: Double, _ new: Double) -> Double? {
  guard old != new, old != 0 else { return nil }
  let change = (new - old) / old.magnitude
  return change.isFinite ? change : nil
}

extension PublishedNumber {
  /// How numbers are matched: a definition by its name; a value by file, formula and format, and where only its
  /// format was changed, without that.
  static let steps: [Alignment<PublishedNumber>.Step] = [
    Alignment.Step(key: { number in
      switch number.place {
      case .definition(let name): [name]
      case .value(let file, let formula, let format): [file, formula, format]
      }
    }),
    Alignment.Step(key: { number in
      switch number.place {
      case .definition: nil
      case .value(let file, let formula, _): [file, formula]
      }
    }),
  ]
}
