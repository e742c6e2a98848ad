import Markup
import Numerals
import RealMath
import Testing

@testable import Charts

/// The lines of text of a drawing.
private func texts(_ chart: Chart, _ layout: Layout) throws -> [String] {
  DrawnText(Array(try chart.resolved().laidOut(layout).svg().bytes)).texts.map { $0.text }
}

private func line(
  _ name: String?, spread: Double, shares: [Double], y: @escaping @Sendable (Double) -> Double
) -> Mark {
  let ends: @Sendable ([Double]) -> [[Double]] = { xs in
    shares.flatMap { share in
      [xs.map { y($0) - spread * share }, xs.map { y($0) + spread * share }]
    }
  }
  return .line(
    LineMark(
      .function { $0.map(y) }, label: name,
      intervals: IntervalCurves(shares: shares, ends: .function(ends))))
}

private func fan(_ lines: [Mark], _ words: ChartWords = .english) -> Chart {
  Chart(
    id: "fan", title: "", x: Axis(domain: Domain(0, 10)), y: Axis(domain: Domain(0, 100)),
    marks: lines, words: words)
}

@Test(arguments: Layout.allCases)
func setsWhosePointsHaveNamesAreNamed(_ layout: Layout) throws {
  let chart = Chart(
    id: "sets", title: "", x: Axis(), y: Axis(),
    marks: [
      .points(
        PointsMark([LabelledPoint(1, 2, label: "Oak"), LabelledPoint(3, 4)], label: "Trees")),
      .points(
        PointsMark([LabelledPoint(2, 3), LabelledPoint(4, 5, label: "I")], label: "By hand")),
      .line(LineMark(.function { $0 }, label: "Law")),
    ])
  let found = try texts(chart, layout)
  for name in ["Trees", "By hand", "Oak", "I"] { #expect(found.contains(name), "\(name)") }
  #expect(found.count { $0 == "Law" } == 1)
  // The line is named beside its end, as it is without the points.
  #expect(
    try chart.resolved().laidOut(layout).legend.entries.map { $0.lines } == [
      ["Trees"], ["By hand"],
    ]
  )
}

@Test(arguments: Layout.allCases)
func everyShareOfAnIntervalIsTold(_ layout: Layout) throws {
  // Bands a few pixels wide, in which no number has room.
  let chart = fan([line("Root", spread: 5, shares: [0.9, 0.8, 0.5]) { 20 + 4 * $0 }])
  #expect(try texts(chart, layout).contains("50, 80 and 90% intervals"))
  let dutch = fan(
    [line("Wortel", spread: 5, shares: [0.9, 0.5]) { 20 + 4 * $0 }], ChartWords.dutch)
  #expect(try texts(dutch, layout).contains("intervallen van 50 en 90%"))
  let alone = fan([line(nil, spread: 3, shares: [0.95]) { 20 + 4 * $0 }])
  #expect(try texts(alone, layout).contains("95% interval"))
  // Two fans of the same shares are told once.
  let two = fan([
    line("A", spread: 5, shares: [0.9, 0.5]) { 20 + 4 * $0 },
    line("B", spread: 5, shares: [0.9, 0.5]) { 60 - 4 * $0 },
  ])
  #expect(try texts(two, layout).count { $0 == "50 and 90% intervals" } == 1)
}

@Test func sharesThatHaveRoomInTheirBandsNeedNoKey() throws {
  let chart = fan([line("Root", spread: 45, shares: [0.9, 0.5]) { _ in 50 }])
  let found = try texts(chart, .wide)
  #expect(found.contains("90%") && found.contains("50%"))
  #expect(!found.contains { $0.contains("interval") })
}

@Test(arguments: Layout.allCases)
func namesOfABandAxisAreNotBrokenInsideWords(_ layout: Layout) throws {
  let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
  for isHorizontal in [false, true] {
    let band = Axis(scale: .band(names))
    let mark = BarsMark(
      places: (0..<8).map { Double($0) }, groups: [.init(values: [3, 4, 5, 6, 5, 4, 3, 2])],
      isHorizontal: isHorizontal)
    let chart = Chart(
      id: "b", title: "", x: isHorizontal ? Axis() : band, y: isHorizontal ? band : Axis(),
      marks: [.bars(mark)])
    let ticks = try chart.resolved().laidOut(layout).panels[0].axes.flatMap { $0.ticks }
    for (index, name) in names.enumerated() {
      let label = ticks.first { $0.value == Double(index) && names.contains($0.label.base) }
      #expect(label?.label.base == name, "\(name)")
      #expect(label?.label.below == [])
    }
  }
}

@Test func aNameIsBrokenBetweenItsWordsOnly() throws {
  // Too long for its room, a word is cut short; the words before it keep their lines.
  let scale = Scale(
    .band(["of Otorhinolaryngologists", "b"]), Domain(-0.5, 1.5), start: 200, end: 0)
  let labels = BandLabels(.y, ["of Otorhinolaryngologists", "b"], scale, width: 60)
  let label = try #require(labels.ticks.first).label
  #expect(label.base == "of")
  #expect(label.below.count == 1)
  #expect(label.below.first?.hasPrefix("Otorh") == true)
  #expect(label.below.first?.hasSuffix("…") == true)
}
