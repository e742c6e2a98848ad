import Numerals
import RealMath
import TestSupport
import Testing

@testable import Charts

/// The labels of an axis 520 pixels long, or as long as said.
private func axisLabels(
  _ axis: Axis, _ domain: Domain, _ dimension: Charts.Dimension = .x, length: Double = 520,
  style: NumberStyle = .english
) -> [String] {
  let scale =
    dimension == .x
    ? Scale(axis.scale, domain, start: 40, end: 40 + length)
    : Scale(axis.scale, domain, start: length + 20, end: 20)
  let mark = AxisMark(dimension, axis, scale, style: style, hasGrid: true, title: [])
  return mark.ticks.map { tickText($0.label) }
}

/// A label as text, its exponent behind `^` and its lines parted by `/`.
func tickText(_ label: TickLabel) -> String {
  ([label.base + (label.exponent.map { "^" + $0 } ?? "") + label.suffix] + label.below)
    .joined(separator: "/")
}

@Test func powersOfTwoAreWrittenOut() {
  #expect(
    axisLabels(Axis(scale: .log(base: 2)), Domain(1, 128))
      == ["1", "2", "4", "8", "16", "32", "64", "128"])
  #expect(
    axisLabels(Axis(scale: .log(base: 2)), Domain(0.25, 4)) == ["0.25", "0.5", "1", "2", "4"])
  #expect(
    axisLabels(Axis(scale: .log(base: 2), format: .powers), Domain(1, 16))
      == ["1", "2", "2^2", "2^3", "2^4"])
}

@Test func powersOfTwoAreThinnedFromOne() {
  #expect(
    axisLabels(Axis(scale: .log(base: 2)), Domain(1, 0x1p40), length: 260)
      == ["1", "2^6", "2^12", "2^18", "2^24", "2^30", "2^36"])
}

@Test func lessThanThreePowersAreJoinedByTens() {
  #expect(axisLabels(Axis(scale: .log(base: 2)), Domain(5, 7)).count >= 3)
  #expect(
    axisLabels(Axis(scale: .log(base: 1000)), Domain(1, 1e5))
      == ["1", "10", "100", "1,000", "10,000", "100,000"])
}

@Test func bothSidesOfZeroHavePowers() {
  let axis = Axis(scale: .symlog(threshold: 1))
  #expect(
    axisLabels(axis, Domain(-1000, 1000))
      == ["−1,000", "−100", "−10", "−1", "0", "1", "10", "100", "1,000"])
  #expect(axisLabels(axis, Domain(-1000, 1000), length: 280).contains("0"))
  #expect(axisLabels(axis, Domain(-0.5, 0.5)) == ["−0.4", "−0.2", "0.0", "0.2", "0.4"])
}

@Test func oddsAreLabelledTowardsBothEnds() {
  let axis = Axis(scale: .logit, format: .percent)
  #expect(
    axisLabels(axis, Domain(0.001, 0.999)) == ["0.1%", "1%", "10%", "50%", "90%", "99%", "99.9%"])
  #expect(axisLabels(axis, Domain(0.2, 0.8)).count >= 4)
  #expect(
    axisLabels(Axis(scale: .logit), Domain(1e-8, 1 - 1e-8), length: 300).last
      == "1\u{A0}−\u{A0}10^−8")
}

@Test func yearsComeInRoundSteps() {
  let axis = Axis(scale: .time)
  #expect(axisLabels(axis, Domain(1996, 2024)) == ["2000", "2005", "2010", "2015", "2020"])
  #expect(axisLabels(axis, Domain(2018, 2024)).first == "2018")
}

@Test func monthsSayTheirYearOnce() {
  let axis = Axis(scale: .time)
  #expect(
    axisLabels(axis, Domain(2023, 2024.6)) == [
      "Jan/2023", "Apr", "Jul", "Oct", "Jan/2024", "Apr", "Jul",
    ])
  #expect(
    axisLabels(axis, Domain(2024, 2024.5), style: .dutch)
      == ["jan./2024", "feb.", "mrt.", "apr.", "mei", "jun.", "jul."])
  #expect(
    axisLabels(axis, Domain(2023.9, 2024.4), .y, length: 300)
      == ["Dec 2023", "Jan 2024", "Feb", "Mar", "Apr", "May"])
}

@Test func daysOfALeapYearAreExact() {
  let axis = Axis(scale: .time)
  let march = Moment(year: 2024, month: 3, day: 1)
  #expect(march.value == 2024 + 60.0 / 366)
  #expect(Moment(year: 2023, month: 3, day: 1).value == 2023 + 59.0 / 365)
  let labels = axisLabels(
    axis, Domain(Moment(year: 2024, month: 2, day: 27).value, march.value))
  #expect(labels.contains("29\u{A0}Feb"))
  #expect(labels.first == "27\u{A0}Feb/2024")
}

@Test func everyDayIsFoundAgain() {
  for year in [-400, 0, 1, 1900, 2000, 2023, 2024, 99_000] {
    for month in 1...12 {
      let first = Moment(year: year, month: month)
      for day in 1...first.daysInMonth {
        let moment = Moment(year: year, month: month, day: day)
        #expect(Moment(at: moment.value) == moment)
      }
      #expect(first.movedBy(months: 14).movedBy(months: -14) == first)
    }
  }
}

@Test func bandsAreWrappedThenTurnedThenThinned() {
  let few = Axis(scale: .band(["Training", "Inference of models", "Rest"]))
  #expect(
    axisLabels(few, Domain(-0.5, 2.5), length: 300) == ["Training", "Inference/of models", "Rest"])
  let names = (0..<40).map { "A rather long name, number \($0)" }
  let scale = Scale(.band(names), Domain(-0.5, 39.5), start: 50, end: 600)
  let mark = AxisMark(
    .x, Axis(scale: .band(names)), scale, style: .english, hasGrid: true, title: [])
  #expect(mark.isTurned)
  #expect(mark.ticks.count == 20)
  #expect(!mark.hasGrid)
  let years = Axis(scale: .band((1990..<2030).map { String($0) }))
  #expect(axisLabels(years, Domain(-0.5, 39.5)).prefix(2) == ["1990", "1994"])
}

@Test func namesAreTurnedRatherThanBrokenInsideAWord() {
  let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  #expect(axisLabels(Axis(scale: .band(days)), Domain(-0.5, 5.5), length: 250) == days)
}

@Test func namesAreCutShortOnlyWhereTheyMust() {
  let names = ["Pneumonoultramicroscopicsilicovolcanoconiosis", "Short", "Other"]
  let labels = axisLabels(Axis(scale: .band(names)), Domain(2.5, -0.5), .y, length: 90)
  #expect(labels[0].hasSuffix("…"))
  #expect(labels[1...] == ["Short", "Other"])
}

@Test func prefixesAreSharedOnALinearAxis() {
  func labels(_ kind: ScaleKind, _ values: [Double]) -> [String] {
    let notation = TickNotation(.prefixed, kind, values: values)
    return values.map { tickText(notation.label($0, .english)) }
  }
  #expect(labels(.linear, [0, 500, 1000]) == ["0", "0.5\u{A0}k", "1.0\u{A0}k"])
  #expect(labels(.linear, [0, 2e-5, 4e-5]) == ["0", "20\u{A0}µ", "40\u{A0}µ"])
  #expect(labels(.log(), [100, 1000, 1e4]) == ["100", "1\u{A0}k", "10\u{A0}k"])
}

@Test func evenNumbersShareTheirPowerOfTen() {
  let values = [0, 2e23, 8e23, 1e24]
  let notation = TickNotation(.number, .linear, values: values)
  #expect(
    values.map { tickText(notation.label($0, .english)) } == [
      "0", "0.2\u{A0}×\u{A0}10^24", "0.8\u{A0}×\u{A0}10^24", "1.0\u{A0}×\u{A0}10^24",
    ])
}

@Test func neighbouringLargeNumbersAreToldApart() {
  let labels = axisLabels(Axis(), Domain(1e17, 1e17 + 64))
  #expect(Set(labels).count == labels.count && labels.count >= 2)
  #expect(labels[0] == "100,000,000,000,000,000")
}

@Test func aUnitThatTheTitleNamesIsNotRepeated() {
  var axis = Axis(
    title: "Tokens per answer", unit: "tokens", isUnitNamed: true,
    multiples: [UnitMultiple(unit: "Mtokens", factor: 1e-6)])
  #expect(axis.fullTitle(over: Domain(0, 800)) == "Tokens per answer")
  // In another unit the numbers mean something else.
  #expect(axis.fullTitle(over: Domain(0, 5e6)) == "Tokens per answer (Mtokens)")
  axis.isUnitNamed = false
  #expect(axis.fullTitle == "Tokens per answer (tokens)")
  let second = SecondAxis(title: "Vragen", unit: "vragen", isUnitNamed: true, factor: 2)
  #expect(second.fullTitle == "Vragen")
}

@Test func anAxisOfWholeNumbersHasNoOthers() {
  for (end, labels) in [(3.0, ["0", "1", "2", "3"]), (1, ["0", "1"]), (2, ["0", "1", "2"])] {
    #expect(axisLabels(Axis(isOfWholes: true), Domain(0, end)) == labels)
  }
  #expect(axisLabels(Axis(), Domain(0, 3)).contains("0.5"))
  let wholes = Axis(isOfWholes: true).fittedDomain(0, 2.3, points: [])
  #expect(wholes == Domain(0, 3))
}

@Test func theUnitWithTheShortestNumbersIsShown() {
  var axis = Axis(
    title: "Energy", unit: "Wh",
    multiples: [
      UnitMultiple(unit: "kWh", factor: 1e-3), UnitMultiple(unit: "MWh", factor: 1e-6),
      UnitMultiple(unit: "GWh", factor: 1e-9),
    ])
  let domain = Domain(0, 3.1e10)
  #expect(axis.fullTitle(over: domain) == "Energy (GWh)")
  #expect(axisLabels(axis, domain) == ["0", "5", "10", "15", "20", "25", "30"])
  #expect(axis.fullTitle(over: Domain(0, 800)) == "Energy (Wh)")
  axis.scale = .log()
  #expect(axis.fullTitle(over: Domain(1, 3.1e10)) == "Energy (Wh)")
}

@Test func ticksOfAMultipleKeepTheUnitOfTheAxis() {
  let axis = Axis(unit: "Wh", multiples: [UnitMultiple(unit: "GWh", factor: 1e-9)])
  let scale = Scale(.linear, Domain(0, 3.1e10), start: 0, end: 500)
  let mark = AxisMark(.x, axis, scale, style: .english, hasGrid: false, title: [])
  #expect(mark.ticks.map { $0.value } == [0, 5e9, 1e10, 1.5e10, 2e10, 2.5e10, 3e10])
}

@Test func niceDomainsOfEveryKindContainTheirValues() {
  #expect(niceDomain(3, 40_000, .log(base: 2)) == Domain(2, 65536))
  #expect(niceDomain(-300, 40_000, .symlog(threshold: 1)) == Domain(-500, 50_000))
  #expect(niceDomain(0.012, 0.987, .logit) == Domain(0.01, 0.99))
  #expect(niceDomain(2003.4, 2023.2, .time) == Domain(2000, 2025))
  #expect(niceDomain(2024.1, 2024.4, .time).from == Moment(year: 2024, month: 2).value)
  #expect(niceDomain(2024, 2024, .time) == Domain(2024, 2025))
}
