public import Diagnostics
import FormulaSyntax
import RealMath

extension Fault {
  /// The fault in words. `names` gives the definitions on the path their names.
  public func diagnostic(in environment: Environment) -> Diagnostic {
    var labels = [Label(range, label)]
    if let origin { labels.append(Label(origin, "this is 0")) }
    for step in path.suffix(6) {
      labels.append(
        Label(step.range, "`\(environment.qualifiedName(step.definition))` is needed here"))
    }
    var notes: [String] = []
    if let sampled {
      for draw in sampled.draws.prefix(3) where draw.range != range {
        labels.append(
          Label(
            draw.range,
            "this is \(amount(draw.value, draw.unit)) in one of these samples"))
      }
      notes.append("this happens in \(sampled.failed) of \(sampled.count) samples")
    }
    if let lookedAt {
      let place = amount(lookedAt.place, lookedAt.unit)
      notes.append("`\(lookedAt.function)` was looking at \(place)")
    }
    if !path.isEmpty {
      notes.append(
        "the way there: " + pathText(path.map { environment.qualifiedName($0.definition) }))
    }
    return Diagnostic(code, message, at: labels, notes: notes, hint: hint)
  }

  /// What kind of problem it is.
  var code: DiagnosticCode {
    switch reason {
    case .divisionByZero, .negativePowerOfZero: "division-by-zero"
    case .infiniteSlope: "infinite-slope"
    case .logarithm, .rootOfNegative, .logit, .arc, .fractionalPowerOfNegative, .gammaPole, .beta,
      .choose, .outsidePoints:
      "outside-domain"
    case .overflow: "overflow"
    case .noRoot: "no-root"
    case .severalRoots: "several-roots"
    case .jump: "no-root"
    case .integralDiverges: "integral-diverges"
    case .fractionalEnd: "fractional-end"
    case .tooManyTerms, .tooManySteps: "too-many-steps"
    case .minimumAtEdge: "argmin-at-edge"
    case .flat: "argmin-flat"
    case .impossibleDistribution: "impossible-distribution"
    case .share: "outside-domain"
    case .unboundVariable: "unbound-variable"
    }
  }

  /// What happened, in one clause.
  var message: String {
    switch reason {
    case .divisionByZero: "division by zero"
    case .negativePowerOfZero(let exponent):
      "division by zero: 0 to the power \(number(exponent)) does not exist"
    case .infiniteSlope: "this has no finite slope"
    case .logarithm(let x): "the logarithm of \(number(x)) does not exist"
    case .rootOfNegative(let x): "the square root of \(number(x)) does not exist"
    case .logit(let x): "`logit` is defined between 0 and 1, found \(number(x))\(inPercent(x))"
    case .arc(let function, let x):
      "`\(function)` is defined from -1 to 1, found \(number(x))"
    case .fractionalPowerOfNegative(let base, let exponent):
      "\(number(base)) to the power \(number(exponent)) does not exist"
    case .overflow: "the value is too large for any number"
    case .noRoot(let search):
      "`inverse` finds no place where its function is \(value(search.wanted))"
    case .jump: "`inverse` finds no place where its function has that value"
    case .severalRoots(let roots):
      "`inverse` finds \(roots.count) places where its function has that value"
    case .gammaPole(let x): "the gamma function does not exist at \(number(x))"
    case .beta(let a, let b): "`beta` does not exist at \(number(a)) and \(number(b))"
    case .choose(let n, let k): "`choose` does not exist for \(number(k)) out of \(number(n))"
    case .outsidePoints(let function, let place, let from, let to):
      "`\(function)` goes from \(number(from)) to \(number(to)), found \(number(place))"
    case .integralDiverges(let from, let to):
      "the integral from \(place(from)) to \(place(to)) does not converge"
    case .fractionalEnd(let end): "`sum` cannot begin or end at \(number(end))"
    case .tooManyTerms(let count): "this sum has \(number(count)) terms"
    case .tooManySteps: "the sums, integrals and searches in here take too many steps"
    case .minimumAtEdge(let edge):
      "`argmin` finds the lowest value at the edge of its interval, at \(place(edge))"
    case .flat: "`argmin` finds no single place where its function is lowest"
    case .impossibleDistribution(let flaw): flaw.message(value)
    case .share(let share): "`quantile` takes a share between 0 and 1, found \(number(share))"
    case .unboundVariable: "this variable has no value here"
    }
  }

  /// A few words at the place.
  public var label: String {
    switch reason {
    case .divisionByZero: origin == nil ? "this is 0" : "the divisor is 0"
    case .infiniteSlope: "infinitely steep here"
    case .negativePowerOfZero: "a negative power divides by the base"
    case .logarithm: "a logarithm needs a positive number"
    case .rootOfNegative: "a square root needs a number that is not negative"
    case .noRoot(let search):
      "it is \(value(search.low)) at \(place(search.from)) and \(value(search.high)) at \(place(search.to))"
    case .jump(let x): "its function jumps over that value at \(place(x))"
    case .severalRoots(let roots): "at " + list(roots.map(place))
    case .logit: "expected more than 0 and less than 1"
    case .arc: "no angle has this sine or cosine"
    case .fractionalPowerOfNegative: "a negative number has only whole powers"
    case .overflow: "beyond 1.8e308"
    case .gammaPole: "it has poles at 0 and the negative whole numbers"
    case .beta: "neither argument may be 0 or a negative whole number"
    case .choose: "out of a negative whole number only whole numbers can be chosen"
    case .outsidePoints: "nothing is known beyond"
    case .integralDiverges: "it comes to no limit"
    case .fractionalEnd: "`sum` counts in whole numbers"
    case .tooManyTerms: "more than \(number(Double(Allowance.steps)))"
    case .tooManySteps:
      sampled == nil ? "more than \(number(Double(Allowance.steps)))" : "too many for each sample"
    case .minimumAtEdge: "the true minimum may lie beyond it"
    case .flat(let from, let to):
      "the same low value from \(place(from)) to \(place(to))"
    case .impossibleDistribution(let flaw): flaw.label
    case .share: "expected 0 to 1, or 0% to 100%"
    case .unboundVariable: "no value"
    }
  }

  private var hint: String? {
    switch reason {
    case .logit(let x) where x >= 2 && x <= 100, .share(let x) where x >= 2 && x <= 100:
      "if a percentage is meant, write `\(number(x))%`"
    case .noRoot(let search):
      search.beyond.map {
        "search beyond \(place($0)), where it comes nearer"
      }
    case .severalRoots: "search an interval that holds only one of them"
    case .integralDiverges:
      "where the function becomes infinite inside of the interval, begin a second integral"
    case .fractionalEnd: "round it: `floor(…)`, `ceil(…)` or `round(…)`"
    case .minimumAtEdge: "search a wider interval, or use `min` of the values at both ends"
    default: nil
    }
  }

  /// What an author who thinks in percentages has written.
  private func inPercent(_ x: Double) -> String {
    x > 1 && x < 2 ? ", which is \(number(x * 100))%" : ""
  }

  private func list(_ places: [String]) -> String {
    var words = ""
    for (index, place) in places.prefix(5).enumerated() {
      words += (index == 0 ? "" : ", ") + place
    }
    return places.count > 5 ? words + ", …" : words
  }

  private func number(_ value: Double) -> String { recognisable(value) }

  /// A place that a function was looked at, and a value that it has there.
  private func place(_ x: Double) -> String { amount(x, units.place) }
  private func value(_ y: Double) -> String { amount(y, units.value) }
}

/// A number in a message: four digits are enough to recognise it, and a whole one is shown whole.
func recognisable(_ value: Double) -> String {
  let isWhole = value == value.rounded(.down) && value.magnitude < 1e15
  return isWhole ? shortestDecimal(value) : shortestDecimal(value, significant: 4)
}

/// A number with its unit, as formulas write it: `20 GPU h`, `5%`, `3/h`; `1` is no unit.
func amount(_ value: Double, _ unit: String) -> String {
  let number = recognisable(value)
  if unit == "1" { return number }
  if unit == "%" { return number + unit }
  return unit.hasPrefix("1/") ? number + unit.dropFirst() : number + " " + unit
}

extension DistributionFlaw {
  /// What is wrong; `number` writes numbers.
  func message(_ number: (Double) -> String) -> String {
    switch self {
    case .ends(let from, let to): "a range cannot go from \(number(from)) to \(number(to))"
    case .spread(let sd): "a standard deviation of \(number(sd)) is impossible"
    case .mean(let mean): "a log-normal quantity cannot have a mean of \(number(mean))"
    case .mode(let mode, let from, let to):
      "the most likely value \(number(mode)) is not between \(number(from)) and \(number(to))"
    case .shape(let shape): "a beta distribution cannot have the shape \(number(shape))"
    }
  }

  /// What would be right.
  var label: String {
    switch self {
    case .ends: "the lower end comes first"
    case .spread: "a standard deviation is more than 0"
    case .mean: "log-normal quantities are more than 0"
    case .mode: "it lies outside of the ends"
    case .shape: "both shapes are more than 0"
    }
  }
}
