import Numerals
import TestSupport
import Testing

@testable import Charts

private func plot(
  x: (ScaleKind, Domain), y: (ScaleKind, Domain), largestSize: Double? = nil
) -> Plot {
  let frame = Box(left: 40, top: 20, right: 540, bottom: 320)
  return Plot(
    x: Scale(x.0, x.1, start: frame.left, end: frame.right),
    y: Scale(y.0, y.1, start: frame.bottom, end: frame.top), frame: frame,
    xAxis: Axis(scale: x.0), yAxis: Axis(scale: y.0), layout: .wide, style: .english,
    largestSize: largestSize)
}

private func chart(
  _ mark: BarsMark, domain: Domain? = nil, names: Int? = nil,
  description: ChartWords = .english
) -> Chart {
  let scale: ScaleKind = names.map { .band((0..<$0).map { "Name \($0)" }) } ?? .linear
  let across = Axis(scale: scale)
  let along = Axis(title: "Value", domain: domain)
  return Chart(
    id: "bars", title: "", description: .generated(description),
    x: mark.isHorizontal ? along : across, y: mark.isHorizontal ? across : along,
    marks: [.bars(mark)])
}

private func randomBars(_ random: inout SeededGenerator) -> Chart {
  let count = Int.random(in: 1...30, using: &random)
  let spread = Double.random(in: 0.5...200, using: &random)
  let groups = (0..<Int.random(in: 1...4, using: &random)).map { index in
    BarsMark.Group(
      label: Bool.random(using: &random) ? "Group \(index)" : nil,
      values: (0..<count).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? .nan : Double.random(in: -spread...(2 * spread), using: &random)
      })
  }
  var mark = BarsMark(
    places: (0..<count).map { Double($0) }, groups: groups,
    arrangement: Bool.random(using: &random) ? .grouped : .stacked,
    isHorizontal: Bool.random(using: &random), hasValues: true)
  mark.groups[0].values[0] = spread
  let isCut = Int.random(in: 0..<3, using: &random) == 0
  return chart(
    mark, domain: isCut ? Domain(-spread * 0.2, spread * 0.8) : nil,
    names: Bool.random(using: &random) ? count : nil)
}

@Test func barsNeverLeaveTheFrame() throws {
  for seed in UInt64(1)...300 {
    var random = SeededGenerator(seed: seed)
    let resolved = try randomBars(&random).resolved()
    for layout in Layout.allCases {
      let panel = resolved.laidOut(layout).panels[0]
      let room = panel.frame.grown(by: 1e-6)
      for shape in panel.marks.flatMap(\.shapes) {
        guard case .fill(let outlines, _) = shape else { continue }
        #expect(outlines.allSatisfy { $0.allSatisfy(room.contains) }, "seed \(seed)")
      }
    }
  }
}

@Test func valuesOfBarsNeverOverlapAndAreNeverCut() throws {
  for seed in UInt64(1)...300 {
    var random = SeededGenerator(seed: seed)
    let resolved = try randomBars(&random).resolved()
    for layout in Layout.allCases {
      let laidOut = resolved.laidOut(layout)
      let boxes = laidOut.panels[0].labels.map(\.box)
      let page = Box(left: 0, top: 0, right: layout.width, bottom: laidOut.height)
      for (index, box) in boxes.enumerated() {
        #expect(page.contains(box), "seed \(seed)")
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) }, "seed \(seed)")
      }
    }
  }
}

@Test func stacksAddUp() {
  for seed in UInt64(1)...200 {
    var random = SeededGenerator(seed: seed)
    let values = (0..<5).map { _ in
      Int.random(in: 0..<6, using: &random) == 0
        ? Double.nan : Double.random(in: -10...10, using: &random)
    }
    let base = Double.random(in: -3...3, using: &random)
    let mark = BarsMark(
      places: [0], groups: values.map { BarsMark.Group(values: [$0]) }, arrangement: .stacked,
      base: base)
    let plot = plot(x: (.linear, Domain(-1, 1)), y: (.linear, Domain(-60, 60)))
    let bars = mark.bars(on: BarDirections(plot: plot, isHorizontal: false))
    func height(_ isMeant: (Double) -> Bool) -> Double {
      bars.filter { isMeant($0.value) }.reduce(0) { $0 + $1.box.height }
    }
    let up = values.filter { $0 > 0 }.reduce(0, +)
    let down = values.filter { $0 < 0 }.reduce(0, +)
    #expect((height { $0 > 0 } - up * 2.5).magnitude < 1e-9, "seed \(seed)")
    #expect((height { $0 < 0 } + down * 2.5).magnitude < 1e-9, "seed \(seed)")
    // One begins where the one before ends.
    let top = bars.filter { $0.value > 0 }.map(\.box.top).min() ?? plot.y.place(of: base)
    #expect((top - plot.y.place(of: base + up)).magnitude < 1e-9, "seed \(seed)")
    let range = mark.channels(sweep: []).extent(.y, admittedBy: .linear)
    #expect((range?.upper ?? 0) >= base + up - 1e-9)
  }
}

@Test func theAxisOfTheValuesShowsTheBase() throws {
  let far = BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [96, 98])])
  #expect(try chart(far, names: 2).resolved().panels[0].yDomain.from == 0)
  let flat = BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [0, 0])])
  #expect(try chart(flat, names: 2).resolved().panels[0].yDomain == Domain(0, 1))
  let lying = BarsMark(places: [0], groups: [BarsMark.Group(values: [-5])], isHorizontal: true)
  #expect(try chart(lying, names: 1).resolved().xDomain.contains(0))
}

@Test func widthsFollowFromTheSmallestDistance() {
  let mark = BarsMark(places: [0, 3, 4], groups: [BarsMark.Group(values: [1, 1, 1])])
  let plot = plot(x: (.linear, Domain(-5, 5)), y: (.linear, Domain(0, 2)))
  let bars = mark.bars(on: BarDirections(plot: plot, isHorizontal: false))
  #expect(bars.map(\.box.width) == [40, 40, 40])
  #expect(bars[0].box.left + 20 == plot.x.place(of: 0))
}

@Test func aBarThatIsCutIsTorn() {
  let mark = BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [0.5, 9])])
  let plot = plot(x: (.linear, Domain(-1, 2)), y: (.linear, Domain(0, 1)))
  let directions = BarDirections(plot: plot, isHorizontal: false)
  let bars = mark.bars(on: directions)
  #expect(directions.outlines(bars[0]).count == 1)
  #expect(directions.outlines(bars[1]).count == 2)
  #expect(bars[1].box.top == plot.frame.top)
}

@Test func wrongBarsAreReported() {
  func problems(_ mark: BarsMark, _ scale: ScaleKind = .linear) -> [MarkProblem] {
    mark.problems(x: Axis(), y: Axis(scale: scale))
  }
  let fine = BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [1, .nan])])
  #expect(problems(fine) == [])
  #expect(problems(fine, .log()) == [.baseOnLogAxis(.y)])
  #expect(problems(fine, .logit) == [.baseOnLogAxis(.y)])
  #expect(problems(BarsMark(places: [], groups: [])) == [.emptyPoints])
  #expect(
    problems(BarsMark(places: [0], groups: [BarsMark.Group(values: [.nan])])) == [.emptyPoints])
  #expect(
    problems(BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [1])])) == [
      .unequalColumns(expected: 2, found: 1)
    ])
  #expect(
    problems(
      BarsMark(places: [0, .nan], groups: [BarsMark.Group(values: [.infinity, 1])])) == [
        .nonFinitePoint(index: 0), .nonFinitePoint(index: 1),
      ])
  let intervals = [Domain(2, 1), Domain(1, .nan)]
  #expect(
    problems(
      BarsMark(places: [0, 1], groups: [BarsMark.Group(values: [1, 1], intervals: intervals)]))
      == [.unorderedInterval(index: 0), .unorderedInterval(index: 1)])
  var lying = fine
  lying.isHorizontal = true
  #expect(
    lying.problems(x: Axis(scale: .log()), y: Axis()) == [.baseOnLogAxis(.x)])
}

@Test func barsAreTabulatedByGroup() throws {
  let mark = BarsMark(
    places: [0, 1],
    groups: [
      BarsMark.Group(label: "A", values: [1, .nan], intervals: [Domain(0, 2), nil]),
      BarsMark.Group(label: "B", values: [3, 4]),
    ])
  let series = try chart(mark, names: 2).resolved().series
  #expect(series.map(\.kind) == [.bars, .bars])
  #expect(series[0].ys == [1, nil])
  #expect(series[0].values(of: .upper(.y, share: nil)) == [2, nil])
  #expect(series[1].columns.count == 2)
}

@Test func aDescriptionNamesTheLeastAndTheGreatestBar() throws {
  func description(_ values: [Double], _ language: ChartWords) throws -> String {
    let mark = BarsMark(
      places: values.indices.map { Double($0) },
      groups: [BarsMark.Group(label: "It", values: values)])
    return try chart(mark, names: values.count, description: language).resolved()
      .descriptionText
  }
  #expect(
    try description([3, 1, 2], .english) == "“It” ranges from 1 for Name 1 to 3 for Name 0.")
  #expect(try description([3, 1, 2], .dutch) == "‘It’ loopt van 1 voor Name 1 tot 3 voor Name 0.")
  #expect(try description([3], .english) == "The bar of “It” shows 3 for Name 0.")
  #expect(try description([3, 3], .english) == "All 2 bars of “It” show 3.")
}

@Test func valuesBesideBarsShareTheirDecimals() {
  func texts(_ values: [Double], _ format: AxisFormat = .number) -> [String] {
    valueTexts(values, Axis(format: format), over: Domain(0, 1), .english)
  }
  #expect(texts([75, 1.25, 0.4]) == ["75.00", "1.25", "0.40"])
  #expect(texts([3, 15]) == ["3", "15"])
  #expect(texts([1.0 / 3, 20.0 / 3]) == ["0.33", "6.67"])
  #expect(texts([0.12, 0.031], .percent) == ["12.0%", "3.1%"])
  #expect(texts([7e9, 1.3e10]) == ["7\u{A0}billion", "13\u{A0}billion"])
  #expect(texts([1234.5]) == ["1,234.5"])
  #expect(texts([0]) == ["0"])
  #expect(texts([7e9, 1.3e10], .prefixed) == ["7\u{A0}G", "13\u{A0}G"])
  #expect(texts([1.234e24]) == ["1.23\u{A0}×\u{A0}10²⁴"])
  #expect(texts([2e-9]) == ["2\u{A0}×\u{A0}10⁻⁹"])
  let axis = Axis(unit: "Wh", multiples: [UnitMultiple(unit: "GWh", factor: 1e-9)])
  #expect(valueTexts([2.5e9], axis, over: Domain(0, 3e9), .dutch) == ["2,5"])
}

// MARK: Tornados

private let tornado = TornadoMark(
  places: [0, 1], lows: [4, 9], highs: [20, 12], base: 10, lowLabel: "Low", highLabel: "High")

private func tornadoChart(_ mark: TornadoMark, names: [String] = ["Price", "Users"]) -> Chart {
  Chart(
    id: "tornado", title: "", x: Axis(unit: "EUR"), y: Axis(scale: .band(names)),
    marks: [.tornado(mark)])
}

@Test func theSidesOfATornadoDifferByMoreThanColour() throws {
  let drawn = try tornadoChart(tornado).resolved().laidOut(.wide).panels[0].marks[0]
  let fills = drawn.shapes.compactMap { shape -> Paint? in
    if case .fill(_, let fill) = shape { fill.paint } else { nil }
  }
  #expect(fills == [.paper, .series(1)])
}

@Test func theBaseAndTheSidesAreNamedAboveTheFirstBar() throws {
  for layout in Layout.allCases {
    let panel = try tornadoChart(tornado).resolved().laidOut(layout).panels[0]
    let texts = panel.labels.map { $0.text.lines.joined() }
    #expect(Set(texts).isSuperset(of: ["10", "4", "20", "9", "12"]), "\(texts)")
    guard layout == .wide else { continue }
    #expect(Set(texts).isSuperset(of: ["Low", "High"]), "\(texts)")
  }
}

@Test func aDescriptionNamesTheInputThatMovesTheResultMost() throws {
  let resolved = try tornadoChart(tornado).resolved()
  #expect(
    resolved.generatedDescription(.english)
      == "Of 2 inputs “Price” moves the result most, from 4\u{A0}EUR at its low end to "
      + "20\u{A0}EUR at its high end, around 10\u{A0}EUR.")
  #expect(
    resolved.generatedDescription(.dutch)
      == "Van 2 invoerwaarden verschuift ‘Price’ de uitkomst het meest, van 4\u{A0}EUR bij de "
      + "lage tot 20\u{A0}EUR bij de hoge waarde, rond 10\u{A0}EUR.")
  #expect(resolved.series[0].values(of: .lower(.x, share: nil)) == [4, 9])
  #expect(resolved.series[0].xs == [10, 10])
}

@Test func wrongTornadosAreReported() {
  func problems(_ change: (inout TornadoMark) -> Void, x: ScaleKind = .linear) -> [MarkProblem] {
    var mark = tornado
    change(&mark)
    return mark.problems(x: Axis(scale: x), y: Axis(scale: .band(["a", "b"])))
  }
  #expect(problems { _ in } == [])
  #expect(problems { $0.places = [] } == [.emptyPoints])
  #expect(problems { $0.lows = [1] } == [.unequalColumns(expected: 2, found: 1)])
  #expect(problems { $0.base = .nan } == [.nonFinitePoint(index: 0)])
  #expect(problems { $0.highs[1] = .infinity } == [.nonFinitePoint(index: 1)])
  #expect(problems({ $0.lows[1] = -1 }, x: .log()) == [.inadmissiblePoint(index: 1, .x, -1)])
}

// MARK: Error bars

@Test func errorBarsAreCutAtTheFrame() {
  let plot = plot(x: (.linear, Domain(0, 10)), y: (.log(), Domain(1, 100)))
  let whole = ErrorBar.pieces(Domain(2, 50), along: .y, across: 100, plot)
  #expect(whole.count == 3)
  // A logarithmic axis has no zero: the bar runs to the frame, without a cap there.
  let cut = ErrorBar.pieces(Domain(0, 50), along: .y, across: 100, plot)
  #expect(cut.count == 2)
  #expect(cut[0][0] == Position(100, plot.frame.bottom))
  #expect(ErrorBar.pieces(Domain(200, 300), along: .y, across: 100, plot).isEmpty)
  #expect(ErrorBar.pieces(Domain(2, 50), along: .y, across: 0, plot).isEmpty)
}

@Test func barsThatStandAloneStandAtTheirPlaces() throws {
  // Colours by category: each place has a bar of one group only.
  let none = Double.nan
  let groups: [BarsMark.Group] = [
    .init(label: "Oak", values: [3, none, 2, none]),
    .init(label: "Ash", values: [none, 4, none, 1]),
  ]
  for isHorizontal in [false, true] {
    let mark = BarsMark(places: [0, 1, 2, 3], groups: groups, isHorizontal: isHorizontal)
    let plot =
      isHorizontal
      ? plot(x: (.linear, Domain(0, 5)), y: (.linear, Domain(-0.5, 3.5)))
      : plot(x: (.linear, Domain(-0.5, 3.5)), y: (.linear, Domain(0, 5)))
    let directions = BarDirections(plot: plot, isHorizontal: isHorizontal)
    let bars = mark.bars(on: directions)
    #expect(bars.count == 4)
    for bar in bars {
      let box = bar.box
      let middle = isHorizontal ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2
      let place = directions.across.place(of: Double(bar.index))
      #expect((middle - place).magnitude < 1e-9, "\(bar.index)")
    }
  }
  // Of three groups no place has more than two: these stand together.
  let sparse = BarsMark(
    places: [0, 1],
    groups: [
      .init(label: "A", values: [3, none]), .init(label: "B", values: [none, 4]),
      .init(label: "C", values: [2, none]),
    ])
  let pairs = sparse.bars(
    on: BarDirections(
      plot: plot(x: (.linear, Domain(-0.5, 1.5)), y: (.linear, Domain(0, 5))), isHorizontal: false))
  #expect(sparse.abreast == 2)
  #expect(pairs.count == 3)
  for bar in pairs {
    let centres: [Double] = [165 - 36, 415, 165 + 36]
    let expected = centres[bar.group]
    #expect(((bar.box.left + bar.box.right) / 2 - expected).magnitude < 1e-9, "\(bar.group)")
  }
  // Where one place has both, a gap shows which of them is missing elsewhere.
  var both = groups
  both[0].values[1] = 2
  let plot = plot(x: (.linear, Domain(-0.5, 3.5)), y: (.linear, Domain(0, 5)))
  let bars = BarsMark(places: [0, 1, 2, 3], groups: both)
    .bars(on: BarDirections(plot: plot, isHorizontal: false))
  let first = try #require(bars.first { $0.group == 0 && $0.index == 0 })
  #expect(first.box.right <= plot.x.place(of: 0) + 1e-9)
}
