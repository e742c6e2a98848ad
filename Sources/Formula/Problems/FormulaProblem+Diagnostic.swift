public import Diagnostics
import FormulaSyntax

extension LocatedProblem {
  /// The problem in words, with the call it was met in.
  public var diagnostic: Diagnostic {
    let plain = problem.diagnostic
    guard let call = calls.last else { return plain }
    return Diagnostic(
      plain.code, severity: plain.severity, plain.message,
      at: plain.labels + [Label(call.range, "in this call of `\(call.name)`")], notes: plain.notes,
      hint: plain.hint, fixIts: plain.fixIts)
  }
}

extension FormulaProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknownName(let name, let range, let nearest):
      return Diagnostic(
        "unknown-name", "`\(name)` is not defined here", at: range, label: "unknown name",
        hint: nearest.map { "did you mean `\($0)`?" },
        fixIts: nearest.map { [FixIt(range, with: $0)] } ?? [])
    case .ambiguousName(let name, let range, let candidates):
      return Diagnostic(
        "ambiguous-name", "`\(name)` is defined in several models", at: range,
        label: "which one?", hint: "write " + alternatives(candidates))
    case .unknownModel(let name, let range, let nearest):
      return Diagnostic(
        "unknown-model", "there is no model `\(name)`", at: range, label: "unknown model",
        hint: nearest.map { "did you mean `\($0)`?" })
    case .duplicateDefinition(let name, let first):
      return Diagnostic(
        "duplicate-definition", "`\(name.text)` is defined twice in this model",
        at: [Label(name.range, "again here"), Label(first, "first here")])
    case .cycle(let steps): return cycle(steps)
    case .dimensionMismatch(let mismatch): return mismatch.diagnostic
    case .notDimensionless(let reason, let unit, let range):
      return Diagnostic(
        "not-dimensionless", reason.message(unit), at: range, label: "this is in `\(unit)`",
        hint: "divide it by a quantity in `\(unit)` to make it a plain number")
    case .exponentNotLiteral(let unit, let range):
      return Diagnostic(
        "exponent-not-literal", "the exponent of a quantity in `\(unit)` must be a literal number",
        at: range, label: "its value is known only after the units are checked")
    case .exponentTooLarge(let range):
      return Diagnostic("exponent-too-large", "the exponent of this unit is out of bounds", at: range)
    case .notAUnit(let range):
      return Diagnostic(
        "not-a-unit", "`in` converts to a unit, and this is none", at: range,
        label: "expected a unit", hint: "write a unit such as `GWh` or `USD/token`")
    case .wrongArgumentCount(let name, let expected, let found, let usage, let range):
      return Diagnostic(
        "wrong-argument-count",
        "`\(name)` takes \(count(expected)), found \(found)", at: range,
        hint: "call it as `\(usage)`")
    case .functionNotCalled(let name, let range):
      return Diagnostic(
        "function-not-called", "`\(name)` is a function, and a value is due here", at: range,
        hint: "give it its arguments")
    case .notAFunction(let range, let function):
      return Diagnostic(
        "not-a-function", "the first argument of `\(function)` must be a function", at: range,
        label: "this is a value", hint: "make it a function: `x -> …`")
    case .calledValue(let name, let range):
      return Diagnostic(
        "called-value", "`\(name)` is not a function", at: range, label: "called here",
        hint: "write `*` to multiply")
    case .truthNotQuantity(let range):
      return Diagnostic(
        "truth-not-quantity", "a comparison is no quantity", at: range,
        label: "this is true or false", hint: "choose a value with `if … then … else …`")
    case .quantityNotTruth(let range, let place):
      return Diagnostic(
        "quantity-not-truth", "\(place.words) must be a comparison", at: range,
        label: "this is a quantity")
    case .rangeNotValue(let range):
      return Diagnostic(
        "range-not-value", "a range cannot stand here", at: range,
        label: "every value is certain in this report", hint: "write a single value")
    case .tooLarge(let range, let limit):
      return Diagnostic(
        "formula-too-large", "with its calls put in place the formula has over \(limit) parts",
        at: range)
    }
  }

  private func cycle(_ steps: [CycleStep]) -> Diagnostic {
    var path = ""
    for step in steps { path += "`\(step.name)` → " }
    path += "`\(steps[0].name)`"
    // The primary label is where the circle closes.
    var labels = [Label(steps[0].range, "this closes the circle")]
    for step in steps.dropFirst() { labels.append(Label(step.range, "`\(step.name)` is needed here")) }
    return Diagnostic(
      "cycle", "`\(steps[0].name)` depends on itself", at: labels, notes: ["the path is \(path)"])
  }

  private func count(_ expected: ClosedRange<Int>) -> String {
    if expected.lowerBound != expected.upperBound { return "at least \(expected.lowerBound)" }
    return expected.lowerBound == 1 ? "one argument" : "\(expected.lowerBound) arguments"
  }

  private func alternatives(_ names: [String]) -> String {
    var words = ""
    for (index, name) in names.enumerated() {
      words += (index == 0 ? "" : index == names.count - 1 ? " or " : ", ") + "`\(name)`"
    }
    return words
  }
}

extension FormulaProblem.Place {
  fileprivate var words: String {
    switch self {
    case .condition: "the condition of an `if`"
    case .logic: "an operand of `and`, `or` and `not`"
    case .check: "a check"
    }
  }
}

extension FormulaProblem.Reason {
  fileprivate func message(_ unit: String) -> String {
    switch self {
    case .argument(let function):
      "the argument of `\(function)` must be a plain number, found a quantity in `\(unit)`"
    case .exponent: "an exponent must be a plain number, found a quantity in `\(unit)`"
    case .percent: "`%` follows a plain number, found a quantity in `\(unit)`"
    }
  }
}

extension FormulaProblem.Mismatch {
  var diagnostic: Diagnostic {
    let (a, b) = (expected.unit, found.unit)
    let message: String
    switch act {
    case .add: message = "cannot add \(named(b)) to \(named(a))"
    case .subtract: message = "cannot subtract \(named(b)) from \(named(a))"
    case .compare: message = "cannot compare \(named(a)) with \(named(b))"
    case .choose: message = "`then` gives \(named(a)) and `else` gives \(named(b))"
    case .convert: message = "cannot convert \(named(b)) to \(named(a))"
    case .tolerate: message = "a tolerance in \(named(b)) does not fit values in \(named(a))"
    case .extremum(let function): message = "`\(function)` cannot choose between \(named(a)) and \(named(b))"
    case .search: message = "`inverse` looks for \(named(b)), but its function gives \(named(a))"
    }
    return Diagnostic(
      "unit-mismatch", message,
      at: [Label(found.range, label(b)), Label(expected.range, label(a))],
      hint: missing.map { "multiply the first by a quantity in `\($0)`" })
  }

  private func named(_ unit: String) -> String { unit == "1" ? "a plain number" : "`\(unit)`" }
  private func label(_ unit: String) -> String {
    unit == "1" ? "this is a plain number" : "this is in `\(unit)`"
  }
}
