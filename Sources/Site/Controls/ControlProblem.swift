import Diagnostics

/// What can be wrong with the control of a parameter, beside the formulas of its ends, and with a page that shows one.
enum ControlProblem: Hashable {
  /// A page asks for the control of what other values make.
  case notAParameter(String, SourceRange, defined: SourceRange)
  /// A page asks for the control of a parameter that has none.
  case noControl(String, SourceRange, parameter: SourceRange)
  /// A control of what is no quantity: a function, a column, true or false.
  case unmovable(String, SourceRange, parameter: SourceRange)
  /// An end that does not measure what the parameter does.
  case endMismatch(String, expected: String, found: String, SourceRange)
  case uncertainEnd(SourceRange)
  /// `to` is not more than `from`.
  case endsReversed(String, from: End, to: End)
  /// An end that no factor leads away from.
  case logOfZero(String, End)
  /// An end beyond which the parameter lies.
  case valueOutside(String, value: End, end: End, isBelow: Bool)

  /// A value as messages tell it, and where it stands.
  struct End: Hashable {
    let text: String
    let range: SourceRange
  }

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .notAParameter(let name, let range, let defined):
      Diagnostic(
        "not-a-parameter",
        "`\(name)` follows from other values, and a control moves what is put in",
        at: [Label(range, "this is no parameter"), Label(defined, "it is defined here")],
        hint: "show the control of a parameter that it rests on")
    case .noControl(let name, let range, let parameter):
      Diagnostic(
        "no-control", "the parameter `\(name)` has no control",
        at: [Label(range, "this asks for it"), Label(parameter, "nothing says how far it can go")],
        hint: "give it one: `control: {from: …, to: …}`")
    case .unmovable(let name, let range, let parameter):
      Diagnostic(
        "unmovable-parameter", "a control moves a quantity, and `\(name)` is none",
        at: [Label(range, "this cannot move it"), Label(parameter, "this has no single number")],
        hint: "leave `control` out")
    case .endMismatch(let name, let expected, let found, let range):
      Diagnostic(
        "unit-mismatch",
        "`\(name)` \(measure(expected)), and this end of its control \(measure(found))",
        at: range, label: "this \(measure(found))",
        hint: found == "1" ? "write its unit too: `\(expected)`" : nil)
    case .uncertainEnd(let range):
      Diagnostic(
        "uncertain-end", "the end of a control is uncertain", at: range,
        label: "this has no single value",
        hint: "give one number, or make it one with `median(…)` or `quantile(…, 95%)`")
    case .endsReversed(let name, let from, let to):
      Diagnostic(
        "wrong-ends", "the control of `\(name)` goes from \(from.text) to \(to.text)",
        at: [Label(from.range, "this must be less"), Label(to.range, "than this")],
        hint: from.text == to.text ? "give it two different ends" : "exchange the two")
    case .logOfZero(let name, let end):
      Diagnostic(
        "log-of-zero", "the control of `\(name)` is logarithmic, and reaches zero or below",
        at: end.range, label: "this is \(end.text)",
        hint: "choose a positive end, or `scale: linear`")
    case .valueOutside(let name, let value, let end, let isBelow):
      Diagnostic(
        "value-outside-control", "the control of `\(name)` does not reach its value",
        at: [
          Label(end.range, isBelow ? "it begins at \(end.text)" : "it ends at \(end.text)"),
          Label(value.range, "this is \(value.text)"),
        ], hint: "let it go farther, or correct the value")
    }
  }

  private func measure(_ unit: String) -> String {
    unit == "1" ? "is a plain number" : "is in `\(unit)`"
  }
}
