public import Diagnostics

/// Where something comes from, for a person and for a program.
public struct Explanation: Sendable {
  /// The tree of all that it needs; empty after an error.
  public let text: InkedText
  /// The same for a program; empty after an error.
  public let json: String
  /// What was found wrong.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap
}

/// Explains a definition, a data set, a model, a source, a claim or a formula of a report: its value, what it is made of, and so on down to
/// parameters and their sources.
///
/// The tree is `depth` levels deep; what lies deeper is named. The record for a program holds everything.
/// As in ``evaluateFormula(_:_:host:)``, only problems of the models and of the formula count. A definition may leave
/// its model out where only one model has it.
public func explain(
  _ what: String, _ input: ReportInput, depth: Int = 50, host: Host = .plain
) -> Explanation {
  let formula = FormulaInput(what, input, isExplained: true)
  var checker = DerivationChecker(
    formula.report, formula.sources, host, claimProblems: formula.claimProblems)
  let derivation = checker.derivation(of: formula.excerpt)
  let diagnostics = formula.severities.settled(
    formula.problems + checker.problems, formula.sources)
  guard let derivation, !diagnostics.contains(where: { $0.severity == .error }) else {
    return Explanation(
      text: InkedText(), json: "", diagnostics: diagnostics, sources: formula.sources)
  }
  return Explanation(
    text: DerivationDrawing.text(derivation, depth: depth), json: derivation.json.text,
    diagnostics: diagnostics, sources: formula.sources)
}
