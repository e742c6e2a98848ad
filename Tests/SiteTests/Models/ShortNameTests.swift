import Testing

@testable import Site

/// Names that must fit into the boxes of a drawing.
@Suite struct ShortNameTests {
  private func short(_ names: [String], room: Int) -> [String] {
    distinctShortNames(names) { $0.count <= room }
  }

  @Test func whatFitsStays() {
    #expect(short(["a", "speed", "a"], room: 5) == ["a", "speed", "a"])
    #expect(short([], room: 5) == [])
  }

  @Test func theMiddleGivesWay() {
    #expect(short(["coverage_spread.pythia"], room: 11) == ["cover…ythia"])
  }

  @Test(arguments: [
    [
      "coverage_spread.pythia_70m_x", "coverage_spread.pythia_12b_x", "coverage_spread.pythia_1b_x",
    ],
    ["aaaaaaaaaaaaaaaaaaaa1aaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa2aaaaaaaaaa"],
    ["1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "2aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2"],
    ["aaaaa1aaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaa2aaaaaaaaaaaaaaaaaaaaaaaaa", "aaa…aaaaaaa"],
  ]) func namesThatDifferStayDifferent(names: [String]) {
    let found = short(names, room: 14)
    #expect(Set(found).count == names.count, "\(found)")
    #expect(found.allSatisfy { $0.count <= 14 }, "\(found)")
  }

  @Test func theSameNameReadsTheSame() {
    #expect(Set(short(["coverage_spread.one", "coverage_spread.one"], room: 9)).count == 1)
  }
}
