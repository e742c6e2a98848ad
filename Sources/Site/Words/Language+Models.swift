import Formula
import Numerals
import Units

/// The words of the pages of models.
extension Language {
  var models: String { either("Models", "Modellen") }
  var allModels: String { either("All models", "Alle modellen") }
  var summaryOfModels: String {
    either(
      "What every number of this report is computed from.",
      "Waaruit elk getal van dit rapport is berekend.")
  }
  var parameters: String { either("Parameters", "Parameters") }
  var definitions: String { either("Definitions", "Definities") }
  var dataSets: String { either("Data", "Gegevens") }
  var fits: String { either("Fits", "Fits") }
  var correlations: String { either("Correlations", "Correlaties") }
  var checks: String { either("Checks", "Controles") }

  /// "3 parameters, 2 definitions, 1 check"
  func counts(of model: ModelFile) -> String {
    let parameters = model.parameterCount
    let counted = [
      (parameters, either("parameter", "parameter"), either("parameters", "parameters")),
      (
        model.entries.count - parameters, either("definition", "definitie"),
        either("definitions", "definities")
      ),
      (model.data.count, either("data set", "gegevensset"), either("data sets", "gegevenssets")),
      (model.fits.count, "fit", "fits"),
      (
        model.correlations.count, either("correlation", "correlatie"),
        either("correlations", "correlaties")
      ),
      (model.checks.count, either("check", "controle"), either("checks", "controles")),
    ]
    return counted.filter { $0.0 > 0 }
      .map { count, one, several in "\(count)\u{A0}" + (count == 1 ? one : several) }
      .joined(separator: ", ")
  }

  /// The terms of an entry.
  var control: String { either("Can be moved from", "Instelbaar van") }
  var needs: String { either("Rests on", "Rust op") }
  var usedBy: String { either("Used by", "Gebruikt door") }
  var shownOn: String { either("Shown on", "Te zien op") }
  var drawnIn: String { either("Drawn in", "Getekend in") }
  var examinedIn: String { either("Examined in", "Getoetst in") }
  func inModel(_ title: String) -> String {
    either("More in the model “\(title)”", "Meer in het model “\(title)”")
  }

  /// The terms of a data set.
  var origin: String { either("Origin", "Herkomst") }
  var licence: String { either("Licence", "Licentie") }
  var madeOf: String { either("Made of", "Gemaakt van") }
  var rowsChosen: String { either("Rows", "Rijen") }
  var column: String { either("Column", "Kolom") }
  var columns: String { either("Columns", "Kolommen") }
  var unit: String { either("Unit", "Eenheid") }
  var meaning: String { either("Meaning", "Betekenis") }

  /// "1,200 rows"
  func rowCount(_ count: Int) -> String { rows(plain(count), isOne: count == 1) }

  /// What was done to the rows of a data set.
  func step(_ step: DataSet.Step) -> String {
    switch step {
    case .join(let other, let before, let after):
      either(
        "joined with data.\(other): \(plain(after)) of \(plain(before)) rows have a partner",
        "samengevoegd met data.\(other): \(plain(after)) van \(plain(before)) rijen hebben een partner"
      )
    case .filter(let before, let after):
      either(
        "chosen: \(plain(after)) of \(plain(before)) rows",
        "gekozen: \(plain(after)) van \(plain(before)) rijen")
    case .group(let before, let after):
      either(
        "in groups: \(plain(after)) of \(plain(before)) rows",
        "in groepen: \(plain(after)) van \(plain(before)) rijen")
    }
  }

  /// What a column holds: its unit, or that it holds no numbers; `nil` where nobody knows.
  func content(of content: DataSet.Content, _ units: UnitTable) -> String? {
    func unit(_ unit: UnitExpression) -> String {
      unit.isNone ? either("number", "getal") : units.spelling(unit, language: tag, isOne: false)
    }
    switch content {
    case .numbers(let column): return unit(column.unit)
    case .incomplete(let column):
      return unit(column.unit) + either(", not all known", ", niet alle bekend")
    case .texts: return either("words", "woorden")
    case .truths: return either("true or false", "waar of onwaar")
    case .undeclared, .unreadable: return nil
    }
  }

  /// The terms of a fit.
  var fittedTo: String { either("Fitted to", "Gefit op") }
  var observed: String { either("Observed", "Waargenomen") }
  var compared: String { either("Compared by", "Vergeleken met") }
  var weights: String { either("Weights", "Gewichten") }
  var uncertaintyFrom: String { either("Uncertainty from", "Onzekerheid uit") }
  var parameter: String { either("Parameter", "Parameter") }
  var estimate: String { either("Estimate", "Schatting") }
  var standardError: String { either("Standard error", "Standaardfout") }
  var interval: String { either("90% interval", "90%-interval") }

  func loss(_ loss: FitDeclaration.Loss) -> String {
    switch loss {
    case .squares(ofLogarithms: false): either("least squares", "kleinste kwadraten")
    case .squares(ofLogarithms: true):
      either("least squares of logarithms", "kleinste kwadraten van logaritmen")
    case .huber(_, ofLogarithms: false): either("Huber’s loss", "verlies van Huber")
    case .huber(_, ofLogarithms: true):
      either("Huber’s loss of logarithms", "verlies van Huber van logaritmen")
    case .binomial: either("binomial likelihood", "binomiale aannemelijkheid")
    }
  }

  func bootstrap(_ replicates: Int) -> String {
    either(
      "\(plain(replicates)) resampled data sets", "\(plain(replicates)) herhaalde steekproeven")
  }

  /// How a check stands.
  var holds: String { either("Holds", "Klopt") }
  func apart(_ share: Double) -> String {
    guard share > 1e-9 else { return either("which are equal", "en die zijn gelijk") }
    let percent = WrittenValue.percent(share, self)
    return either("\(percent) apart", "\(percent) verschil")
  }

  private func plain(_ count: Int) -> String {
    numberText(Double(count), NumberFormat(), style).plain
  }
}
