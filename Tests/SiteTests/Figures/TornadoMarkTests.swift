import Charts
import Diagnostics
import Foundation
import Testing

@testable import Site

/// What moves a value most.
struct TornadoMarkTests {
  private let brew = """
    title: Brewing
    parameters:
      price: {value: (10 to 20) EUR/kg, label: Price of beans}
      dose: (15 to 20) g/cup
      habit: 2 to 3
      milk: 0.1 EUR
    definitions:
      cost: price * dose * habit * 1 cup + milk

    """

  private func report(_ mark: String) -> SmallReport {
    SmallReport().with("models/brew.yaml", brew).with(
      "charts/cups.yaml", "title: Cost\nx: {unit: EUR}\ny: {}\nmarks:\n  - tornado: \(mark)\n")
  }

  private func figure(_ report: SmallReport) throws -> Chart {
    var parser = ReportParser(contentPath: "content")
    let (evaluated, _) = evaluate(
      ReportChecker.check(parser.parse(report.input.content), .plain).report)
    var faults = evaluated.faults
    let chart = try #require(evaluated.checked.charts.first)
    var problems: [FigureProblem] = []
    let places = try #require(FigurePlaces(chart, evaluated, &faults, &problems))
    return places.chart(FigureWords(chart, evaluated, .english), .english)
  }

  @Test func everythingUncertainMovesTheValueTheWidestFirst() throws {
    let chart = try figure(report("{of: brew.cost}"))
    guard case .tornado(let tornado)? = chart.marks.first else {
      Issue.record("no tornado")
      return
    }
    #expect(chart.y.scale == .band(["Price of beans", "habit", "dose"]))
    #expect(tornado.places == [0, 1, 2])
    // The medians of 10 to 20, 15 to 20 and 2 to 3.
    let (price, dose, habit) = (200.0.squareRoot(), 300.0.squareRoot(), 6.0.squareRoot())
    func cost(_ price: Double, _ dose: Double, _ habit: Double) -> Double {
      price * dose * habit / 1000 + 0.1
    }
    #expect(abs(tornado.base - cost(price, dose, habit)) < 1e-9)
    // The ends of an interval are those of the samples.
    #expect(abs(tornado.lows[0] - cost(10, dose, habit)) < 0.005)
    #expect(abs(tornado.highs[0] - cost(20, dose, habit)) < 0.01)
    #expect(abs(tornado.highs[2] - cost(price, 20, habit)) < 0.005)
    #expect(tornado.lowLabel == "Input low (5%)")
  }

  @Test func inputsMayBeNamed() throws {
    let chart = try figure(report("{of: brew.cost, inputs: [brew.dose, brew.habit]}"))
    #expect(chart.y.scale == .band(["habit", "dose"]))
  }

  @Test func whatDoesNotMoveIsTold() {
    func codes(_ mark: String) -> [DiagnosticCode] {
      report(mark).build().diagnostics.map(\.code)
    }
    #expect(codes("{of: brew.milk}") == ["certain-input"])
    #expect(codes("{of: brew.cost, inputs: [brew.milk]}") == ["certain-input"])
    #expect(codes("{of: brew.cost, inputs: [2 * brew.dose]}") == ["unclear-input"])
    #expect(codes("{of: brew.cost, inputs: [brew.doze]}") == ["unknown-name"])
    #expect(codes("{inputs: [brew.dose]}") == ["missing-key"])
    #expect(codes("{of: brew.dose}") == ["unit-mismatch"])
  }

  /// The ends of an input, not those of an interval: at the low end the value may be the larger one.
  @Test func theNumbersOfATornadoAreOfTheEndsOfItsInputs() throws {
    let table = report("{of: brew.cost}").output("en/figures/cups.csv")
    let head = try #require(table.split(separator: "\n").first)
    #expect(head.contains("Input low (5%) (EUR)") && head.contains("Input high (95%) (EUR)"))
    #expect(!head.contains(", low") && !head.contains(", high"))
  }

  @Test func numbersOfATornadoAreNoIntervals() {
    let numbers = report("{of: brew.cost}").output("numbers.json")
    #expect(numbers.contains(#""input_low": ["#) && numbers.contains(#""input_high": ["#))
    #expect(!numbers.contains(#""intervals": [{"#))
  }
}
