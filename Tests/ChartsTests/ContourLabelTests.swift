import Markup
import Numerals
import Testing

@testable import Charts

private func texts(_ chart: Chart, _ layout: Layout) throws -> [String] {
  DrawnText(Array(try chart.resolved().laidOut(layout).svg().bytes)).texts.map { $0.text }
}

@Test func levelsAreWrittenAsTheirFormatSays() {
  func texts(_ format: AxisFormat, _ levels: [Double]) -> [String] {
    ContourMark(levels: levels, format: format) { xs, _ in xs }.levelTexts(.english)
  }
  let levels = [10_000.0, 200_000, 1e6]
  #expect(texts(.plain, levels) == ["10,000", "200,000", "1,000,000"])
  #expect(texts(.prefixed, levels) == ["10\u{A0}k", "200\u{A0}k", "1\u{A0}M"])
  #expect(texts(.powers, levels) == ["10⁴", "2 × 10⁵", "10⁶"].map(spaced))
  #expect(texts(.number, levels) == ["10,000", "200,000", "1\u{A0}million"])
  #expect(texts(.year, [2000, 2010]) == ["2000", "2010"])
}

/// With the blanks that a product has.
private func spaced(_ text: String) -> String {
  text.split(separator: " ").joined(separator: "\u{A0}")
}

@Test(arguments: Layout.allCases)
func aPrefixStandsBeforeItsUnit(_ layout: Layout) throws {
  let axis = Axis(domain: Domain(1, 10))
  let mark = ContourMark(levels: [20_000], format: .prefixed, unit: "L") { xs, ys in
    zip(xs, ys).map { $0 * $1 * 1000 }
  }
  let chart = Chart(id: "c", title: "", x: axis, y: axis, marks: [.contour(mark)])
  #expect(try texts(chart, layout).contains("20\u{A0}kL"))
}

@Test(arguments: Layout.allCases)
func everyLevelThatIsSeenIsTold(_ layout: Layout) throws {
  // The lines of small levels are short ones in a corner.
  let axis = Axis(domain: Domain(1, 10))
  for isFilled in [false, true] {
    let mark = ContourMark(levels: [1.3, 1.6, 2.2, 97], isFilled: isFilled) { xs, ys in
      zip(xs, ys).map { $0 * $1 }
    }
    let chart = Chart(id: "c", title: "", x: axis, y: axis, marks: [.contour(mark)])
    let found = try texts(chart, layout)
    for level in ["1.3", "1.6", "2.2", "97"] {
      #expect(found.contains(level), "\(level): \(found)")
    }
  }
}

@Test(arguments: [2, 30, 300])
func theRoomAboveTheHighestLevelIsAsDarkForAnyCount(_ count: Int) throws {
  let axis = Axis(domain: Domain(0, 1))
  let levels = (0..<count).map { 0.1 + 0.7 * Double($0) / Double(count) }
  let mark = ContourMark(levels: levels, isFilled: true) { xs, _ in xs }
  let chart = Chart(id: "c", title: "", x: axis, y: axis, marks: [.contour(mark)])
  let panel = try chart.resolved().laidOut(.wide).panels[0]
  let (frame, marks) = (panel.frame, panel.marks)
  var opacities: [Double] = []
  // How many layers lie on places from the left to the right: one above the lowest level, none below.
  var layers = [Int](repeating: 0, count: 100)
  for case .fill(let outlines, let fill) in marks[0].shapes {
    opacities.append(fill.opacity)
    for index in layers.indices {
      let x = frame.left + (Double(index) + 0.5) / 100 * frame.width
      let place = Position(x, frame.top + frame.height / 2 + 0.37)
      if isWithin(place, outlines) { layers[index] += 1 }
    }
  }
  #expect(opacities.count == count)
  #expect(opacities == opacities.sorted())
  #expect(((opacities.last ?? 0) - 0.6).magnitude < 1e-9)
  #expect(layers.prefix(9).allSatisfy { $0 == 0 } && layers.dropFirst(11).allSatisfy { $0 == 1 })
}

private func isWithin(_ place: Position, _ outlines: [[Position]]) -> Bool {
  var crossings = 0
  for outline in outlines {
    for (a, b) in zip(outline, outline.dropFirst() + outline.prefix(1))
    where (a.y > place.y) != (b.y > place.y) {
      let x = a.x + (b.x - a.x) * (place.y - a.y) / (b.y - a.y)
      if x > place.x { crossings += 1 }
    }
  }
  return crossings % 2 == 1
}
