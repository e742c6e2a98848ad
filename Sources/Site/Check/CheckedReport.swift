import Diagnostics
import Formula
import FormulaSyntax
import Units

/// A report whose every name is resolved and whose every formula is known to measure what it should.
struct CheckedReport: Sendable {
  let report: Report
  /// What checked the formulas, for those who ask what would be if a definition had another value.
  let checker: Checker
  /// The values in prose and figures and beside controls, by the place of their formula.
  let values: [SourceRange: CheckedValue]
  /// The places of ``values``: those of pages first, then those of what pages share, each in the order of the files.
  let valueOrder: [SourceRange]
  /// The plain definitions and parameters of all models, in order.
  let definitions: [CheckedDefinition]
  /// What the models say about each definition.
  let entries: [DefinitionID: ModelEntry]
  /// The controls of parameters, in order.
  var controls: [CheckedControl] = []
  /// How uncertain quantities go together.
  let correlations: [Correlation]
  let checks: [CheckedCheck]
  let charts: [CheckedChart]
  let tables: [CheckedTable]
  /// What each page shows that has a number, by the path of the page, in its order.
  let exhibits: [String: [Exhibit]]
  /// The claims, in the order of their files.
  var claims: [CheckedClaim] = []
  /// What is to be said of the fits.
  var fits: [FitID: FitSummary] = [:]
  /// How long each fit took, in order.
  var fitTimes: [FitTime] = []
  /// How long each simulation took, in order.
  var simulationTimes: [FitTime] = []
  /// In which languages the values of texts are read.
  var valueLanguages = ValueLanguages()
  /// How works are cited.
  var citations = CitationLabels([])

  var environment: Environment { checker.environment }
  /// What all the formulas compute.
  var graph: Graph { checker.graph }
}

/// A value in prose.
struct CheckedValue: Sendable {
  let span: ValueSpan
  let quantity: Quantity
  let scope: Scope
}

/// A plain definition or parameter, which has a value of its own.
struct CheckedDefinition: Sendable {
  let id: DefinitionID
  let quantity: Quantity
}

/// A check of a model.
struct CheckedCheck: Sendable {
  let formula: ParsedExcerpt
  let scope: Scope
  let condition: CheckedCondition
}
