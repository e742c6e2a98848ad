import Diagnostics

extension FormulaProblem {
  /// What is wrong with a correlation, in words.
  var correlation: Diagnostic {
    switch self {
    case .misplacedCorrelation(let range):
      Diagnostic(
        "misplaced-correlation", "`correlate` has no value", at: range,
        label: "a value is due here", hint: "state it under `correlations:` of a model")
    case .uncorrelatable(let range, let reason):
      Diagnostic(
        "not-correlatable", reason.message, at: range, label: reason.label,
        hint: "correlate parameters that are ranges or distributions by themselves")
    case .correlationCoefficient(let range, let found):
      Diagnostic(
        "wrong-correlation",
        found.map { "a correlation of \(recognisable($0)) is impossible" }
          ?? "a correlation must be a fixed number",
        at: range, label: "expected a number between -1 and 1")
    case .repeatedCorrelation(let range, let first):
      Diagnostic(
        "wrong-correlation", "the correlation of these two is stated twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .impossibleCorrelations(let ranges):
      Diagnostic(
        "wrong-correlation", "these correlations cannot all be true at once",
        at: ranges.reversed().enumerated().map { index, range in
          Label(range, index == 0 ? "this one contradicts others" : "stated here")
        },
        notes: ["what goes with one thing cannot go against another that goes with it"])
    default:
      Diagnostic(
        "not-a-correlation", "expected a correlation", at: range, label: "not a correlation",
        hint: "write `correlate(a, b, coefficient)`")
    }
  }
}

extension FormulaProblem.UncorrelatableReason {
  fileprivate var message: String {
    switch self {
    case .notADefinition: "only a parameter or a definition can be correlated"
    case .certain: "what is certain cannot be correlated"
    case .computed: "what is computed cannot be correlated with anything else"
    case .itself: "a quantity cannot be correlated with itself"
    }
  }

  fileprivate var label: String {
    switch self {
    case .notADefinition: "expected a name"
    case .certain: "there is no range in this"
    case .computed: "this follows from others"
    case .itself: "the same quantity"
    }
  }
}
