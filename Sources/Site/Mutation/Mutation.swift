import Diagnostics
import Formula
import FormulaSyntax

/// Gives each parameter of a report other values, one parameter at a time, and looks who notices.
///
/// What does not depend on a parameter is not looked at, and what has noticed one value is not asked about the
/// next. Cost: for each value, what depends on the parameter and can notice, with all samples.
struct Mutation: Sendable {
  let report: EvaluatedReport
  let witnesses: [Witness]
  /// The parameters that were perturbed, in the order of the files.
  private(set) var parameters: [MutatedParameter] = []
  /// The parameters that were not.
  private(set) var unmoved: [UnmovedParameter] = []

  /// Perturbs the parameters of a report that has no error. The host may give threads.
  init(_ report: EvaluatedReport, _ host: Host) {
    self.report = report
    witnesses = report.checked.witnesses
    var candidates: [MutationCandidate] = []
    for model in report.checked.report.models {
      for entry in model.entries where entry.kind == .parameter {
        switch candidate(entry, of: model) {
        case .moved(let candidate): candidates.append(candidate)
        case .unmoved(let parameter): unmoved.append(parameter)
        }
      }
    }
    let search = MutationSearch(report, witnesses, candidates)
    let noticed = host.map(candidates.count) { search.noticed($0).map { Double($0) } }
    parameters = zip(candidates, noticed).map { candidate, places in
      MutatedParameter(candidate, noticed: places.map { Int($0) })
    }
  }

  private enum Choice {
    case moved(MutationCandidate)
    case unmoved(UnmovedParameter)
  }

  private func candidate(_ entry: ModelEntry, of model: ModelFile) -> Choice {
    let name = model.name + "." + entry.head.name.text
    func unmoved(_ reason: UnmovedParameter.Reason) -> Choice {
      .unmoved(UnmovedParameter(name: name, reason: reason))
    }
    let environment = report.checked.environment
    if entry.isExact { return unmoved(.exact) }
    if entry.head.parameters != nil { return unmoved(.function) }
    guard let owner = environment.model(model.name),
      let id = environment.definition(entry.head.name.text, in: owner)
    else { return unmoved(.other) }
    if let known = report.definitions[id] {
      return .moved(MutationCandidate(id, entry, name, known, environment.units))
    }
    guard let node = report.checked.checker.truth(of: id) else { return unmoved(.other) }
    let share = report.checked.graph.share(of: node, report.samples)
    guard share == 0 || share == 1 else { return unmoved(.other) }
    return .moved(MutationCandidate(id, entry, name, isTrue: share == 1))
  }

  /// The parameters that nothing notices, as warnings.
  var problems: [Diagnostic] {
    parameters.filter(\.noticed.isEmpty).map {
      MutationProblem.unnoticed($0.name, $0.value, perturbed: $0.perturbed, $0.range).diagnostic
    }
  }
}

extension MutatedParameter {
  fileprivate init(_ candidate: MutationCandidate, noticed: [Int]) {
    self.init(
      id: candidate.id, name: candidate.name, range: candidate.range, value: candidate.value,
      perturbation: candidate.perturbation, perturbed: candidate.perturbed, noticed: noticed)
  }
}
