import Diagnostics

/// A verdict that the condition contradicts: the facts of its message.
struct ClaimDisagreement {
  let claim: String
  let says: String?
  /// The recorded word, and where it stands.
  let verdict: String
  let verdictRange: SourceRange
  let formulaRange: SourceRange
  let standing: ClaimStanding
  /// The comparisons with their numbers put in.
  let numbers: String?
  /// How far it is from turning, as a clause.
  let margin: String?
  /// The nearest turning points, as clauses.
  var points: [String] = []
  /// What the condition rests on: `rl_share = 50%`.
  let inputs: [String]
  /// What the case supposes, if it is one.
  var supposed: [String] = []
  var isCase = false

  /// The message, at the condition, and where the verdict is recorded.
  var diagnostic: Diagnostic {
    let subject = isCase ? "a case of the claim `\(claim)`" : "the claim `\(claim)`"
    // A case whose condition is that of the claim is told at the case.
    let labels =
      isCase
      ? [Label(verdictRange, "but it \(standing.truth.words)"), Label(formulaRange, numbers ?? "")]
      : [
        Label(formulaRange, numbers.map { "\($0): \(truth)" } ?? "this is \(truth)"),
        Label(verdictRange, "recorded here"),
      ]
    var notes: [String] = []
    if let says { notes.append("the claim says: \(says)") }
    if !supposed.isEmpty { notes.append("in this case " + supposed.joined(separator: ", ")) }
    if let margin { notes.append("the condition " + margin) }
    if !points.isEmpty { notes.append("it " + points.joined(separator: ", ")) }
    if !inputs.isEmpty { notes.append("it rests on " + inputs.joined(separator: ", ")) }
    return Diagnostic(
      "claim-disagrees",
      "\(subject) is recorded as `\(verdict)`, and its condition \(standing.truth.words)",
      at: labels, notes: notes,
      hint: "correct the model or the condition, or record what it comes to")
  }

  private var truth: String {
    switch standing.truth {
    case .holds: "true"
    case .fails: "false"
    case .undecided: "undecided"
    }
  }
}

extension ClaimStanding.Truth {
  fileprivate var words: String {
    switch self {
    case .holds: "holds"
    case .fails: "fails"
    case .undecided: "is undecided"
    }
  }
}
