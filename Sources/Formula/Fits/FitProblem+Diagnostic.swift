public import Diagnostics
import FormulaSyntax
import RealMath
import Scaling

extension FitProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .reservedName(let name):
      Diagnostic(
        "reserved-name", "every fit has a `\(name.text)` of its own", at: name.range,
        label: "this cannot be a parameter", hint: "give the parameter another name")
    case .repeatedName(let name, let first):
      Diagnostic(
        "repeated-name", "`\(name.text)` would mean two things in the law",
        at: [Label(name.range, "again here"), Label(first, "first here")],
        hint: "give one of them another name")
    case .noStart(let name):
      Diagnostic(
        "no-start", "the search for `\(name.text)` has nowhere to begin", at: name.range,
        label: "it needs a starting value, or several")
    case .noParameters(let range):
      Diagnostic(
        "no-parameters", "there is nothing to fit", at: range,
        label: "this fit has no parameters",
        hint: "say under `parameters` what is free, and where the search begins: `a: 1`")
    case .notKnown(let range, let part):
      Diagnostic(
        "fit-not-certain", part.message, at: range, label: part.label,
        hint: "make it one number first, with a function such as `median`, or state it")
    case .tooManyStarts(let range, let count, let limit):
      Diagnostic(
        "too-many-starts",
        "the starting values have \(count == Int(Int32.max) ? "billions of" : "\(count)") "
          + "combinations", at: range, label: "at most \(limit) are tried",
        hint: "give fewer values to the parameters that the search finds from anywhere")
    case .noSlope(let range):
      Diagnostic(
        "no-slope", "a fit needs the slope of its law", at: range,
        label: "this changes in jumps, or has no slope that can be told")
    case .ignoredParameter(let name, let law):
      Diagnostic(
        "ignored-parameter", "the law does not depend on its parameter `\(name.text)`",
        at: [Label(name.range, "declared here"), Label(law, "the law")],
        hint: "use it in the law, or leave it out")
    case .noMeasure(let measure, let range, let isExact):
      Diagnostic(
        "no-measure", "this fit has no `\(measure.rawValue)`", at: range,
        label: measure == .determination
          ? "all observations are alike, so that there is nothing to explain"
          : isExact
            ? "the law goes through every point, and no likelihood is the greatest"
            : "that needs more observations")
    case .startOutside(let name, let range, let isLow):
      Diagnostic(
        "start-outside-bounds", "the search for `\(name.text)` begins outside its bounds",
        at: range,
        label: isLow ? "this is less than `from`" : "this is greater than `to`")
    case .boundsReversed(let name, let range):
      Diagnostic(
        "wrong-bounds", "the bounds of `\(name.text)` are the wrong way round", at: range,
        label: "`from` must be less than `to`")
    case .threshold(let range):
      Diagnostic(
        "wrong-threshold", "the threshold of a robust fit must be positive", at: range,
        label: "this is not")
    case .nearBound(let name, let isLow):
      Diagnostic(
        "near-bound",
        "`\(name.text)` is less than two standard errors from its \(isLow ? "lower" : "upper") bound",
        at: name.range, label: "so near to it these do not say how uncertain it is",
        hint: "say `bootstrap: 1000`, leave the bound out, or take more rows")
    case .replicatesFailed(let name, let failures, let count):
      Diagnostic(
        "bootstrap-failed",
        "\(failures) of \(count) resampled data sets could not be fitted", at: name.range,
        label: "the others are no fair sample",
        hint: "leave out `bootstrap`, or take a law with fewer parameters")
    case .failed(let failure, let context): context.diagnostic(of: failure)
    }
  }
}

extension FitProblem.Part {
  fileprivate var message: String {
    switch self {
    case .start: "a search must begin at a number that is known"
    case .bound: "a bound must be a number that is known"
    case .threshold: "a threshold must be a number that is known"
    case .law: "a law must be certain but for its parameters"
    }
  }

  fileprivate var label: String {
    self == .law ? "something in it is uncertain" : "this is uncertain, or has no value"
  }
}
