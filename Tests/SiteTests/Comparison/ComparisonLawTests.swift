import TestSupport
import Testing

@testable import Site

/// What holds of any two builds.
@Suite struct ComparisonLawTests {
  /// Numbers drawn at random, of few names, so that many of them meet.
  private static func random(_ chance: inout SeededGenerator) -> PublishedNumbers {
    func number(_ place: PublishedNumber.Place) -> PublishedNumber {
      let value = Double(Int.random(in: 1...3, using: &chance))
      let hidden = Bool.random(using: &chance) ? 1e-9 : 0
      return PublishedNumber(
        place: place, value: value + hidden, unit: Bool.random(using: &chance) ? "EUR" : "kg",
        interval: [], standardError: nil, texts: [PublishedText(language: "en", text: "\(value)")],
        data: [])
    }
    func names(_ count: Int) -> [String] {
      ["a", "b", "c", "d"].filter { _ in Int.random(in: 0..<4, using: &chance) < count }
    }
    var numbers = PublishedNumbers()
    numbers.definitions = names(3).map { number(.definition($0)) }
    for _ in 0..<Int.random(in: 0...8, using: &chance) {
      let file = Bool.random(using: &chance) ? "en/a.md" : "en/b.md"
      let format = Bool.random(using: &chance) ? "" : "percent"
      numbers.values.append(
        number(.value(file: file, formula: names(1).first ?? "x", format: format)))
    }
    numbers.claims = names(3).map { name in
      PublishedRecord(
        name: name,
        facts: names(2).map {
          PublishedRecord.Fact(path: $0, value: .truth(Bool.random(using: &chance)))
        })
    }
    for mark in 0..<Int.random(in: 0...5, using: &chance) {
      let labels = names(1).prefix(1).map { PublishedText(language: "en", text: $0) }
      let ys = (0..<3).map { _ in Double(Int.random(in: 1...2, using: &chance)) }
      numbers.series.append(
        PublishedSeries(
          chart: "chart", mark: mark, labels: Array(labels), panel: nil, xUnit: "1", yUnit: "1",
          columns: [.init(name: "x", values: [0, 1, 2]), .init(name: "y", values: ys)]))
    }
    return numbers
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func nothingDiffersFromItself(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let numbers = Self.random(&chance)
    #expect(ReportDifference(numbers, numbers).isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theWayBackIsTheSameWithOldAndNewExchanged(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let (old, new) = (Self.random(&chance), Self.random(&chance))
    let (there, back) = (ReportDifference(old, new), ReportDifference(new, old))
    #expect(Set(there.definitions.pairs) == Set(back.definitions.pairs.map(\.reversed)))
    #expect(Set(there.values.pairs) == Set(back.values.pairs.map(\.reversed)), "seed \(seed)")
    #expect(Set(there.claims.pairs) == Set(back.claims.pairs.map(\.reversed)), "seed \(seed)")
    #expect(Set(there.series.pairs) == Set(back.series.pairs.map(\.reversed)), "seed \(seed)")
    for section in [(there.values, back.values), (there.definitions, back.definitions)] {
      #expect(section.0.added == section.1.removed && section.0.removed == section.1.added)
    }
    #expect(there.series.added == back.series.removed, "seed \(seed)")
    #expect(there.claims.removed == back.claims.added, "seed \(seed)")
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func theOrderOfValuesMakesNoDifference(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let old = Self.random(&chance)
    var new = old
    new.values.shuffle(using: &chance)
    new.definitions.shuffle(using: &chance)
    #expect(ReportDifference(old, new).isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func nothingIsLostOrToldTwice(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let (old, new) = (Self.random(&chance), Self.random(&chance))
    let alignment = Alignment(
      old.values, new.values, by: PublishedNumber.steps, content: { $0 })
    #expect(alignment.pairs.count + alignment.removed.count == old.values.count, "seed \(seed)")
    #expect(alignment.pairs.count + alignment.added.count == new.values.count, "seed \(seed)")
  }
}

/// Two items in their order.
private struct Pair<Item: Hashable>: Hashable {
  let old: Item
  let new: Item
  var reversed: Pair { Pair(old: new, new: old) }
}

extension SectionDifference where Change == NumberChange {
  fileprivate var pairs: [Pair<PublishedNumber>] { changed.map { Pair(old: $0.old, new: $0.new) } }
}

extension SectionDifference where Change == RecordChange {
  fileprivate var pairs: [Pair<PublishedRecord>] { changed.map { Pair(old: $0.old, new: $0.new) } }
}

extension SectionDifference where Change == SeriesChange {
  fileprivate var pairs: [Pair<PublishedSeries>] { changed.map { Pair(old: $0.old, new: $0.new) } }
}
