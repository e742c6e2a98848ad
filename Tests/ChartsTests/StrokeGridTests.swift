import TestSupport
import Testing

@testable import Charts

@Test func theGridFindsTheStrokesThatComparingAllFinds() {
  for seed in UInt64(1)...100 {
    var random = SeededGenerator(seed: seed)
    func place() -> Position {
      Position(
        Double.random(in: -50...650, using: &random), Double.random(in: -50...450, using: &random))
    }
    var grid = StrokeGrid(Box(left: 20, top: 10, right: 600, bottom: 390))
    var strokes: [StrokeGrid.Stroke] = []
    for index in 0..<Int.random(in: 1...12, using: &random) {
      let from = place()
      var to = place()
      if index % 3 == 0 { to.x = from.x }
      if index % 4 == 0 { to.y = from.y }
      strokes.append(StrokeGrid.Stroke(mark: index % 2, from: from, to: to))
      grid.add(strokes[index])
    }
    for _ in 0..<50 {
      let corner = place()
      let box = Box(left: corner.x, top: corner.y, right: corner.x + 60, bottom: corner.y + 17)
      let expected = strokes.contains {
        box.grown(by: $0.mark == 0 ? 1 : 9).clipped($0.from, $0.to) != nil
      }
      #expect(
        grid.crosses(box, growth: { $0 == 0 ? 1 : 9 }, most: 9) == expected, "seed \(seed)")
    }
  }
}
