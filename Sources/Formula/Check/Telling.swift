import Diagnostics

/// The calls that are being checked, and what was told of the outermost of them.
struct Telling: Sendable {
  enum Verdict: Sendable {
    case nothing
    /// A problem of dimensions whose fault is not clear; where it was kept, unless it was told before.
    case unclear(at: Int?)
    case clear
  }

  var calls: [LocatedProblem.Call] = []
  var verdict = Verdict.nothing
}

/// How often something was told, and where the last of it was kept.
struct Told: Sendable {
  var count = 0
  var last = 0
}

extension Checker {
  /// The calls of functions that are being checked, the outermost first.
  var calls: [LocatedProblem.Call] { telling.calls }

  /// Keeps a problem, unless it was told already.
  ///
  /// A wrong function breaks in each of its calls: it is told with the first one.
  mutating func report(_ problem: FormulaProblem) {
    guard !trial.isRunning else {
      trial.isSpoiled = true
      return
    }
    if !calls.isEmpty {
      guard case .nothing = telling.verdict else { return }
      telling.verdict = problem.isOfDimensions ? .unclear(at: nil) : .clear
    }
    guard toldPlaces.insert(problem.range).inserted else { return }
    keep(LocatedProblem(problem: problem, calls: calls), at: problems.count)
    if case .unclear = telling.verdict { telling.verdict = .unclear(at: problems.count - 1) }
  }

  /// Keeps a problem that has nothing to do with the calls it was met in.
  mutating func reportWithoutCalls(_ problem: FormulaProblem) {
    let outer = telling
    telling = Telling()
    report(problem)
    telling = outer
  }

  /// Keeps a wrong argument, in the place of what its call may have had told before: a wrong argument breaks
  /// its function in several places, and not in each of them it is clear that it does.
  mutating func report(_ wrong: FormulaProblem.WrongArgument, _ given: GivenArgument) {
    guard !trial.isRunning else {
      trial.isSpoiled = true
      return
    }
    let outer = telling
    // What is wrong in each call of the function around it is no matter of these.
    let isAlone = given.source == .fixed && given.depth > 0
    if isAlone { telling = Telling() }
    defer { if isAlone { telling = outer } }
    var place = problems.count
    if !calls.isEmpty {
      if case .clear = telling.verdict { return }
      if case .unclear(let index?) = telling.verdict { place = index }
      telling.verdict = .clear
    }
    guard wrongCalls.insert(given.call).inserted,
      toldPlaces.insert(wrong.argument.range).inserted
    else { return }
    if place < problems.count { toldPlaces.remove(problems[place].problem.range) }
    let around = isAlone ? [] : Array(outer.calls.prefix(given.depth))
    keep(LocatedProblem(problem: .wrongArgument(wrong), calls: around), at: place)
  }

  private mutating func keep(_ problem: LocatedProblem, at place: Int) {
    if place < problems.count { problems[place] = problem } else { problems.append(problem) }
    told.count += 1
    told.last = place
  }

  /// Checks the body of a function inside a call of it.
  mutating func calling(
    _ call: LocatedProblem.Call, _ check: (inout Checker) -> Meaning
  ) -> Meaning {
    telling.calls.append(call)
    defer {
      telling.calls.removeLast()
      if telling.calls.isEmpty { telling.verdict = .nothing }
    }
    return check(&self)
  }
}

extension FormulaProblem {
  /// Whether dimensions do not fit.
  fileprivate var isOfDimensions: Bool {
    switch self {
    case .dimensionMismatch, .notDimensionless: true
    default: false
    }
  }
}
