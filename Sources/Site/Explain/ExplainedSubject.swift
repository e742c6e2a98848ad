import Diagnostics
import Formula
import FormulaSyntax

/// What is to be explained, and the definitions that it is made of.
struct ExplainedSubject {
  /// What a text can mean.
  enum Kind {
    /// A definition, which is the only root.
    case definition
    case formula(ParsedExcerpt, Finding)
    /// A model, of whose parameters and definitions the roots are all.
    case model(ModelFile)
    /// A source, on which the roots rest.
    case source(BibliographyEntry)
    /// A claim with what its condition is, where it has one.
    case claim(ClaimEntry, Finding?)
    /// A data set, by its name; the roots are what it is made with.
    case data(DataSet)
  }

  let kind: Kind
  let roots: [DefinitionID]
}

extension DerivationChecker {
  /// What a text means: a definition, else a data set, a model, a source, a claim, else a formula; `nil` after a problem.
  mutating func subject(of excerpt: Excerpt) -> ExplainedSubject? {
    var syntaxProblems: [Diagnostic] = []
    let formula = ParsedExcerpt(excerpt, &syntaxProblems)
    var scope = Scope()
    if case .name(let name) = formula.tree.kind {
      // A name by itself may leave its model out where only one model has it.
      scope = Scope(opened: environment.models.compactMap { environment.model($0) })
      if let id = environment.definition(named: name, in: scope) {
        return ExplainedSubject(kind: .definition, roots: [id])
      }
    }
    if let name = ColumnName(excerpt.text), name.column == nil,
      environment.recipe(name.dataSet) != nil
    {
      let dataSet = checker.dataSet(Expression.Name(name.dataSet, excerpt.range))
      return dataSet.map {
        ExplainedSubject(
          kind: .data($0), roots: environment.needs(ofDataSet: name.dataSet))
      }
    }
    if let model = report.models.first(where: { $0.name == excerpt.text }),
      let id = environment.model(model.name)
    {
      return ExplainedSubject(kind: .model(model), roots: environment.definitions(of: id))
    }
    if let entry = report.bibliography[excerpt.text] {
      return ExplainedSubject(kind: .source(entry), roots: roots(restingOn: entry.id))
    }
    if let claim = report.claim(excerpt.text) {
      problems += claimProblems
      return subject(of: claim)
    }
    let finding = checker.finding(formula.tree, in: scope)
    if let problem = unknownSubject(excerpt, isRead: syntaxProblems.isEmpty) {
      problems.append(problem.diagnostic)
      return nil
    }
    problems += syntaxProblems
    return ExplainedSubject(
      kind: .formula(formula, finding), roots: environment.needs(of: formula.tree, in: scope))
  }

  /// The definitions that name a source, or data that does.
  private func roots(restingOn key: String) -> [DefinitionID] {
    environment.ids.filter { id in
      let own = entries[id]?.works ?? []
      let data = DataUse(of: id, in: environment).dataSets.compactMap { report.dataSet($0) }
      return (own + data.flatMap(\.declaration.sources).map(\.text)).contains(key)
    }
  }

  /// What is wrong with a single word that means nothing. A misspelt code reads like a difference of names:
  /// to complain of each of these would lead nowhere.
  private func unknownSubject(_ excerpt: Excerpt, isRead: Bool) -> ExplanationProblem? {
    let word = excerpt.text
    guard word.first?.isLetter ?? false,
      word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return nil }
    var unknown: [(name: String, nearest: String?)] = []
    for case .unknownName(let name, let range, let nearest) in formulaProblems.map(\.problem)
    where range.source == excerpt.range.source {
      unknown.append((name, nearest))
    }
    guard !isRead || !unknown.isEmpty else { return nil }
    let nearest = [
      nearestName(to: word, in: DiagnosticPage.all.map(\.code)),
      unknown.first { $0.name == word }.flatMap { $0.nearest },
      nearestName(to: word, in: environment.models),
      nearestName(to: word, in: report.bibliography.keys.sorted()),
      nearestName(to: word, in: report.claims.map(\.id.value)),
    ]
    var told: [String] = []
    for case let name? in nearest where !told.contains(name) { told.append(name) }
    return .unknownSubject(word, excerpt.range, nearest: told)
  }
}
