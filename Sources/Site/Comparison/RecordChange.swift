/// A claim, a control or a data set that both builds have, and of which not all facts are the same.
struct RecordChange: ItemChange {
  typealias Item = PublishedRecord

  /// A fact that differs; `nil` on the side that has it not.
  struct FactChange: Hashable {
    let path: String
    let old: PublishedRecord.Fact.Value?
    let new: PublishedRecord.Fact.Value?
  }

  let old: PublishedRecord
  let new: PublishedRecord
  /// What differs, in the order of the new build; what only the old one has comes last.
  let facts: [FactChange]

  /// The change of a record; `nil` where there is none.
  init?(_ old: PublishedRecord, _ new: PublishedRecord, _ tolerance: Tolerance) {
    self.old = old
    self.new = new
    let alignment = Alignment(
      old.facts, new.facts, by: [Alignment.Step(key: { [$0.path] })], content: { $0 })
    let byPath = Dictionary(
      alignment.pairs.map { ($0.new.path, $0.old.value) }, uniquingKeysWith: { first, _ in first })
    var facts: [FactChange] = []
    for fact in new.facts {
      let before = byPath[fact.path]
      if let before, before.isSame(as: fact.value, tolerance) { continue }
      facts.append(FactChange(path: fact.path, old: before, new: fact.value))
    }
    facts += alignment.removed.map { FactChange(path: $0.path, old: $0.value, new: nil) }
    guard !facts.isEmpty else { return nil }
    self.facts = facts
  }
}

extension PublishedRecord.Fact.Value {
  /// Whether both are the same, as far as is asked for.
  func isSame(as other: Self, _ tolerance: Tolerance) -> Bool {
    if case .number(let a) = self, case .number(let b) = other { return tolerance.accepts(a, b) }
    return self == other
  }
}

extension PublishedRecord {
  /// Records are matched by their names.
  static let steps = [Alignment<PublishedRecord>.Step(key: { [$0.name] })]
}
