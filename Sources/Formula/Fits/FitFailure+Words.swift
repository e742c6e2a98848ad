import Diagnostics
import FormulaSyntax
import RealMath
import Scaling

extension FitFailure {
  /// The row that it speaks of, if it is one.
  var point: Int? {
    switch self {
    case .notFinite(_, let point), .outsideDomain(_, let point, _),
      .observationNotFinite(let point), .observationNotPositive(let point),
      .weightNotPositive(let point), .successesOutsideTrials(let point):
      point
    case .tooFewPoints, .noStart, .boundsReversed, .startOutsideBounds, .thresholdNotPositive,
      .notConverged, .singular, .atBound:
      nil
    }
  }
}

extension FitProblem.Context {
  /// Why a fit could not be made, in words, and what to try.
  func diagnostic(of failure: FitFailure) -> Diagnostic {
    switch failure {
    case .tooFewPoints(let points, let parameters):
      return Diagnostic(
        "too-few-points",
        "\(rows(points)) \(points == 1 ? "is" : "are") too few to fit \(parameters) "
          + (parameters == 1 ? "parameter" : "parameters"), at: name.range,
        label: "more rows are needed than there are parameters",
        hint: "fix some of the parameters, or take more rows")
    case .noStart: return FitProblem.noStart(name).diagnostic
    case .boundsReversed(let parameter):
      return FitProblem.boundsReversed(parameters[parameter], range(parameter)).diagnostic
    case .startOutsideBounds(_, let parameter):
      return FitProblem.startOutside(parameters[parameter], range(parameter), isLow: true)
        .diagnostic
    case .notFinite:
      return Diagnostic(
        "law-without-value", "the law has no value in this row, wherever the search begins",
        at: [Label(law, "the law")] + rowLabel,
        hint: "choose other starting values, or filter the rows with `where`")
    case .outsideDomain(_, _, let value):
      let due =
        switch kind {
        case .probability: "it must be a probability"
        case .logarithm: "it must be positive, as its logarithm is fitted"
        case .plain: "its distances from the observations are beyond the largest number"
        }
      return Diagnostic(
        "law-without-value", "the law gives \(amount(value)) here, wherever the search begins",
        at: [Label(law, due)] + rowLabel,
        hint: "choose other starting values or bounds, so that the law stays in its domain")
    case .observationNotFinite:
      return Diagnostic(
        "no-value-to-fit", "an observation has no value",
        at: [Label(quantity, "computed here")] + rowLabel, hint: "filter the rows with `where`")
    case .observationNotPositive:
      return Diagnostic(
        "no-value-to-fit", "an observation that is not positive has no logarithm",
        at: [Label(quantity, "the logarithms of these are fitted")] + rowLabel,
        hint: "filter the rows with `where`, or leave out `scale: log`")
    case .weightNotPositive:
      return Diagnostic(
        "wrong-weight", "a weight must be a positive number, found \(amount(found))",
        at: [Label(weights ?? name.range, "computed here")] + rowLabel,
        hint: "filter the rows with `where`")
    case .successesOutsideTrials:
      return Diagnostic(
        "wrong-trials", "a row has more successes than trials, or fewer than none",
        at: [Label(quantity, "the successes")] + rowLabel,
        hint: "`y` is how many of the `trials` succeeded, and not a share of them")
    case .thresholdNotPositive: return FitProblem.threshold(name.range).diagnostic
    case .notConverged(let iterations):
      return Diagnostic(
        "not-converged", "the fit did not settle in \(iterations) steps", at: name.range,
        label: "there is no result",
        hint: "try other starting values, several of them as a list, or bounds")
    case .singular(let parameters): return singular(parameters)
    case .atBound(let parameter, let side):
      return Diagnostic(
        "at-bound",
        "the best `\(text(parameter))` lies at its \(side == .low ? "lower" : "upper") bound",
        at: range(parameter), label: "the data would have it go further",
        hint: "widen the bound, or make it a fixed number in the law")
    }
  }

  private func singular(_ places: [Int]) -> Diagnostic {
    guard places.count > 1 else {
      let place = places.first ?? 0
      return Diagnostic(
        "singular-fit", "the data say nothing of `\(text(place))`",
        at: [Label(range(place), "any value fits as well"), Label(law, "the law")],
        hint: "leave it out, make it a fixed number, or take rows where it matters")
    }
    let names = places.map { "`\(text($0))`" }.joined(", ", last: " and ")
    return Diagnostic(
      "singular-fit", "the data cannot tell \(names) apart",
      at: [Label(law, "some change of them together leaves the law as it is in every row")]
        + places.map { Label(range($0), "one of them") },
      hint: "make one of them a fixed number, or take rows that differ more")
  }

  private func text(_ parameter: Int) -> String { parameters[parameter].text }

  private func range(_ parameter: Int) -> SourceRange { parameters[parameter].range }

  private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private func amount(_ value: Double) -> String { recognisable(value) }

  private var rowLabel: [Label] { row.map { [Label($0, "in this row")] } ?? [] }
}

extension [String] {
  /// The texts with words between them.
  fileprivate func joined(_ separator: String, last: String) -> String {
    var text = ""
    for (index, part) in enumerated() {
      text += (index == 0 ? "" : index == count - 1 ? last : separator) + part
    }
    return text
  }
}
