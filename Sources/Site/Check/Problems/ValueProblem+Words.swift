import Diagnostics

extension ValueProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .wrongFormat(let format, let unit, let range):
      Diagnostic(
        "wrong-format", "`\(format)` shows plain numbers, and this is in `\(unit)`", at: range,
        hint: "divide by the unit first, or leave the format out")
    case .certainInterval(let range):
      Diagnostic(
        "no-interval", "the value is certain and has no interval", at: range,
        hint: "leave `interval` out")
    case .checkUncertain(let text, let share, let range):
      Diagnostic(
        "check-uncertain", "the check `\(text)` holds with a probability of \(share) only",
        at: range, label: "this is uncertain",
        hint: "ask for a number that is certain: `median(…)`, or `probability(…) > 90%`")
    case .checkFailed(let text, let sides, let range):
      Diagnostic(
        "check-failed", "the check `\(text)` does not hold", at: range,
        label: sides.map { "left is \($0.left), right is \($0.right)" } ?? "this is false",
        notes: sides?.miss.map { miss in
          ["the left side is off by \(miss.share) (too \(miss.isTooSmall ? "small" : "large"))"]
        } ?? [])
    }
  }
}
