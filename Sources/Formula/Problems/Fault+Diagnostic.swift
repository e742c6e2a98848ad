public import Diagnostics
import FormulaSyntax
import RealMath

extension Fault {
  /// The fault in words. `names` gives the definitions on the path their names.
  public func diagnostic(in environment: Environment) -> Diagnostic {
    var labels = [Label(range, label)]
    for step in path.suffix(6) {
      labels.append(Label(step.range, "`\(environment.qualifiedName(step.definition))` is needed here"))
    }
    var notes: [String] = []
    if !path.isEmpty {
      var way = ""
      for (index, step) in path.enumerated() {
        way += (index == 0 ? "" : " → ") + "`\(environment.qualifiedName(step.definition))`"
      }
      notes.append("the way there: \(way)")
    }
    return Diagnostic(code, message, at: labels, notes: notes, hint: hint)
  }

  private var code: DiagnosticCode {
    switch reason {
    case .divisionByZero: "division-by-zero"
    case .logarithm, .rootOfNegative, .logit, .fractionalPowerOfNegative: "outside-domain"
    case .overflow: "overflow"
    case .noRoot: "no-root"
    case .severalRoots: "several-roots"
    case .undefinedInSearch: "undefined-in-search"
    case .unboundVariable: "unbound-variable"
    }
  }

  private var message: String {
    switch reason {
    case .divisionByZero: "division by zero"
    case .logarithm(let x): "the logarithm of \(number(x)) does not exist"
    case .rootOfNegative(let x): "the square root of \(number(x)) does not exist"
    case .logit(let x): "`logit` is defined between 0 and 1, found \(number(x))"
    case .fractionalPowerOfNegative(let base, let exponent):
      "\(number(base)) to the power \(number(exponent)) does not exist"
    case .overflow: "the value is too large for any number"
    case .noRoot: "`inverse` finds no place where its function has that value"
    case .severalRoots(let roots): "`inverse` finds \(roots.count) places where its function has that value"
    case .undefinedInSearch(let x): "the function that `inverse` searches has no value at \(number(x))"
    case .unboundVariable: "this variable has no value here"
    }
  }

  private var label: String {
    switch reason {
    case .divisionByZero: "the divisor is 0"
    case .logarithm: "a logarithm needs a positive number"
    case .rootOfNegative: "a square root needs a number that is not negative"
    case .noRoot(let from, let to, let low, let high):
      "it is \(number(low)) at \(number(from)) and \(number(high)) at \(number(to))"
    case .severalRoots(let roots): "at " + list(roots)
    default: ""
    }
  }

  private var hint: String? {
    switch reason {
    case .noRoot: "search a wider interval"
    case .severalRoots: "search an interval that holds only one of them"
    default: nil
    }
  }

  private func list(_ roots: [Double]) -> String {
    var words = ""
    for (index, root) in roots.prefix(5).enumerated() { words += (index == 0 ? "" : ", ") + number(root) }
    return roots.count > 5 ? words + ", …" : words
  }

  /// Four digits are enough to recognise a number in a message.
  private func number(_ value: Double) -> String {
    if value == value.rounded(.down), value.magnitude < 1e15 { return shortestDecimal(value) }
    guard value.isFinite, value != 0 else { return shortestDecimal(value) }
    let digits = 4
    let exponent = Int(Double.log10(value.magnitude).rounded(.down))
    let scale = digits - 1 - exponent
    guard abs(scale) <= 300 else { return shortestDecimal(value) }
    let rounded =
      scale >= 0
      ? (value * powerOfTen(scale)).rounded(.toNearestOrEven) / powerOfTen(scale)
      : (value / powerOfTen(-scale)).rounded(.toNearestOrEven) * powerOfTen(-scale)
    return shortestDecimal(rounded)
  }
}
