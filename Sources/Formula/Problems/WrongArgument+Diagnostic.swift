import Diagnostics

extension FormulaProblem.WrongArgument {
  /// The problem in words: the argument first, then the place that asks for another one.
  var diagnostic: Diagnostic {
    let message = "\(argument.words) must \(due), because \(reason)"
    var labels = [Label(argument.range, inUnit(found))]
    if let rival, let other { labels.append(Label(rival.range, "and " + inUnit(other.unit))) }
    labels.append(Label(value.range, isItself ? use : computed))
    if let other, rival == nil { labels.append(Label(other.range, inUnit(other.unit))) }
    labels += passedTo.suffix(3).reversed().map { Label($0.range, "in this call of `\($0.name)`") }
    return Diagnostic(code, message, at: labels, hint: hint)
  }

  private var code: DiagnosticCode {
    switch demand {
    case .plain: "not-dimensionless"
    case .fit: "unit-mismatch"
    }
  }

  private var due: String {
    if let rival { return "measure what \(rival.brief) measures" }
    return needed == "1" ? "be a plain number" : "measure what `\(needed)` measures"
  }

  /// Why, in a clause. `it` is the argument.
  private var reason: String {
    let it = isItself ? "it" : "what is computed from it"
    switch demand {
    case .plain(.exponent):
      return isItself ? "it is an exponent" : "an exponent is computed from it"
    case .plain(.argument(let function)):
      let argument = self.argument(of: function)
      return isItself ? "it is \(argument)" : "\(argument) is computed from it"
    case .plain(.percent): return "`%` follows \(it)"
    case .plain(.count): return "\(it) counts trials"
    case .plain(.base(exponentIsKnown: true)):
      return "\(it) is raised to a power that is no simple fraction"
    case .plain(.base(exponentIsKnown: false)):
      return "\(it) is raised to a power that is not a fixed number"
    case .fit(let act, let isFirst):
      if rival != nil { return act.wordsOfBoth }
      let other = self.other.map { quantity($0.unit) } ?? "something else"
      if case .convert = act { return "\(it) is converted to `\(self.other?.unit ?? needed)`" }
      return isFirst ? act.words(it, other) : act.words(other, it)
    }
  }

  /// What the function does with the argument, at the place of that.
  private var use: String {
    switch demand {
    case .plain(.exponent): "it is an exponent here"
    case .plain(.argument(let function)): "it is \(argument(of: function)) here"
    case .plain(.percent): "`%` follows it here"
    case .plain(.count): "it counts trials here"
    case .plain(.base): "it is raised to a power here"
    case .fit(.add, _): rival == nil ? "it is added here" : "they are added here"
    case .fit(.subtract, isFirst: true): "it is subtracted from here"
    case .fit(.subtract, isFirst: false): "it is subtracted here"
    case .fit(.compare, _): rival == nil ? "it is compared here" : "they are compared here"
    case .fit(.convert, _): "it is converted here"
    case .fit: "it is used here"
    }
  }

  private var computed: String {
    let unit = value.unit == "1" ? "a plain number" : "in `\(value.unit)`"
    return switch demand {
    case .plain(.exponent): "this exponent is \(unit)"
    case .plain(.argument(let function)): "this argument of `\(function)` is \(unit)"
    case .plain(.percent), .plain(.base), .plain(.count), .fit: "computed from it, this is \(unit)"
    }
  }

  private var hint: String? {
    switch demand {
    case .plain where isItself:
      return "divide it by a quantity in `\(found)` to make it a plain number"
    case .plain: return nil
    case .fit:
      if case .factor = missing { return nil }
      return missing?.hint(from: found, to: needed)
    }
  }

  private func argument(of function: String) -> String {
    let isOnly = Builtin(named: function)?.arity == 1...1
    return (isOnly ? "the" : "an") + " argument of `\(function)`"
  }

  private func inUnit(_ unit: String) -> String {
    unit == "1" ? "this is a plain number" : "this is in `\(unit)`"
  }

  private func quantity(_ unit: String) -> String {
    unit == "1" ? "a plain number" : "a quantity in `\(unit)`"
  }
}

extension FormulaProblem.ArgumentPlace {
  /// The argument in a sentence: `the second argument of f`.
  fileprivate var words: String {
    guard let function else { return "`\(parameter)`" }
    return count == 1 ? "the argument of `\(function)`" : "\(ordinal) argument of `\(function)`"
  }

  /// The argument beside another one of the same call.
  fileprivate var brief: String { function == nil ? "`\(parameter)`" : "\(ordinal) one" }

  private var ordinal: String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return "the " + (index < words.count ? words[index] : "\(index + 1)th")
  }
}

extension FormulaProblem.Mismatch.Act {
  /// What is done with the first side and the second, in a clause.
  fileprivate func words(_ a: String, _ b: String) -> String {
    switch self {
    case .add: "\(b) is added to \(a)"
    case .subtract: "\(b) is subtracted from \(a)"
    case .compare: "\(a) is compared with \(b)"
    case .choose: "`if` chooses between \(a) and \(b)"
    case .convert: "\(b) is converted to \(a)"
    case .tolerate: "\(b) is the tolerance of \(a)"
    case .extremum(let function): "`\(function)` chooses between \(a) and \(b)"
    case .pair(let function): "`\(function)` takes \(a) together with \(b)"
    case .bounds(let function): "`\(function)` goes from \(a) to \(b)"
    case .range: "a range goes from \(a) to \(b)"
    case .place: "`interpolate` has its points at \(a) and is asked at \(b)"
    case .search: "`inverse` looks for \(b) among values that are \(a)"
    case .fit: "a fit holds \(b) against \(a)"
    case .step: "a step makes \(b) of \(a)"
    }
  }

  /// What is done with two arguments, in a clause.
  fileprivate var wordsOfBoth: String {
    switch self {
    case .add: "they are added"
    case .subtract: "one is subtracted from the other"
    case .compare: "they are compared"
    case .choose: "`if` chooses between them"
    case .convert: "one is converted to the other"
    case .tolerate: "one is the tolerance of the other"
    case .extremum(let function): "`\(function)` chooses between them"
    case .pair(let function): "`\(function)` takes them together"
    case .bounds(let function): "`\(function)` goes from one to the other"
    case .range: "a range goes from one to the other"
    case .place: "`interpolate` has its points at one and is asked at the other"
    case .search: "`inverse` looks for one among values of the other"
    case .fit: "a fit holds one against the other"
    case .step: "a step makes one of the other"
    }
  }
}
