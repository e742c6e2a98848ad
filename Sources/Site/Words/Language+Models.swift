import Formula
import Numerals
import Units

/// The words of the pages of models.
extension Language {
  var models: String { self[.models] }
  var allModels: String { self[.allModels] }
  var summaryOfModels: String { self[.summaryOfModels] }
  var parameters: String { self[.parameters] }
  var definitions: String { self[.definitions] }
  var dataSets: String { self[.dataSets] }
  var fits: String { self[.fits] }
  var correlations: String { self[.correlations] }
  var checks: String { self[.checks] }

  /// "3 parameters, 2 definitions, 1 check"
  func counts(of model: ModelFile) -> String {
    let parameters = model.parameterCount
    let counted: [(SiteMessage, Int)] = [
      (.parameterCount, parameters), (.definitionCount, model.entries.count - parameters),
      (.dataSetCount, model.data.count), (.simulationCount, model.simulations.count),
      (.fitCount, model.fits.count),
      (.correlationCount, model.correlations.count), (.checkCount, model.checks.count),
    ]
    return counted.filter { $0.1 > 0 }.map { text($0.0, count: $0.1) }.joined(separator: ", ")
  }

  /// The terms of an entry.
  var control: String { self[.control] }
  var needs: String { self[.needs] }
  var usedBy: String { self[.usedBy] }
  var shownOn: String { self[.shownOn] }
  var drawnIn: String { self[.drawnIn] }
  var examinedIn: String { self[.examinedIn] }
  var tabulatedIn: String { self[.tabulatedIn] }
  func inModel(_ title: String) -> String { self[.inModel, ["title": title]] }

  /// The terms of a data set.
  var origin: String { self[.origin] }
  var licence: String { self[.licence] }
  var madeOf: String { self[.madeOf] }
  var rowsChosen: String { self[.rowsChosen] }
  var column: String { self[.column] }
  var columns: String { self[.columns] }
  var unit: String { self[.unit] }
  var meaning: String { self[.meaning] }

  /// What was done to the rows of a data set.
  func step(_ step: DataSet.Step) -> String {
    switch step {
    case .simulation(let runs, let steps):
      text(.rowsSimulated, count: runs, ["steps": number(steps)])
    case .join(let other, let before, let after):
      text(.rowsJoined, count: before, ["data": other, "joined": number(after)])
    case .filter(let before, let after):
      text(.rowsFiltered, count: before, ["kept": number(after)])
    case .group(let before, let after):
      text(.rowsGrouped, count: before, ["groups": number(after)])
    }
  }

  /// What a column holds: its unit, or that it holds no numbers; `nil` where nobody knows.
  func content(of content: DataSet.Content, _ units: UnitTable) -> String? {
    func unit(_ unit: UnitExpression) -> String {
      unit.isNone ? self[.numberWithoutUnit] : units.spelling(unit, language: tag, isOne: false)
    }
    switch content {
    case .numbers(let column): return unit(column.unit)
    case .incomplete(let column): return self[.incompleteColumn, ["unit": unit(column.unit)]]
    case .texts: return self[.textColumn]
    case .truths: return self[.truthColumn]
    case .undeclared, .unreadable: return nil
    }
  }

  /// The terms of a simulation.
  var simulations: String { self[.simulations] }
  var runs: String { self[.runs] }
  var steps: String { self[.steps] }
  var recorded: String { self[.recorded] }
  var elements: String { self[.elements] }
  var carried: String { self[.carried] }
  var atFirst: String { self[.atFirst] }
  var eachStep: String { self[.eachStep] }
  var afterStep: String { self[.afterStep] }
  var writtenDown: String { self[.writtenDown] }
  var staysSo: String { self[.staysSo] }
  func simulated(seed: UInt64) -> String { self[.simulated, ["seed": String(seed)]] }
  func recorded(_ record: SimulationDeclaration.Record) -> String {
    switch record {
    case .every(let distance): text(.recordedEvery, count: distance)
    case .perDecade(let parts): text(.recordedPerDecade, count: parts)
    }
  }

  /// The terms of a fit.
  var observed: String { self[.observed] }
  var compared: String { self[.compared] }
  var weights: String { self[.weights] }
  var uncertaintyFrom: String { self[.uncertaintyFrom] }
  var parameter: String { self[.parameter] }
  var estimate: String { self[.estimate] }
  var standardError: String { self[.standardError] }
  var interval: String { self[.interval] }

  func loss(_ loss: FitDeclaration.Loss) -> String {
    switch loss {
    case .squares(ofLogarithms: false): self[.leastSquares]
    case .squares(ofLogarithms: true): self[.leastSquaresOfLogarithms]
    case .huber(_, ofLogarithms: false): self[.huberLoss]
    case .huber(_, ofLogarithms: true): self[.huberLossOfLogarithms]
    case .binomial: self[.binomialLikelihood]
    }
  }

  func bootstrap(_ replicates: Int) -> String { text(.replicates, count: replicates) }

  /// How a check stands.
  var holds: String { self[.checkHolds] }
  func apart(_ share: Estimate) -> String {
    guard share.value > 1e-9 else { return self[.sidesEqual] }
    var percent = WrittenValue.percent(share.value, self)
    if share.error > 0 {
      let settled = share.written(NumberFormat(.percent, .significant(2)))
      percent = numberText(settled.value, settled.format, style).plain
    }
    return self[.sidesApart, ["share": percent]]
  }
}
