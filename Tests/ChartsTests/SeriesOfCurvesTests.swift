import RealMath
import Testing

@testable import Charts

private func resolved(
  _ marks: [Mark], x: Axis = Axis(domain: Domain(0, 10)), y: Axis = Axis()
) throws -> ResolvedChart {
  try Chart(id: "curves", title: "", x: x, y: y, marks: marks).resolved()
}

private func problems(_ mark: Mark, y: Axis = Axis()) -> [ChartProblem] {
  Chart(id: "curves", title: "", x: Axis(domain: Domain(0, 10)), y: y, marks: [mark]).problems()
}

private let intervals = IntervalCurves(
  shares: [0.9, nil],
  ends: .function { xs in
    [xs.map { $0 - 2 }, xs.map { $0 + 2 }, xs.map { $0 - 1 }, xs.map { $0 + 1 }]
  })

private let line = LineMark(.function { $0 }, label: "Line", intervals: intervals)

@Test func aTableHasTheEndsOfIntervalsBesideTheLine() throws {
  let series = try resolved([.line(line)]).series
  #expect(series.count == 1)
  #expect(
    series[0].columns.map(\.role) == [
      .x, .y, .lower(.y, share: 0.9), .upper(.y, share: 0.9), .lower(.y, share: nil),
      .upper(.y, share: nil),
    ])
  #expect(series[0].values(of: .upper(.y, share: 0.9)).last == 12)
}

@Test func intervalsAtOtherPlacesHaveATableOfTheirOwn() throws {
  let given = IntervalCurves(shares: [0.9], ends: .samples(xs: [2, 5], ends: [[1, 2], [3, 7]]))
  let series = try resolved([
    .line(LineMark(.samples([Sample(0, 1), Sample(10, 4)]), label: "Line", intervals: given)),
    .band(BandMark(given)),
  ]).series
  #expect(series.map(\.kind) == [.line, .band, .band])
  #expect(series[1].xs == [2, 5])
  #expect(series[1].values(of: .lower(.y, share: 0.9)) == [1, 2])
}

@Test func theAxisReachesTheEndsOfIntervalsAndBases() throws {
  #expect(try resolved([.line(line)]).panels[0].yDomain == Domain(-5, 15))
  let area = Mark.area(AreaMark(.function { $0.map { 80 + $0 } }, base: -20))
  #expect(try resolved([area]).panels[0].yDomain.lower <= -20)
  let stack = Mark.stack(
    StackMark(labels: ["A", "B"], layers: .function { xs in [xs, xs.map { _ in 30 }] }))
  #expect(try resolved([stack]).panels[0].yDomain == Domain(0, 40))
}

@Test func aDescriptionTellsIntervalsAndSupport() throws {
  var supported = line
  supported.support = Domain(2, 6)
  let chart = try resolved([.line(supported)])
  #expect(
    chart.generatedDescription(.english)
      == "“Line” rises from 0 at 0 to 10 at 10; the data reach from 2 to 6; its 90% interval runs from 8 to 12 at the right end."
  )
  #expect(
    chart.generatedDescription(.dutch)
      == "‘Line’ stijgt van 0 bij 0 tot 10 bij 10; de gegevens reiken van 2 tot 6; het 90%-interval loopt aan het rechtereinde van 8 tot 12."
  )
  let band = try resolved([.band(BandMark(intervals, label: "Room"))])
  #expect(
    band.generatedDescription(.english)
      == "The 90% interval of “Room” runs from 8 to 12 at the right end.")
}

@Test func aDescriptionTellsASumAndItsParts() throws {
  let chart = try resolved([
    .stack(StackMark(labels: ["A", "B"], layers: .function { xs in [xs, xs.map { 30 + $0 }] }))
  ])
  #expect(
    chart.generatedDescription(.english)
      == "The sum of all layers rises from 30 at 0 to 50 at 10, which at 10 is made up of “A” 10, “B” 40."
  )
}

@Test func wrongColumnsAreReported() {
  func interval(_ xs: [Double], _ ends: [[Double]]) -> Mark {
    .band(BandMark(IntervalCurves(shares: [0.9], ends: .samples(xs: xs, ends: ends))))
  }
  #expect(problems(interval([], [[], []])) == [.emptyPoints(mark: 0)])
  #expect(
    problems(interval([1], [[1]])) == [.unequalColumns(mark: 0, expected: 2, found: 1)])
  #expect(
    problems(interval([1, 2], [[1, 2], [3]])) == [.unequalColumns(mark: 0, expected: 2, found: 1)])
  #expect(
    problems(interval([1, 3, 2], [[0, 0, 0], [1, 1, 1]])) == [.unorderedPlaces(mark: 0, index: 2)])
  #expect(
    problems(interval([1, 2], [[0, 3], [1, 2]])) == [.unorderedInterval(mark: 0, index: 1)])
  let short = IntervalCurves(shares: [0.9, 0.5], ends: .function { [$0, $0] })
  #expect(
    problems(.band(BandMark(short))) == [.unequalColumns(mark: 0, expected: 4, found: 2)])
  #expect(
    problems(.line(LineMark(.function { Array($0.dropLast()) }, intervals: intervals)))
      == [.wrongCount(mark: 0, asked: 257, answered: 256)])
}

@Test func layersAreNotNegativeAndStandOnZero() {
  let given = StackMark(
    labels: ["A", "B"], layers: .samples(xs: [1, 2], values: [[1, 1], [2, -1]]))
  #expect(problems(.stack(given)) == [.negativeLayer(mark: 0, layer: 1)])
  let swept = StackMark(labels: ["A"], layers: .function { xs in [xs.map { $0 - 1 }] })
  #expect(problems(.stack(swept)) == [.negativeLayer(mark: 0, layer: 0)])
  let log = Axis(scale: .log())
  #expect(problems(.stack(given), y: log) == [.baseOnLogAxis(mark: 0, .y)])
  #expect(problems(.area(AreaMark(.function { $0 })), y: log) == [.baseOnLogAxis(mark: 0, .y)])
  #expect(problems(.area(AreaMark(.function { $0 }, base: 1)), y: log) == [])
  let nowhere = AreaMark(.function { $0.map { _ in .nan } })
  #expect(problems(.area(nowhere)) == [.undefinedLine(mark: 0)])
}

/// The strokes of the only mark of a chart.
private func strokes(_ mark: LineMark) throws -> [(pieces: [[Position]], stroke: Stroke)] {
  try resolved([.line(mark)]).laidOut(.wide).panels[0].marks[0].shapes.compactMap {
    if case .stroke(let pieces, let stroke) = $0 { (pieces, stroke) } else { nil }
  }
}

@Test func aLineIsSplitAtTheEndsOfItsSupport() throws {
  let mark = LineMark(.function { $0.map { $0 * $0 } }, label: "Line", support: Domain(2, 5))
  let chart = try resolved([.line(mark)])
  let frame = chart.laidOut(.wide).panels[0].frame
  let found = try strokes(mark)
  #expect(found.map(\.stroke.role) == ["line extrapolated", "line"])
  let (from, to) = (frame.left + 0.2 * frame.width, frame.left + 0.5 * frame.width)
  let ends = found.map { $0.pieces.map { ($0.first?.x ?? 0, $0.last?.x ?? 0) } }
  #expect(ends[0].count == 2)
  for (end, expected) in [
    (ends[0][0].1, from), (ends[0][1].0, to), (ends[1][0].0, from), (ends[1][0].1, to),
  ] { #expect((end - expected).magnitude < 1e-5) }
}

@Test func everyLookChangesBeyondItsSupport() {
  for number in 0..<SeriesStyle.count {
    let style = SeriesStyle(series: number)
    #expect(style.extrapolated.dashes != style.dashes)
    #expect(style.extrapolated.width < style.width)
  }
}

@Test func aLineEndsWithoutAMarkerThatLooksLikeData() throws {
  let shapes = try resolved([.line(LineMark(.function { $0 }, label: "Line"))])
    .laidOut(.wide).panels[0].marks[0].shapes
  #expect(
    !shapes.contains { if case .symbols = $0 { true } else { false } })
}

@Test func aLoneSampleIsAPoint() throws {
  let samples = [Sample(0, 1), Sample(1, 2), Sample(2, .nan), Sample(3, 4), Sample(4, .nan)]
  let shapes = try resolved([.line(LineMark(.samples(samples), label: "Line"))])
    .laidOut(.wide).panels[0].marks[0].shapes
  let symbols = shapes.compactMap { if case .symbols(let all, _) = $0 { all.count } else { nil } }
  #expect(symbols == [1])
}

@Test func everyLayerIsNamedOnce() throws {
  for chart in [
    SampleCharts.twoLayers, SampleCharts.fiveLayers, SampleCharts.twelveLayers,
  ] {
    let resolved = try chart.resolved()
    for layout in Layout.allCases {
      let names = resolved.laidOut(layout).panels[0].labels.map {
        $0.text.lines.joined(separator: " ")
      }
      #expect(names.sorted() == chart.marks[0].series.compactMap(\.label).sorted(), "\(chart.id)")
    }
  }
}

@Test func aNameOnALayerHasTheColourOfThePaper() throws {
  let labels = try SampleCharts.twoLayers.resolved().laidOut(.wide).panels[0].labels
  #expect(labels.allSatisfy { $0.text.paint == .paper && $0.text.halo != .paper })
}

@Test func aLineFromRightToLeftIsNamedAtItsFirstSample() throws {
  let samples = (0...10).reversed().map { Sample(Double($0), Double($0)) }
  let label = try resolved([.line(LineMark(.samples(samples), label: "Back"))])
    .laidOut(.wide)
  #expect(label.panels[0].labels.count == 1)
  #expect(label.panels[0].labels[0].box.left > label.panels[0].frame.right)
}

@Test func intervalsAreNamedByTheirSharesWhereThereIsRoom() throws {
  let wide = IntervalCurves(
    shares: [0.9, 0.5, nil],
    ends: .function { xs in
      [40.0, 20, 1].flatMap { room in [xs.map { $0 - room }, xs.map { $0 + room }] }
    })
  let drawing = try resolved([
    .line(LineMark(.function { $0 }, label: "Line", intervals: wide))
  ]).laidOut(.wide)
  let labels = drawing.panels[0].labels
  #expect(labels.map { $0.text.lines[0] } == ["Line", "90%", "50%"])
  #expect(labels.dropFirst().allSatisfy { $0.text.halo == nil })
  #expect(labels.dropFirst().allSatisfy { drawing.panels[0].frame.contains($0.box) })
}
