import Testing

@testable import Charts

private func problems(
  x: Axis = Axis(domain: Domain(1, 10)), y: Axis = Axis(), _ marks: [Mark]
) -> [ChartProblem] {
  Chart(id: "wrong", title: "Wrong", x: x, y: y, marks: marks).problems()
}

private let fine = SampleCharts.line("Fine") { $0 }

@Test func aChartWithoutMarksIsRefused() {
  #expect(problems([]) == [.noMarks])
}

@Test func aGivenDomainNeedsAnExtent() {
  #expect(problems(x: Axis(domain: Domain(3, 3)), [fine]) == [.emptyDomain(.x, Domain(3, 3))])
  let endless = Domain(0, .infinity)
  #expect(problems(y: Axis(domain: endless), [fine]) == [.emptyDomain(.y, endless)])
}

@Test func aLogarithmicDomainIsPositive() {
  let domain = Domain(0, 10)
  #expect(
    problems(x: Axis(scale: .log(), domain: domain), [fine]) == [.inadmissibleDomain(.x, domain)])
}

@Test func aFunctionNeedsAnAxisToSweep() {
  #expect(problems(x: Axis(), [fine]) == [.unboundedSweep])
}

@Test func anAxisNeedsAFiniteValue() {
  #expect(problems(x: Axis(), [.rule(RuleMark(.horizontal(1)))]) == [.noFiniteValue(.x)])
  #expect(problems([.rule(RuleMark(.vertical(2)))]) == [.noFiniteValue(.y)])
}

@Test func aLineWithoutAnyValueIsReportedAtItsMark() {
  let nowhere = SampleCharts.line("Nowhere") { _ in .nan }
  #expect(problems([fine, nowhere]) == [.undefinedLine(mark: 1)])
  let negative = SampleCharts.line("Negative") { -$0 }
  #expect(problems(y: Axis(scale: .log()), [negative]) == [.undefinedLine(mark: 0)])
  #expect(problems([fine, .line(LineMark(.samples([])))]) == [.undefinedLine(mark: 1)])
}

@Test func aFunctionAnswersForEveryPlace() {
  let short = Mark.line(LineMark(.function { Array($0.dropLast()) }))
  #expect(problems([short]) == [.wrongCount(mark: 0, asked: 257, answered: 256)])
}

@Test func pointsThatCannotBeShownAreReportedOneByOne() {
  let points = Mark.points(
    PointsMark([LabelledPoint(1, .nan), LabelledPoint(2, 2), LabelledPoint(3, 0)]))
  #expect(
    problems(y: Axis(scale: .log()), [fine, points]) == [
      .nonFinitePoint(mark: 1, index: 0), .inadmissiblePoint(mark: 1, index: 2, .y, 0),
    ])
  #expect(problems([fine, .points(PointsMark([]))]) == [.emptyPoints(mark: 1)])
}

@Test func aMarkOutsideOfTheGivenDomainsIsReported() {
  let far = Mark.point(PointMark(x: 100, y: 1, label: "Far"))
  let high = SampleCharts.line("High") { $0 + 1000 }
  let found = problems(
    y: Axis(domain: Domain(0, 10)), [fine, far, high, .rule(RuleMark(.horizontal(11)))])
  #expect(found == [.outsideDomain(mark: 1), .outsideDomain(mark: 2), .outsideDomain(mark: 3)])
}

@Test func aLineThatOnlyCrossesTheDomainIsNotOutside() {
  let crossing = Mark.line(LineMark(.samples([Sample(1, -100), Sample(10, 100)])))
  #expect(problems(y: Axis(domain: Domain(0, 1)), [crossing]) == [])
}

@Test func theFirstProblemIsThrown() {
  let chart = Chart(id: "wrong", title: "", x: Axis(), y: Axis(), marks: [])
  #expect(throws: ChartProblem.noMarks) { try chart.resolved() }
}
