import TestSupport
import Testing

@testable import Charts

@Test func aFewPlotsStandInRowsAsEvenAsTheyCan() {
  #expect(PanelGrid.balanced(2, 3) == 2)
  #expect(PanelGrid.balanced(4, 3) == 2)
  #expect(PanelGrid.balanced(5, 3) == 3)
  #expect(PanelGrid.balanced(9, 3) == 3)
  #expect(PanelGrid.balanced(1, 1) == 1)
}

@Test func plotsShareTheirAxes() throws {
  let wide = try SampleCharts.nine.resolved().laidOut(.wide)
  let frames = wide.panels.map(\.frame)
  #expect(Set(frames.map(\.left)).count == 3)
  #expect(Set(frames.map(\.top)).count == 3)
  for frame in frames {
    #expect((frame.width - frames[0].width).magnitude < 1e-9)
    #expect((frame.height - frames[0].height).magnitude < 1e-9)
    #expect(frame.width > 130)
  }
  for (index, panel) in wide.panels.enumerated() {
    #expect(panel.axes[0].hasNumbers == (index % 3 == 0))
    #expect(panel.axes[1].hasNumbers == (index >= 6))
    #expect(panel.axes[0].ticks.map(\.value) == wide.panels[0].axes[0].ticks.map(\.value))
    #expect(panel.axes[1].ticks.map(\.value) == wide.panels[0].axes[1].ticks.map(\.value))
  }
  let titles = wide.panels.flatMap(\.axes).filter { !$0.title.isEmpty }
  #expect(titles.map(\.title) == [["Training compute, times the starting point"]])
  #expect(wide.sharedYTitle?.lines == ["Correct answers"])
}

@Test func theLastPlotOfEachColumnHasTheNumbers() throws {
  let panels = try SampleCharts.ragged.resolved().laidOut(.wide).panels
  #expect(panels.map { $0.axes[1].hasNumbers } == [false, false, true, true, true])
}

@Test func aPlotWithAnAxisOfItsOwnShowsIt() throws {
  let laidOut = try SampleCharts.ownAxes.resolved().laidOut(.wide)
  #expect(laidOut.sharedYTitle == nil)
  #expect(laidOut.panels.allSatisfy { $0.axes[0].hasNumbers })
  #expect(
    laidOut.panels.map { $0.axes[0].title } == [
      ["Power (MW)"], ["Price (EUR/kWh)"], ["Bill (EUR)"],
    ]
  )
}

@Test func plotsOfAColumnAreAsHighAsTheyWeigh() throws {
  for layout in Layout.allCases {
    let panels = try SampleCharts.fitWithResiduals.resolved().laidOut(layout).panels
    #expect(panels[0].frame.left == panels[1].frame.left)
    #expect(panels[0].frame.right == panels[1].frame.right)
    #expect(panels[0].frame.height > 2.5 * panels[1].frame.height)
    #expect(panels.map { $0.axes[1].hasNumbers } == [false, true])
  }
}

@Test func aPlotOfNamesIsAsHighAsItsNamesNeed() throws {
  func height(_ count: Int) throws -> Double {
    let names = (0..<count).map { "Name \($0)" }
    let chart = Chart(
      id: "names", title: "", x: Axis(domain: Domain(0, 10)), y: Axis(scale: .band(names)),
      marks: [
        .points(PointsMark((0..<count).map { LabelledPoint(Double($0 % 9) + 0.5, Double($0)) }))
      ])
    return try chart.resolved().laidOut(.wide).panels[0].frame.height
  }
  #expect(try height(10) == 280)
  #expect(try height(30) == 840)
  #expect(try height(1) == 84)
}

@Test func oneNameIsShownOnce() throws {
  for chart in [SampleCharts.pair, SampleCharts.nine] {
    for layout in Layout.allCases {
      let laidOut = try chart.resolved().laidOut(layout)
      let names = laidOut.panels.flatMap(\.labels).map { $0.text.lines.joined(separator: " ") }
      #expect(
        names.filter { $0 == "Without" }.count + (laidOut.legend.entries.isEmpty ? 0 : 1) == 1)
    }
  }
}

@Test func panelsNeverLieOnEachOtherNorOutside() throws {
  for seed in UInt64(1)...60 {
    var random = SeededGenerator(seed: seed)
    let chart = randomPanels(&random)
    for layout in Layout.allCases {
      let laidOut = try chart.resolved().laidOut(layout)
      let page = Box(left: 0, top: 0, right: layout.width, bottom: laidOut.height)
      var boxes = laidOut.panels.flatMap(\.labels).map(\.box)
      for panel in laidOut.panels {
        #expect(page.contains(panel.frame), "seed \(seed), \(layout.name)")
        #expect(panel.frame.height > 55.9, "seed \(seed)")
        if let title = panel.title { boxes.append(box(title, .bold)) }
      }
      if let title = laidOut.sharedYTitle { boxes.append(box(title, .regular)) }
      for (index, box) in boxes.enumerated() {
        #expect(page.contains(box), "seed \(seed), \(layout.name)")
        for other in boxes[(index + 1)...] {
          #expect(!box.overlaps(other), "seed \(seed), \(layout.name)")
        }
      }
      for (index, panel) in laidOut.panels.enumerated() {
        for other in laidOut.panels[(index + 1)...] {
          #expect(!panel.frame.overlaps(other.frame), "seed \(seed), \(layout.name)")
        }
      }
    }
  }
}

private func box(_ title: PlacedTitle, _ weight: FontWeight) -> Box {
  let width = title.lines.map { textWidth($0, size: TextSize.base, weight: weight) }.max() ?? 0
  let top = title.place.y - TextSize.ascent
  return Box(
    left: title.place.x, top: top, right: title.place.x + width,
    bottom: top + Double(title.lines.count) * TextSize.line)
}

private func randomPanels(_ random: inout SeededGenerator) -> Chart {
  let panels = (0..<Int.random(in: 1...11, using: &random)).map { number -> Panel in
    let level = Double.random(in: 0...10, using: &random)
    let title = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      String(repeating: "n", count: Int.random(in: 1...9, using: &random))
    }.joined(separator: " ")
    let hasAxis = Int.random(in: 0..<5, using: &random) == 0
    let marks = (0..<Int.random(in: 1...3, using: &random)).map { line in
      SampleCharts.line("Line \(line)") { level + $0 * Double(line) }
    }
    return Panel(
      title: title.isEmpty ? nil : title, marks: marks,
      y: hasAxis ? Axis(title: "Of its own \(number)") : nil,
      weight: Double.random(in: 0.5...3, using: &random))
  }
  return Chart(
    id: "random", title: "", x: Axis(title: "Across", domain: Domain(0, 10)),
    y: Axis(title: "Upward"), panels: panels,
    arrangement: Bool.random(using: &random) ? .column : .grid(columns: nil))
}

@Test(arguments: Layout.allCases)
func noPointOfASmallPanelLiesOnItsFrame(_ layout: Layout) throws {
  let residuals = [0.966, 1.02, 1.0518, 0.99, 1.01, 0.98, 1.03, 0.9999]
  for weight in [0.3, 0.45, 1] {
    for scale in [ScaleKind.log(), .linear] {
      let points = residuals.enumerated().map { LabelledPoint(Double($0 + 1), $1) }
      let chart = Chart(
        id: "r", title: "", x: Axis(), y: Axis(),
        panels: [
          Panel(marks: [.line(LineMark(.samples([Sample(1, 1), Sample(8, 9)])))]),
          Panel(
            marks: [.rule(RuleMark(.horizontal(1))), .points(PointsMark(points))],
            y: Axis(scale: scale, format: .factor), weight: weight),
        ], arrangement: .column)
      let panel = try chart.resolved().laidOut(layout).panels[1]
      for case .symbols(let symbols, _) in panel.marks[1].shapes {
        for symbol in symbols {
          #expect(symbol.place.y - panel.frame.top >= PointShape.radius, "\(weight)")
          #expect(panel.frame.bottom - symbol.place.y >= PointShape.radius, "\(weight)")
        }
      }
      let ticks = panel.axes[0].ticks
      #expect(ticks.count >= 3, "\(weight) \(scale) \(layout): \(ticks.map { $0.label.base })")
    }
  }
}

@Test func titlesOfManyLinesMakeADrawingHigher() throws {
  let words = Array(repeating: "words without end", count: 40).joined(separator: " ")
  let chart = Chart(
    id: "long-titles", title: "", x: Axis(title: words, domain: Domain(0, 10)),
    y: Axis(title: words, second: SecondAxis(title: words, factor: 2)),
    marks: [SampleCharts.line("Line") { $0 }])
  for layout in Layout.allCases {
    let laidOut = try chart.resolved().laidOut(layout)
    let frame = try #require(laidOut.panels.first).frame
    #expect(frame.height >= 120)
    #expect(laidOut.height > layout.height)
  }
}
