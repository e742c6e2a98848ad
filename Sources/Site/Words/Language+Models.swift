import Formula
import Numerals
import Units

/// The words of the pages of models.
extension Language {
  var models: String { self[.models] }
  var allModels: String { self[.allModels] }
  var summaryOfModels: String {
    self[.summaryOfModels]
  }
  var parameters: String { self[.parameters] }
  var definitions: String { self[.definitions] }
  var dataSets: String { self[.dataSets] }
  var fits: String { self[.fits] }
  var correlations: String { self[.correlations] }
  var checks: String { self[.checks] }

  /// "3 parameters, 2 definitions, 1 check"
  func counts(of model: ModelFile) -> String {
    let parameters = model.parameterCount
    let counted = [
      (parameters, self[.counts], self[.countsParameters]),
      (
        model.entries.count - parameters, self[.countsDefinition],
        self[.countsDefinitions]
      ),
      (model.data.count, self[.countsData], self[.countsDataSets]),
      (model.fits.count, "fit", "fits"),
      (
        model.correlations.count, self[.countsCorrelation],
        self[.countsCorrelations]
      ),
      (model.checks.count, self[.countsCheck], self[.countsChecks]),
    ]
    return counted.filter { $0.0 > 0 }
      .map { count, one, several in "\(count)\u{A0}" + (count == 1 ? one : several) }
      .joined(separator: ", ")
  }

  /// The terms of an entry.
  var control: String { self[.control] }
  var needs: String { self[.needs] }
  var usedBy: String { self[.usedBy] }
  var shownOn: String { self[.shownOn] }
  var drawnIn: String { self[.drawnIn] }
  var examinedIn: String { self[.examinedIn] }
  func inModel(_ title: String) -> String {
    self[.inModel, ["title": "\(title)"]]
  }

  /// The terms of a data set.
  var origin: String { self[.origin] }
  var licence: String { self[.licence] }
  var madeOf: String { self[.madeOf] }
  var rowsChosen: String { self[.rowsChosen] }
  var column: String { self[.column] }
  var columns: String { self[.columns] }
  var unit: String { self[.unit] }
  var meaning: String { self[.meaning] }

  /// "1,200 rows"
  func rowCount(_ count: Int) -> String { rows(count) }

  /// What was done to the rows of a data set.
  func step(_ step: DataSet.Step) -> String {
    switch step {
    case .join(let other, let before, let after):
      self[
        .stepJoin, ["other": "\(other)", "plain": "\(plain(after))", "plain2": "\(plain(before))"]]
    case .filter(let before, let after):
      self[.stepFilter, ["plain": "\(plain(after))", "plain2": "\(plain(before))"]]
    case .group(let before, let after):
      self[.stepGroup, ["plain": "\(plain(after))", "plain2": "\(plain(before))"]]
    }
  }

  /// What a column holds: its unit, or that it holds no numbers; `nil` where nobody knows.
  func content(of content: DataSet.Content, _ units: UnitTable) -> String? {
    func unit(_ unit: UnitExpression) -> String {
      unit.isNone ? self[.unitNumber] : units.spelling(unit, language: tag, isOne: false)
    }
    switch content {
    case .numbers(let column): return unit(column.unit)
    case .incomplete(let column):
      return unit(column.unit) + self[.unitIncomplete]
    case .texts: return self[.unitTexts]
    case .truths: return self[.unitTruths]
    case .undeclared, .unreadable: return nil
    }
  }

  /// The terms of a fit.
  var fittedTo: String { self[.fittedToFitted] }
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
    case .squares(ofLogarithms: false): self[.lossSquares]
    case .squares(ofLogarithms: true):
      self[.lossSquaresLeast]
    case .huber(_, ofLogarithms: false): self[.lossHuber]
    case .huber(_, ofLogarithms: true):
      self[.lossHuberHuber]
    case .binomial: self[.lossBinomial]
    }
  }

  func bootstrap(_ replicates: Int) -> String {
    self[.bootstrap, ["plain": "\(plain(replicates))"]]
  }

  /// How a check stands.
  var holds: String { self[.holds] }
  func apart(_ share: Double) -> String {
    guard share > 1e-9 else { return self[.apart] }
    let percent = WrittenValue.percent(share, self)
    return self[.apartApart, ["percent": "\(percent)"]]
  }

  private func plain(_ count: Int) -> String {
    numberText(Double(count), NumberFormat(), style).plain
  }
}
