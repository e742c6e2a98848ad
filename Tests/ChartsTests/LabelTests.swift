import TestSupport
import Testing

@testable import Charts

@Test func labelsWithRoomStayWhereTheyWantToBe() {
  #expect(pushedApart([10, 50], heights: [10, 20], from: 0, to: 100) == [10, 50])
  #expect(pushedApart([], heights: [], from: 0, to: 100) == [])
}

@Test func labelsInOnePlaceMoveBothWays() {
  #expect(pushedApart([10, 12], heights: [10, 10], from: 0, to: 100) == [6, 16])
}

@Test func labelsStayInsideAndTooManyHaveNoPlace() {
  #expect(pushedApart([2, 99], heights: [10, 10], from: 0, to: 100) == [5, 95])
  #expect(pushedApart([1, 2, 3], heights: [40, 40, 40], from: 0, to: 100) == nil)
}

@Test func pushedLabelsKeepOrderAndDistance() {
  for seed in UInt64(1)...500 {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let wanted = (0..<count).map { _ in Double.random(in: -20...320, using: &random) }.sorted()
    let heights = (0..<count).map { _ in Double.random(in: 5...25, using: &random) }
    guard let centres = pushedApart(wanted, heights: heights, from: 0, to: 300) else {
      Issue.record("no room, seed \(seed)")
      continue
    }
    for index in 0..<count {
      #expect(centres[index] - heights[index] / 2 >= -1e-9, "seed \(seed)")
      #expect(centres[index] + heights[index] / 2 <= 300 + 1e-9, "seed \(seed)")
    }
    for index in 1..<max(count, 1) {
      let room = (heights[index - 1] + heights[index]) / 2
      #expect(centres[index] - centres[index - 1] >= room - 1e-9, "seed \(seed)")
    }
  }
}

@Test func labelsNeverOverlapAndAreNeverCut() throws {
  for seed in UInt64(1)...50 {
    let chart = randomChart(seed)
    for layout in Layout.allCases {
      let laidOut = try chart.resolved().laidOut(layout)
      let boxes = laidOut.panels.flatMap(\.labels).map(\.box)
      let page = Box(left: 0, top: 0, right: layout.width, bottom: laidOut.height)
      for (index, box) in boxes.enumerated() {
        #expect(page.contains(box), "seed \(seed), \(layout.name)")
        for other in boxes[(index + 1)...] {
          #expect(!box.overlaps(other), "seed \(seed), \(layout.name)")
        }
      }
      let named = laidOut.legend.entries.count
      let lines = chart.marks.filter { if case .line = $0 { true } else { false } }.count
      #expect(named >= lines || boxes.count >= lines, "every line has a name, seed \(seed)")
    }
  }
}

private func randomChart(_ seed: UInt64) -> Chart {
  var random = SeededGenerator(seed: seed)
  func word() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      String(repeating: "n", count: Int.random(in: 1...9, using: &random))
    }.joined(separator: " ")
  }
  var marks: [Mark] = []
  for index in 0..<Int.random(in: 0...5, using: &random) {
    let slope = Double.random(in: -2...2, using: &random)
    let level = Double.random(in: 0...10, using: &random)
    marks.append(SampleCharts.line(word() + " \(index)") { level + slope * ($0 - 5) })
  }
  for _ in 0..<Int.random(in: 0...4, using: &random) {
    marks.append(
      .point(
        PointMark(
          x: Double.random(in: 0...10, using: &random),
          y: Double.random(in: 0...10, using: &random),
          label: word())))
  }
  let points = (0..<Int.random(in: 1...20, using: &random)).map { _ in
    LabelledPoint(
      Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random),
      label: Bool.random(using: &random) ? word() : nil)
  }
  marks.append(.points(PointsMark(points)))
  marks.append(
    .rule(RuleMark(.horizontal(Double.random(in: 0...10, using: &random)), label: word())))
  return Chart(
    id: "random", title: "", x: Axis(title: word(), domain: Domain(0, 10)), y: Axis(title: word()),
    marks: marks)
}
