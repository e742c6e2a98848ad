import Diagnostics
import Formula
import FormulaSyntax

/// What a value was made of, as far as a reader asks who sees its formula.
struct Provenance {
  /// The functions that the formula calls, each once, with what is put in where it is called first.
  private(set) var calls: [(function: DefinitionID, arguments: [Expression])] = []
  /// The definitions whose values the formula takes, itself or through the functions that it calls.
  private(set) var inputs: [DefinitionID] = []
  /// The fits that gave any of what the formula names.
  private(set) var fits: [FitID] = []
  /// The keys of the sources of all that it rests on, each once, in the order of use.
  private(set) var sources: [String] = []
  /// The files of data that it rests on.
  private(set) var data: [DataDeclaration] = []

  /// What a formula is made of.
  init(of tree: Expression, _ scope: Scope, _ report: CheckedReport) {
    let environment = report.environment
    let needs = environment.needs(of: tree, in: scope)
    collectCalls(tree, scope, environment)
    collect(needs, DataUse(of: tree, scope, in: environment), report)
  }

  /// What a definition is made of.
  init(of id: DefinitionID, _ report: CheckedReport) {
    let environment = report.environment
    if case .formula = environment[id].kind {
      collectCalls(environment[id].body, environment.scope(ofBody: id), environment)
    }
    if case .fit(let fit, _) = environment[id].kind { fits.append(fit) }
    addSources(of: id, report)
    collect(environment.needs(of: id), DataUse(of: id, in: environment), report)
  }

  private mutating func collect(
    _ needs: [DefinitionID], _ own: DataUse, _ report: CheckedReport
  ) {
    let environment = report.environment
    for id in needs {
      guard case .fit(let fit, _) = environment[id].kind, !fits.contains(fit) else { continue }
      fits.append(fit)
    }
    var waiting = needs
    var seen: Set<DefinitionID> = []
    var next = 0
    while next < waiting.count {
      let id = waiting[next]
      next += 1
      guard seen.insert(id).inserted else { continue }
      if environment.isFunction(id) {
        waiting += environment.needs(of: id)
      } else {
        inputs.append(id)
      }
    }
    var use = own
    for id in environment.allNeeds(of: needs) {
      addSources(of: id, report)
      use.add(id, in: environment)
    }
    data = use.dataSets.compactMap { report.report.dataSet($0)?.declaration }
    for source in data.flatMap(\.sources) where !sources.contains(source.text) {
      sources.append(source.text)
    }
  }

  private mutating func addSources(of id: DefinitionID, _ report: CheckedReport) {
    for source in report.entries[id]?.sources ?? [] where !sources.contains(source.text) {
      sources.append(source.text)
    }
  }

  private mutating func collectCalls(
    _ tree: Expression, _ scope: Scope, _ environment: Environment
  ) {
    if case .call(let name, let arguments) = tree.kind,
      let id = environment.definition(named: name.text, in: scope),
      !calls.contains(where: { $0.function == id })
    {
      calls.append((id, arguments))
    }
    for part in tree.kind.parts { collectCalls(part, scope, environment) }
  }
}

extension Environment {
  /// Whether a definition is a function, and has no value of its own.
  func isFunction(_ id: DefinitionID) -> Bool {
    if case .lambda = self[id].body.kind { return true }
    return self[id].parameters != nil
  }
}

extension Expression {
  /// Whether it says no more than its value does: one number, in a unit or not.
  var isPlainQuantity: Bool { numberCount.map { $0 <= 1 } ?? false }

  /// How many numbers it holds; `nil` where more is done with them than to give them a unit.
  private var numberCount: Int? {
    switch kind {
    case .number: return 1
    case .name: return 0
    case .percent(let operand), .prefix(.minus, let operand), .conversion(let operand, _):
      return operand.numberCount
    case .infix(.power, let base, _, _):
      // `m^2` is a unit, `2^10` is a computation.
      return base.numberCount == 0 ? 0 : nil
    case .infix(.juxtapose, let left, let right, _), .infix(.multiply, let left, let right, _),
      .infix(.divide, let left, let right, _):
      guard let left = left.numberCount, let right = right.numberCount else { return nil }
      return left + right
    default: return nil
    }
  }
}
