import Numerals
import RealMath
import Testing

@testable import Charts

@Test func aFunctionIsTabulatedAtReadablePlaces() throws {
  let series = try SampleCharts.logLog.resolved().series
  #expect(series[0].xs == [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
  #expect(series[0].ys[3] == 100)
  #expect(series[0].label == "r = 2")
  #expect(series[3].names == ["G = 3.2", "G = 10", "G = 100"])
  #expect(series.map(\.mark) == [0, 1, 2, 3])
}

@Test func undefinedPlacesStayEmpty() throws {
  let series = try SampleCharts.hole.resolved().series
  #expect(series[0].xs == [-4, -3, -2, -1, 0, 1, 2, 3, 4])
  #expect(series[0].ys == [-0.25, -1.0 / 3, -0.5, -1, nil, 1, 0.5, 1.0 / 3, 0.25])
}

@Test func theEndsOfTheAxisAreTabulatedToo() {
  #expect(readablePlaces(Domain(3, 40), .log()) == [3, 5, 10, 20, 40])
  #expect(readablePlaces(Domain(1, 1e6), .log()) == [1, 10, 100, 1e3, 1e4, 1e5, 1e6])
  #expect(readablePlaces(Domain(0.5, 8.2), .linear) == [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 8.2])
  #expect(readablePlaces(Domain(4, 1), .linear).first == 4)
}

@Test func aRuleHasOneRowWithOneValue() throws {
  let rule = try SampleCharts.energy.resolved().series[4]
  #expect(rule.kind == .rule)
  #expect(rule.xs == [1e6])
  #expect(rule.ys == [nil])
}

@Test func aDescriptionTellsWhatRisesFromWhereToWhere() throws {
  let english = try SampleCharts.twoLines.resolved().generatedDescription(.english)
  #expect(english.contains("“Train longer” rises from 20% at 1× to 80% at 10,000×"))
  #expect(english.contains("“Think longer” rises from 20% at 1× to 100% at 464×"))
  let dutch = try SampleCharts.dutch.resolved().generatedDescription(.dutch)
  #expect(dutch.contains("‘Langer trainen’ stijgt van 20% bij 1× tot 80% bij 10.000×"))
}

@Test func aDescriptionTellsTheShapeOfACurve() throws {
  func description(_ function: @escaping @Sendable (Double) -> Double) throws -> String {
    try Chart(
      id: "shape", title: "", x: Axis(domain: Domain(0, 4)), y: Axis(domain: Domain(-10, 10)),
      marks: [SampleCharts.line("It", function)]
    ).resolved().generatedDescription(.english)
  }
  #expect(try description { 4 - $0 } == "“It” falls from 4 at 0 to 0 at 4.")
  #expect(try description { _ in 3 } == "“It” stays at 3.")
  #expect(
    try description { 4 - ($0 - 2) * ($0 - 2) }
      == "“It” rises from 0 at 0 to 4 at 2, then falls to 0 at 4.")
  #expect(
    try description { ($0 - 2) * ($0 - 2) }
      == "“It” falls from 4 at 0 to 0 at 2, then rises to 4 at 4.")
}

@Test func aDescriptionTellsWhereLinesCross() throws {
  // From 20% at 1 to 80% at 100 in equal steps of the logarithm; the other is level where this is at 31.
  func chart(_ labels: [String?], _ marks: [Mark] = [], dutch: Bool = false) -> Chart {
    let rise: @Sendable (Double) -> Double = { 0.2 + 0.3 * Double.log10($0) }
    let level = rise(31)
    return Chart(
      id: "cross", title: "",
      x: Axis(scale: .log(), domain: Domain(1, 100)),
      y: Axis(domain: Domain(0, 1), format: .percent),
      marks: [
        .line(LineMark(.function { $0.map(rise) }, label: labels[0])),
        .line(LineMark(.function { $0.map { _ in level } }, label: labels[1])),
      ] + marks, words: dutch ? .dutch : .english)
  }
  let unnamed = try chart([nil, nil]).resolved().generatedDescription(.english)
  #expect(
    unnamed == "The line rises from 20% at 1 to 80% at 100; crosses the other line at 31; "
      + "the line stays at 64.7%.")
  let named = try chart(["A", "B"]).resolved().generatedDescription(.english)
  #expect(named.contains("to 80% at 100; crosses “B” at 31; “B” stays"), "\(named)")
  let dutch = try chart(["A", "B"], dutch: true).resolved().generatedDescription(.dutch)
  #expect(dutch.contains("“A”") == false)
  #expect(dutch.contains("tot 80% bij 100; kruist ‘B’ bij 31; ‘B’ blijft op"), "\(dutch)")
  let marked = try chart(["A", "B"], [.point(PointMark(x: 31, y: 0.647))]).resolved()
  #expect(!marked.generatedDescription(.english).contains("crosses"))
}

@Test func linesThatOnlyTouchOrMeetUnseenDoNotCross() throws {
  func places(_ first: Curve, _ second: Curve) throws -> [Double] {
    try Chart(
      id: "cross", title: "", x: Axis(domain: Domain(0, 4)), y: Axis(domain: Domain(-1, 1)),
      marks: [.line(LineMark(first, label: "A")), .line(LineMark(second, label: "B"))]
    ).resolved().panels[0].crossings().flatMap { $0.places }
  }
  func function(_ value: @escaping @Sendable (Double) -> Double) -> Curve {
    .function { $0.map(value) }
  }
  let zero = function { _ in 0 }
  #expect(try places(function { ($0 - 2) * ($0 - 2) }, zero) == [])
  #expect(try places(zero, zero) == [])
  #expect(try places(function { 1 / ($0 - 2) }, zero) == [])
  #expect(try places(function { $0 < 2.01 ? -0.5 : 0.5 }, zero) == [])
  // They meet at (3, 2), above the plot.
  #expect(try places(function { $0 - 1 }, function { 5 - $0 }) == [])
  let given = Curve.samples([Sample(0, -1), Sample(1, 1), Sample(2, .nan), Sample(3, 1)])
  #expect(try places(given, zero).map { ($0 * 1e9).rounded(.toNearestOrEven) } == [5e8])
  let waves = try places(function { Double.sin(Double.pi * ($0 + 0.5)) }, zero)
  #expect(waves.map { ($0 * 1000).rounded(.toNearestOrEven) } == [500, 1500, 2500, 3500])
}

@Test func aDescriptionCountsPointsAndNamesRules() throws {
  let points = try SampleCharts.scatter.resolved().generatedDescription(.english)
  #expect(points == "10 points lie between 353 and 14,782, from 50% to 94.7%, mostly rising.")
  let rules = try SampleCharts.energy.resolved().generatedDescription(.dutch)
  #expect(rules.contains("‘One year of the world’s electricity’ staat bij 1\u{A0}years"))
}

@Test func aLongDescriptionTellsTheFirstSeriesAndHowManyMoreThereAre() throws {
  let marks = (1...2_000).map { number in
    SampleCharts.line("Run \(number)") { Double(number) + $0 }
  }
  let chart = Chart(id: "runs", title: "", x: Axis(domain: Domain(0, 10)), y: Axis(), marks: marks)
  let text = try chart.resolved().generatedDescription(.english)
  #expect(text.utf8.count < 1_500)
  #expect(text.hasSuffix("; and 1,984 more."), "\(text.suffix(60))")
}

@Test func whatHardlyMovesStaysNearAndOnePointLies() throws {
  let chart = Chart(
    id: "near", title: "", x: Axis(domain: Domain(0, 100)), y: Axis(domain: Domain(0, 1000)),
    marks: [
      SampleCharts.line("A") { 50 + $0 / 50 }, SampleCharts.line("B") { _ in 20 },
      .points(PointsMark([LabelledPoint(3, 5)], label: "C")),
    ])
  let text = try chart.resolved().generatedDescription(.english)
  #expect(text.contains("“A” stays near 50"))
  #expect(text.contains("“B” stays at 20"))
  #expect(text.contains("“C” lies at 5 for 3"))
}

@Test func manyRowsOfTwoLinesAreComparedInOrderOfTheirCount() throws {
  func samples(_ shift: Double) -> Curve {
    .samples(
      (0..<100_000).map {
        Sample(Double($0), shift + (Double($0 % 7) - 3) * 0.1 + Double($0) * shift)
      })
  }
  let chart = Chart(
    id: "rows", title: "", x: Axis(), y: Axis(),
    marks: [.line(LineMark(samples(1), label: "A")), .line(LineMark(samples(-1), label: "B"))])
  // A search from the first row at every place would take hours.
  #expect(try chart.resolved().generatedDescription(.english).contains("“A” rises"))
}

@Test func aCourseIsToldInDigitsThatCanBeReadOffTheAxes() throws {
  let chart = Chart(
    id: "enter", title: "", x: Axis(scale: .log(), domain: Domain(1, 1e6)),
    y: Axis(domain: Domain(0, 1.2), format: .percent),
    marks: [SampleCharts.line("Line") { -0.03 + 0.24 * Double.log10($0) }])
  let text = try chart.resolved().generatedDescription(.english)
  #expect(text.contains("rises from 0% at 1.33 to 120%"), "\(text)")
}
