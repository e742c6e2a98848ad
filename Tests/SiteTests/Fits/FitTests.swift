import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// Fits on their way from a model to a number.
@Suite struct FitTests {
  let plant = FittedReport()

  /// The closed forms of a straight line, from the columns themselves.
  private let closed = """
    definitions:
      x: data.plant.age
      y: data.plant.height
      n: count(x)
      spread: sum((x - mean(x))^2)
      speed: sum((x - mean(x)) * (y - mean(y))) / spread
      first: mean(y) - speed * mean(x)
      scatter: sqrt(sum((y - first - speed * x)^2) / (n - 2))

    """

  private var line: FittedReport {
    var report = plant
    report.models["closed"] = closed
    return report
  }

  @Test(arguments: [
    "plant.line.estimate.speed ≈ closed.speed",
    "plant.line.estimate.first ≈ closed.first",
    "plant.line.residual_deviation ≈ closed.scatter",
    "plant.line.standard_error.speed ≈ closed.scatter / sqrt(closed.spread)",
    """
    plant.line.standard_error.first ≈ closed.scatter * sqrt(1 / closed.n + mean(closed.x)^2 / closed.spread)
    """,
    """
    plant.line.covariance.first.speed ≈ -mean(closed.x) * closed.scatter^2 / closed.spread
    """,
    "plant.line.covariance.speed.speed ≈ plant.line.standard_error.speed^2",
    "plant.line.observations = 6",
    "plant.line.degrees_of_freedom = 4",
    "abs(sum(plant.line.residuals)) < 1e-9 cm",
    "max(plant.line.fitted + plant.line.residuals - data.plant.height) < 1e-9 cm",
    """
    plant.line.r_squared ≈ 1 - sum(plant.line.residuals^2) / sum((closed.y - mean(closed.y))^2)
    """,
  ])
  func aStraightLineIsThatOfTheClosedForms(condition: String) {
    #expect(line.value(condition) == "true")
  }

  @Test(arguments: [
    // The uncertainty of a parameter is Student's, of four degrees of freedom: 95 % lie below 2.131847.
    "quantile(plant.line.speed, 95%) ≈ plant.line.estimate.speed + 2.131847 * plant.line.standard_error.speed within 0.1%",
    "median(plant.line.speed) ≈ plant.line.estimate.speed within 0.01%",
    // In the middle of the data the line is known best: so well only because its parameters are correlated.
    "quantile(plant.line(3.5 day), 95%) - plant.line.estimate.first - 3.5 day * plant.line.estimate.speed ≈ 2.131847 * closed.scatter / sqrt(closed.n) within 1%",
    "plant.line.estimate.first + 6 day * plant.line.estimate.speed - quantile(plant.line(6 day), 5%) ≈ 2.131847 * closed.scatter * sqrt(1 / 6 + 2.5^2 / 17.5) within 1%",
    // A new observation adds its own scatter.
    "(quantile(plant.line.prediction(3.5 day), 95%) - quantile(plant.line.prediction(3.5 day), 5%)) / 2 ≈ 2.131847 * closed.scatter * sqrt(1 + 1 / closed.n) within 1%",
    "plant.line(7 day) - plant.line(7 day) = 0 cm",
    "slope(plant.line, 2 day) = plant.line.speed",
  ])
  func theLawCarriesItsUncertainty(condition: String) {
    #expect(line.value(condition) == "true")
  }

  @Test func namesLeaveTheModelOutWhereItIsClear() {
    var report = plant
    report.fits += """
      definitions:
        weekly: line.speed * 7 day
        tall: line(10 day)

      """
    #expect(report.value("abs(plant.weekly / (plant.line.speed * 1 week) - 1) < 1e-12") == "true")
    let page = report.report.with(
      "en/index.md",
      "---\ntitle: Plants\nmodels: [plant, coffee]\n---\n\n`= line.speed`, `= tall`, "
        + "`= line(10 day)`.\n\n![](chart:cups)\n\n![](formula:line)\n")
    let body = page.body()
    #expect(body.contains("1.96\u{A0}cm/day"))
    #expect(body.contains("A ruler and a calendar (CC0)"))
  }

  @Test func twoOpenedModelsMayNotMeanOneFit() {
    var report = plant
    report.models["other"] = """
      fits:
        line:
          data: plant
          x: age
          y: height
          law: speed * age
          parameters: {speed: 1 cm/day}

      """
    let build = report.report.with(
      "en/index.md",
      "---\ntitle: Plants\nmodels: [plant, other]\n---\n\n`= line.speed`\n\n![](chart:cups)\n"
    ).build()
    #expect(build.diagnostics.map(\.code) == ["ambiguous-name"])
  }

  @Test func aParameterStaysWithinItsBounds() {
    var report = plant
    report.table = """
      age,height,buds,flowers
      1,0.2,20,2
      2,0.5,20,5
      3,0.1,20,9
      4,0.9,20,15

      """
    report.fits = """
        line:
          data: plant
          x: age
          y: height
          law: speed * age
          parameters:
            speed: {start: 1 cm/day, from: 0 cm/day}
        share:
          data: plant
          x: age
          y: height
          law: part * age * 1 cm/day
          parameters:
            part: {start: 0.2, from: 0, to: 1}

      """
    #expect(report.value("plant.line.speed > 0 cm/day") == "true")
    #expect(report.value("0 < plant.share.part < 1") == "true")
    #expect(
      report.value("median(plant.line.speed) ≈ plant.line.estimate.speed within 0.1%") == "true")
    #expect(
      report.value("median(plant.share.part) ≈ plant.share.estimate.part within 0.1%") == "true")
    #expect(
      report.value(
        "ln(quantile(plant.line.speed, 95%) / plant.line.estimate.speed) ≈ 2.353363 * plant.line.standard_error.speed / plant.line.estimate.speed within 1%"
      )
        == "true")
  }

  @Test func aFitOfLogarithmsIsThatOfTheLogarithms() {
    var report = plant
    report.fits = """
        power:
          data: plant
          x: age
          y: height
          law: first * (age / 1 day)^exponent
          scale: log
          parameters: {first: 1 cm, exponent: 1}
        straight:
          data: plant
          x: age
          y: ln(height / (1 cm))
          law: a + b * ln(age / 1 day)
          parameters: {a: 0, b: 1}

      """
    #expect(
      report.value("plant.power.estimate.exponent ≈ plant.straight.estimate.b") == "true")
    #expect(
      report.value(
        "plant.power.residual_deviation ≈ plant.straight.residual_deviation") == "true")
    #expect(
      report.value(
        "ln(quantile(plant.power.prediction(9 day), 95%) / (1 cm)) ≈ quantile(plant.straight.prediction(9 day), 95%) within 0.5%"
      )
        == "true")
  }

  @Test func successesAreFittedByTheirLikelihood() {
    var report = plant
    report.fits = """
        share:
          data: plant
          x: age
          y: flowers
          trials: buds
          law: p + 0 * age / 1 day
          parameters: {p: {start: 0.5, from: 0, to: 1}}

      """
    // 67 of 120: the closed form of one probability.
    #expect(report.value("plant.share.estimate.p ≈ 67 / 120") == "true")
    #expect(
      report.value("plant.share.standard_error.p ≈ sqrt(67 / 120 * 53 / 120 / 120) within 0.01%")
        == "true")
    #expect(report.value("plant.share.prediction(1 day)").contains("is not defined here"))
  }

  @Test func aRobustFitIsNotMovedByAnOutlier() {
    var report = plant
    report.table = report.table.replacingOccurrences(of: "3,6.2", with: "3,62")
    report.fits = report.fits.replacingOccurrences(
      of: "    law:", with: "    huber: 0.3 cm\n    law:")
    #expect(report.value("abs(plant.line.estimate.speed - 1.96 cm/day) < 0.1 cm/day") == "true")
    #expect(report.value("plant.line.aic").contains("is not defined here"))
  }

  @Test func weightsCountLikeRepeatedRows() {
    var weighted = plant
    weighted.fits = weighted.fits.replacingOccurrences(
      of: "    law:", with: "    weights: if age = 3 day then 2 else 1\n    law:")
    var repeated = plant
    repeated.table += "3,6.2,20,9\n"
    let formula = "plant.line.estimate.first in nm"
    #expect(weighted.value(formula) == repeated.value(formula))
    #expect(weighted.value(formula) != plant.value(formula))
  }

  @Test func replicatesAreTheSameForAnyNumberOfThreads() {
    var report = plant
    report.fits = report.fits.replacingOccurrences(
      of: "    law:", with: "    bootstrap: 500\n    law:")
    let backwards = Host { count, task in
      (0..<count).reversed().map { task($0) }.reversed()
    } now: {
      .zero
    }
    let plain = report.value("plant.line.speed")
    #expect(plain == report.value("plant.line.speed", host: backwards))
    #expect(plain.contains("to"))
    // Parameters of one replicate stay together.
    #expect(
      report.value("sd(plant.line(3.5 day)) < 0.7 * sd(plant.line.first)") == "true")
    #expect(
      report.value("sd(plant.line.speed) ≈ plant.line.standard_error.speed within 40%") == "true")
  }

  @Test func aFitMayBeginWhereAnotherEnded() {
    var report = plant
    report.fits += """
        curve:
          data: plant
          x: age
          y: height
          law: first + speed * age + bend * age^2
          parameters:
            first: line.estimate.first
            speed: line.estimate.speed
            bend: 0 cm/day^2

      """
    #expect(report.value("plant.curve.r_squared >= plant.line.r_squared") == "true")
    #expect(report.value("plant.curve.aic > plant.line.aic - 10") == "true")
  }

  @Test func aFitThatNeedsItselfIsACycle() {
    var report = plant
    report.fits = report.fits.replacingOccurrences(
      of: "first: 1 cm", with: "first: line.speed * 1 day")
    #expect(report.report.build().diagnostics.map(\.code) == ["cycle"])
  }

  @Test func aLawThatMeasuresSomethingElseIsToldAtBothSides() {
    var report = plant
    report.fits = report.fits.replacingOccurrences(of: "speed: 1 cm/day", with: "speed: 1 cm")
    let codes = report.report.build().diagnostics.map(\.code)
    #expect(codes == ["unit-mismatch"])
  }

  @Test func theTimeOfEachFitIsTold() {
    let build = plant.report.build()
    #expect(build.fitTimes.map(\.name) == ["plant.line"])
  }
}

extension FitTests {
  @Test func anExplanationTellsWhatWasFittedToWhat() {
    let subjects = ["plant.line.speed", "plant.line", "plant.line.prediction(2 day)"]
    let sections = subjects.map { subject in
      "== \(subject)\n" + printed(explain(subject, plant.report.input))
    }
    expectGolden(sections.joined(separator: "\n"), "explanations.txt")
  }

  @Test func aPopoverTellsHowMuchTheFitRestsOn() {
    let body = plant.report.withPage("`= plant.line.speed`\n\n![](chart:cups)\n").body()
    #expect(
      body.contains(
        " aria-label=\"Formula\">fit of <math alttext=\"height ≈ first + speed\u{A0}×\u{A0}age\">")
    )
    #expect(body.contains("<dt>Fitted to</dt><dd>6 rows, R² = 0.9982</dd>"))
  }

  /// Offsets make parameters hardly told apart: their covariance loses digits that the law needs.
  @Test(arguments: [0, 2_000, 100_000, 10_000_000])
  func theLawIsAsUncertainWhereverItsPlacesLie(offset: Int) {
    var report = plant
    report.table = "age,height,buds,flowers\n"
    for (row, height) in [2.1, 3.9, 6.2, 7.8, 10.1, 11.8].enumerated() {
      report.table += "\(offset + row + 1),\(height),1,1\n"
    }
    let place = "(\(offset + 6) day)"
    let width = "quantile(plant.line\(place), 95%) - quantile(plant.line\(place), 5%)"
    #expect(report.value("\(width) ≈ 0.54373448 cm within 1%") == "true")
  }

  @Test func observationsThatAreAllZeroAreFittedByZero() {
    var report = plant
    report.table = "age,height,buds,flowers\n1,0,1,1\n2,0,1,1\n3,0,1,1\n4,0,1,1\n"
    #expect(report.value("abs(plant.line.estimate.speed) < 1e-9 cm/day") == "true")
    #expect(report.value("abs(plant.line(3 day)) < 1e-9 cm") == "true")
  }

  @Test func eachPredictionIsAnObservationOfItsOwn() {
    #expect(
      plant.value("sd(plant.line.prediction(3 day) - plant.line.prediction(3 day)) > 0.2 cm")
        == "true")
    // What is named is one observation.
    var report = plant
    report.fits += """
      definitions:
        next: line.prediction(7 day)

      """
    #expect(report.value("plant.next - plant.next = 0 cm") == "true")
  }

  @Test func whatComparesFitsDoesNotDependOnUnits() {
    var report = plant
    report.fits += report.fits.replacingOccurrences(of: "line:", with: "metres:")
      .replacingOccurrences(of: "y: height", with: "y: height in m")
      .replacingOccurrences(of: "1 cm", with: "1 m")
    #expect(report.value("abs(plant.line.aic - plant.metres.aic) < 1e-6") == "true")
    #expect(report.value("plant.line.leave_one_out ≈ plant.metres.leave_one_out") == "true")
  }

  @Test(arguments: [
    ("    where: age > 1 day\n    weights: 1 / data.plant.height", "unequal-columns"),
    ("    where: data.plant.age > 1 day and age < 9 day", ""),
    ("    weights: line.residuals", "cycle"),
  ])
  func columnsOfOtherRowsAreRefused(keys: String, code: String) {
    var report = plant
    report.fits = report.fits.replacingOccurrences(of: "    law:", with: keys + "\n    law:")
    #expect(report.report.build().diagnostics.map(\.code.name) == (code.isEmpty ? [] : [code]))
  }
}
