public import Diagnostics
import FormulaSyntax
import RealMath
import Units

extension LocatedProblem {
  /// The problem in words, with the calls it was met in: the innermost ones, and where they begin.
  public var diagnostic: Diagnostic {
    let plain = problem.diagnostic
    var told = Array(calls.suffix(3).reversed())
    if let first = calls.first, !told.contains(first) { told.append(first) }
    var labels = plain.labels + told.map { Label($0.range, "in this call of `\($0.name)`") }
    // What is put right at the call is wrong at the call.
    if case .swap = repair, !told.isEmpty { labels.insert(labels.removeLast(), at: 0) }
    return Diagnostic(
      plain.code, severity: plain.severity, plain.message, at: labels,
      notes: plain.notes, hint: repair?.hint ?? plain.hint, fixIts: plain.fixIts)
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
    case .wrongArgument(let wrong): return wrong.diagnostic
    case .notDimensionless(let reason, let unit, let range):
      return Diagnostic(
        "not-dimensionless", reason.message(unit), at: range, label: "this is in `\(unit)`",
        hint: "divide it by a quantity in `\(unit)` to make it a plain number")
    case .numberTooLarge(let range):
      return Diagnostic(
        "number-too-large", "this number is too large", at: range,
        label: "numbers end near 1.8e308")
    case .exponentNotLiteral(let unit, let range):
      return Diagnostic(
        "exponent-not-literal", "the exponent of a quantity in `\(unit)` must be a fixed number",
        at: range, label: "its value is known only after the units are checked")
    case .exponentNotRatio(let unit, let range, let remedy):
      return Diagnostic(
        "exponent-not-ratio", "the exponent of a quantity in `\(unit)` must be a simple fraction",
        at: range, label: "no fraction with a denominator up to 1000", hint: remedy?.hint(unit))
    case .exponentTooLarge(let range):
      return Diagnostic(
        "exponent-too-large", "the exponent of a unit is out of bounds", at: range,
        label: "exponents of units stay below a million")
    case .notAUnit(let range, let name):
      let what = name.map { "`\($0)` is not a unit" } ?? "this is not a unit"
      return Diagnostic(
        "not-a-unit", what, at: range, label: "expected a unit",
        hint: "`in` converts to a unit such as `GWh` or `USD/token`")
    case .wrongArgumentCount(let name, let expected, let found, let usage, let range):
      return Diagnostic(
        "wrong-argument-count", "`\(name)` takes \(count(expected)), found \(found)", at: range,
        label: usage.map { "call it as `\($0)`" } ?? "it gets \(found) here",
        hint: name == "log" && found == 1
          ? "write `ln(x)` for the natural logarithm, `log10(x)` for the decimal one" : nil)
    case .functionNotCalled(let name, let usage, let range):
      return Diagnostic(
        "function-not-called", "`\(name)` is a function, and a value is due here", at: range,
        label: "this is a function", hint: usage.map { "give it its arguments: `\($0)`" })
    case .notAFunction(let range, let function, let usage, let other):
      var labels = [Label(range, "this is a value")]
      if let other { labels.append(Label(other, "this is the function")) }
      return Diagnostic(
        "not-a-function", "the first argument of `\(function)` must be a function", at: labels,
        hint: other == nil ? "make it a function: `x -> …`" : "the function comes first: `\(usage)`"
      )
    case .calledValue(let name, let range):
      return Diagnostic(
        "called-value", "`\(name)` is not a function", at: range, label: "called here",
        hint: "write `*` to multiply")
    case .hiddenFunction(let name, let range, let other):
      let what = other.isParameter ? "parameter" : "definition"
      return Diagnostic(
        "called-value", "`\(name)` is a \(what) here, which hides the function of that name",
        at: [Label(range, "this is not the function"), Label(other.range, "defined here")],
        hint: "give the \(what) another name")
    case .truthNotQuantity(let range):
      return Diagnostic(
        "truth-not-quantity", "a quantity is due here, found a comparison", at: range,
        label: "this is true or false", hint: "choose a value with `if … then … else …`")
    case .quantityNotTruth(let range, let place):
      return Diagnostic(
        "quantity-not-truth", "\(place.words) must be true or false, found a quantity", at: range,
        label: "this is a quantity", hint: "compare it with something, such as `x > 0`")
    case .shadowedUnit(let name, let range, let definition):
      return Diagnostic(
        "shadowed-unit", severity: .warning,
        "`\(name)` is taken for a definition here, and it is also a unit",
        at: [Label(range, "this is not the unit"), Label(definition, "defined here")],
        hint: "give the definition a name that no unit has")
    case .relativeTolerance(let share, let range, let distance):
      let percent = shortestDecimal(share * 100, significant: 12) + "%"
      return Diagnostic(
        "relative-tolerance", severity: .warning,
        "the tolerance `\(shortestDecimal(share))` is a share, and looks like a distance",
        at: range, label: "\(percent) of the right side",
        hint: "write `\(percent)` if a share is meant, `\(distance)` if a distance is",
        fixIts: [FixIt(range, with: percent)])
    case .impossibleDistribution(let flaw, let unit, let range):
      return Diagnostic(
        "impossible-distribution", flaw.message { amount($0, unit) }, at: range, label: flaw.label)
    case .noSlope(let range, let function, let place):
      return Diagnostic(
        "no-slope", "`\(function)` needs a slope that cannot be told",
        at: [Label(range, "asked for here"), Label(place, "this has no slope")],
        hint: "quantiles and probabilities of samples move in jumps; `mean` and `sd` have slopes")
    case .misplacedCorrelation, .notACorrelation, .uncorrelatable, .correlationCoefficient,
      .repeatedCorrelation, .impossibleCorrelations:
      return correlation
    case .tooLarge(let range, let limit, let calls):
      return Diagnostic(
        "formula-too-large", "with its calls put in place this formula has over \(limit) parts",
        at: range, label: "too large to compute", notes: notes(calls))
    case .callsTooDeep(let range, let calls):
      return Diagnostic(
        "calls-too-deep", "the calls and definitions of this formula lead too deep", at: range,
        label: "too deep to compute", notes: notes(calls))
    case .searchTooDeep(let range, let limit):
      return Diagnostic(
        "search-too-deep", "sums, integrals and searches are nested over \(limit) deep", at: range,
        label: "each level multiplies the work by a hundred")
    case .column(let problem): return problem.diagnostic
    case .dataSet(let problem): return problem.diagnostic
    case .fit(let problem): return problem.diagnostic
    case .simulation(let problem): return problem.diagnostic
    }
  }

  private func notes(_ calls: [String]) -> [String] {
    if calls.isEmpty { return [] }
    return ["the calls inside each other begin with " + pathText(calls)]
  }

  private func cycle(_ steps: [CycleStep]) -> Diagnostic {
    // The primary label is where the circle closes.
    var labels = [Label(steps[0].range, "this closes the circle")]
    for step in steps.dropFirst() {
      labels.append(Label(step.range, "`\(step.name)` is needed here"))
    }
    var notes: [String] = []
    if steps.count > 1 {
      notes.append("the path is " + pathText(steps.map { $0.name } + [steps[0].name]))
    }
    if steps.contains(where: { $0.isFunction }) {
      notes.append(
        "a function cannot call itself: its calls are put in place before anything is computed")
    }
    return Diagnostic(
      "cycle", "`\(steps[0].name)` depends on itself", at: labels, notes: notes)
  }

  private func count(_ expected: ClosedRange<Int>) -> String {
    let number = expected.lowerBound == 1 ? "one argument" : "\(expected.lowerBound) arguments"
    return expected.lowerBound == expected.upperBound ? number : "at least " + number
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
    case .claim: "the condition of a claim"
    case .probability: "the argument of `probability`"
    case .filter: "a condition of rows"
    }
  }
}

extension FormulaProblem.ExponentRemedy {
  fileprivate func hint(_ unit: String) -> String {
    switch self {
    case .fraction(let ratio):
      "write the fraction itself: `(\(ratio.numerator)/\(ratio.denominator))`"
    case .plainBase:
      "divide the base by a quantity in `\(unit)`: a plain number may have any exponent"
    }
  }
}

extension FormulaProblem.Reason {
  fileprivate func message(_ unit: String) -> String {
    switch self {
    case .argument(let function):
      "the argument of `\(function)` must be a plain number, found a quantity in `\(unit)`"
    case .exponent: "an exponent must be a plain number, found a quantity in `\(unit)`"
    case .base: "the base of this power must be a plain number, found a quantity in `\(unit)`"
    case .count:
      "successes and trials are counts without a unit, found a quantity in `\(unit)`"
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
    case .extremum(let function):
      message = "`\(function)` cannot choose between \(named(a)) and \(named(b))"
    case .pair(let function):
      message =
        "`\(function)` needs arguments that measure the same, found \(named(a)) and \(named(b))"
    case .bounds(let function):
      message = "`\(function)` cannot go from \(named(a)) to \(named(b))"
    case .range: message = "a range cannot go from \(named(a)) to \(named(b))"
    case .place: message = "`interpolate` has its points in \(named(a)), found \(named(b))"
    case .fit: message = "a fit cannot hold \(named(b)) against \(named(a))"
    case .step: message = "a step cannot make \(named(b)) of \(named(a))"
    case .search: message = "`inverse` looks for \(named(b)), but its function gives \(named(a))"
    }
    return Diagnostic(
      "unit-mismatch", message,
      at: [Label(found.range, label(b)), Label(expected.range, label(a))],
      hint: hint)
  }

  /// What would make the second side fit, where that is one thing.
  private var hint: String? {
    // `5 to 20 GWh` is read as 5 to (20 GWh).
    if act == .range, expected.unit == "1" || found.unit == "1" {
      let unit = expected.unit == "1" ? found.unit : expected.unit
      return "the unit belongs to both ends: write `(… to …) \(unit)`"
    }
    return missing?.hint(from: found.unit, to: expected.unit)
  }

  private func named(_ unit: String) -> String { unit == "1" ? "a plain number" : "`\(unit)`" }
  private func label(_ unit: String) -> String {
    unit == "1" ? "this is a plain number" : "this is in `\(unit)`"
  }
}

extension FormulaProblem.Mismatch.Missing {
  /// What would make one unit fit, where that is one thing.
  func hint(from found: String, to expected: String) -> String {
    switch self {
    case .factor(let unit): "a factor in `\(unit)` would turn `\(found)` into `\(expected)`"
    case .times(let by):
      "multiplying by \(by.name) would make it fit: `\(found)` times `\(by.unit)` \(by.gives) `\(expected)`"
    case .over(let by):
      "dividing by \(by.name) would make it fit: `\(found)` over `\(by.unit)` \(by.gives) `\(expected)`"
    }
  }
}

extension FormulaProblem.Mismatch.Measure {
  fileprivate var gives: String { isExact ? "is" : "measures the same as" }
}

extension LocatedProblem.Repair {
  fileprivate var hint: String {
    switch self {
    case .swap(let call): "the arguments may be swapped: `\(call)`"
    case .parentheses(let text, let tight, let loose):
      "`\(tight)` binds tighter than `\(loose)`: write `\(text)`"
    case .denominator(let below, let written, let grouped):
      "only `\(below)` is below the line in `\(written)`: write `\(grouped)`"
    }
  }
}

/// A path of names: all of them where they are few, else how it begins and ends.
func pathText(_ names: [String]) -> String {
  let limit = 12
  var words = ""
  for (index, name) in names.enumerated() {
    let isKept = names.count <= limit || index < limit / 2 || index >= names.count - limit / 2
    if !isKept && index > limit / 2 { continue }
    words += (index == 0 ? "" : " → ") + (isKept ? "`\(name)`" : "…")
  }
  return words
}
