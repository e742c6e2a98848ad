public import Diagnostics
import FormulaSyntax
import RealMath

extension SimulationProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .reservedName(let name, let isColumn):
      return Diagnostic(
        "reserved-name", "every simulation has a `\(name.text)` of its own", at: name.range,
        label: isColumn ? "this cannot be another column" : "this cannot mean something else",
        hint: "give it another name")
    case .repeatedName(let name, let first):
      return Diagnostic(
        "repeated-name", "`\(name.text)` would mean two things in the simulation",
        at: [Label(name.range, "again here"), Label(first, "first here")],
        hint: "give one of them another name")
    case .notKnown(let name, let range):
      let what = name.map { "`\($0)`" } ?? "this"
      return Diagnostic(
        "uncertain-simulation", "a simulation takes only what is certain", at: range,
        label: "\(what) is uncertain, or is not known before samples are drawn",
        hint: name.map { "take `median(\($0))`, or write the distribution into the simulation" }
          ?? "write the distribution into the simulation itself, or state a number")
    case .size(let size, let range, let misfit): return Self.diagnostic(size, range, misfit)
    case .elementsNotValue(let name, let range, let count):
      return Diagnostic(
        "elements-not-value",
        "`\(name.text)` has \(counted(count, "element")), and one value is due",
        at: range, label: "which of them?",
        hint: "sum it up: `sum(\(name.text))`, `product`, `mean`, `min` or `max`, or give this "
          + "the same `count`")
    case .unlikeCounts(let name, let range, let count, let here):
      return Diagnostic(
        "unlike-counts",
        "`\(name.text)` has \(counted(count, "element")), where there are \(here)", at: range,
        label: "an element has no partner here",
        hint: "sum one of them up first: `sum(\(name.text))`")
    case .noElements(let range, let function):
      return Diagnostic(
        "no-elements", "`\(function)` multiplies the elements of a row, and none is named here",
        at: range, label: "this has no `count`",
        hint: "name a state or a value that has a `count`")
    case .tooLong(let range, let runs, let steps, let times):
      return Diagnostic(
        "simulation-too-long", "this simulation would take too long", at: range,
        label:
          "\(counted(runs, "run")) of \(counted(steps, "step")): about \(Self.factor(times)) times as much work as it may be",
        hint: "take fewer runs, steps or elements, or write less down")
    case .withoutValue(let fault, let name, let run, let step):
      return Diagnostic(
        fault.code, fault.message,
        at: [Label(fault.range, fault.label), Label(name.range, "`\(name.text)` needs it")],
        notes: [
          step == 0
            ? "this happens in run \(run), before its first step"
            : "this happens in run \(run), after step \(step)"
        ])
    }
  }

  /// A factor above one in two digits, rounded up.
  private static func factor(_ times: Double) -> String {
    let unit = Double.pow(10, Double.log10(times).rounded(.down) - 1)
    return recognisable((times / unit).rounded(.up) * unit)
  }

  private func counted(_ count: Int, _ one: String) -> String {
    "\(count) \(one)\(count == 1 ? "" : "s")"
  }

  private static func diagnostic(
    _ size: Size, _ range: SourceRange, _ misfit: Misfit
  ) -> Diagnostic {
    let what =
      switch size {
      case .runs: "runs"
      case .steps: "steps"
      case .elements: "elements"
      }
    switch misfit {
    case .unit(let unit):
      return Diagnostic(
        "wrong-size", "a number of \(what) has no unit, found a quantity in `\(unit)`", at: range,
        label: "how many?")
    case .number(let number, let limit):
      let isTooLarge = number > Double(limit)
      return Diagnostic(
        "wrong-size",
        isTooLarge
          ? "these are too many \(what)" : "a number of \(what) is whole, and at least 1",
        at: range,
        label: isTooLarge ? "at most \(limit)" : "this is \(amount(number, "1"))")
    }
  }
}
