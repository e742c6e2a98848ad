import TestSupport
import Testing

@testable import Charts

@Test func theRoomFindsTheStrokesThatComparingAllFinds() {
  for seed in UInt64(1)...100 {
    var random = SeededGenerator(seed: seed)
    func place() -> Position {
      Position(
        Double.random(in: -50...650, using: &random), Double.random(in: -50...450, using: &random))
    }
    var room = LabelRoom(bounds: Box(left: 20, top: 10, right: 600, bottom: 390))
    var strokes: [(mark: Int, from: Position, to: Position)] = []
    for index in 0..<Int.random(in: 1...12, using: &random) {
      let from = place()
      var to = place()
      if index % 3 == 0 { to.x = from.x }
      if index % 4 == 0 { to.y = from.y }
      strokes.append((mark: index % 2, from: from, to: to))
      room.addLine([from, to], MarkPart(mark: index % 2))
    }
    for _ in 0..<50 {
      let corner = place()
      let box = Box(left: corner.x, top: corner.y, right: corner.x + 60, bottom: corner.y + 17)
      let expected = strokes.contains {
        box.grown(by: $0.mark == 0 ? 1 : 9).clipped($0.from, $0.to) != nil
      }
      let found = !room.clearsMarks(box, own: MarkPart(mark: 0), ownGap: 1, gap: 9)
      #expect(found == expected, "seed \(seed)")
    }
  }
}

@Test func boxesAreFoundUntilTheyAreTakenAway() {
  var grid = UniformGrid(over: Box(left: 0, top: 0, right: 100, bottom: 50))
  let far = Box(left: 300, top: 300, right: 310, bottom: 310)
  let wide = Box(left: -10, top: 10, right: 90, bottom: 30)
  grid.insert(1, wide)
  grid.insert(2, far)
  #expect(grid.indices(near: Box(left: 50, top: 20, right: 60, bottom: 25)) == [1])
  #expect(grid.indices(near: far) == [2])
  grid.remove(1, wide)
  #expect(grid.indices(near: wide).isEmpty)
}

@Test func askingCostsWhatIsNearby() {
  let bounds = Box(left: 0, top: 0, right: 608, bottom: 390)
  let box = Box(left: 300, top: 200, right: 400, bottom: 217)
  // Ten thousand points in even rows, and a line of a thousand vertices across the plot.
  var points = UniformGrid(over: bounds)
  for index in 0..<10_000 {
    let x = Double(index % 100) * 6.08
    let y = Double(index / 100) * 3.9
    points.insert(index, Box(left: x - 5, top: y - 5, right: x + 5, bottom: y + 5))
  }
  var lines = UniformGrid(over: bounds)
  for index in 0..<1000 {
    lines.insert(
      index, from: Position(Double(index) * 0.6, Double(index % 7) * 50),
      to: Position(Double(index + 1) * 0.6, Double((index + 1) % 7) * 50))
  }
  for (grid, count) in [(points, 10_000), (lines, 1000)] {
    var asked = 0
    _ = grid.contains(near: box) { _ in
      asked += 1
      return false
    }
    #expect(asked > 0 && asked < count / 5, "\(asked) of \(count)")
  }
}

@Test func pointsThatShareAPixelCountOnce() {
  var room = LabelRoom(bounds: Box(left: 0, top: 0, right: 608, bottom: 390))
  for index in 0..<10_000 {
    room.addPoint(Position(300 + Double(index) * 1e-5, 200), reach: 5)
  }
  #expect(room.pointCount(in: Box(left: 290, top: 190, right: 310, bottom: 210)) == 1)
}
