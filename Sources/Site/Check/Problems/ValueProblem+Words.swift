import Diagnostics
import Numerals
import RealMath

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
    case .checkFailed(let text, let sides, let chain, let range):
      Diagnostic(
        "check-failed", "the check `\(text)` does not hold", at: range,
        label: sides.map { "left is \($0.left), right is \($0.right)" } ?? "this is false",
        notes: (chain.isEmpty ? [] : ["the values are " + row(chain)])
          + (sides?.miss.map { [$0.words] } ?? []), hint: sides?.miss?.hint)
    }
  }
}

/// Values in a row: `1, 3.2 and 2`.
private func row(_ values: [String]) -> String {
  let head = values.dropLast().joined(separator: ", ")
  return head + (head.isEmpty ? "" : " and ") + (values.last ?? "")
}

extension ValueProblem.Miss {
  fileprivate var words: String {
    guard let powerOfTen else {
      return "the left side is off by \(share) (too \(isTooSmall ? "small" : "large"))"
    }
    let (larger, smaller) = isTooSmall ? ("right", "left") : ("left", "right")
    return "the \(larger) side is about \(factor(powerOfTen)) times the \(smaller) one"
  }

  /// What people lose that is worth just that much.
  fileprivate var hint: String? {
    switch powerOfTen {
    case 2: "a `%` may be missing, or one too many"
    case 3: "look for a thousand that was lost: a prefix such as `k`, or a price per thousand"
    case 6: "look for a million that was lost: a prefix such as `M`, or a price per million"
    case 9: "look for a billion that was lost: a prefix such as `G`, or a price per billion"
    case 12: "look for a prefix that was lost, such as `T`: 10¹² is a million millions"
    default: nil
    }
  }

  private func factor(_ power: Int) -> String {
    numberText(RealMath.powerOfTen(power), NumberFormat(), Language.english.style).plain
  }
}
