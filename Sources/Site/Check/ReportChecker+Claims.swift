import Diagnostics
import Formula
import FormulaSyntax
import Units

extension ReportChecker {
  /// Checks all claims: their words, their conditions, and the cases that they depend on.
  mutating func checkClaims() -> [CheckedClaim] {
    if let expected = report.config.expectedClaims, report.hasAllClaims {
      let count = report.claims.count
      switch expected.value {
      case .exactly(count): break
      case .some where count > 0: break
      default: add(.unexpectedCount(count, expected.value, expected.range))
      }
    }
    let dependents = Dependents(checker.environment)
    return report.claims.map { check($0, dependents) }
  }

  /// Checks one claim.
  mutating func check(_ claim: ClaimEntry, _ dependents: Dependents) -> CheckedClaim {
    check(claim.says)
    check(sources: claim.sources)
    let scope = Scope(opened: opened(claim.models))
    check(claim.because, in: scope)
    check(claim.dependence?.on, in: scope)
    let condition = claim.holds.flatMap { CheckedClaimCondition($0, in: scope, &checker) }
    var cases: [CheckedClaimCase] = []
    for file in claim.dependence?.cases ?? [] {
      check(file.when, in: scope)
      if let found = check(file, of: claim, scope, dependents) { cases.append(found) }
    }
    return CheckedClaim(entry: claim, scope: scope, condition: condition, cases: cases)
  }

  /// The words of a claim, there in every language of the report.
  private mutating func check(_ says: LocalizedText?) {
    guard let says else { return }
    for language in languages where says[language] == nil {
      add(.missingTranslation(language: language, says.range))
    }
  }

  // MARK: Cases

  private mutating func check(
    _ file: ClaimEntry.Case, of claim: ClaimEntry, _ scope: Scope, _ dependents: Dependents
  ) -> CheckedClaimCase? {
    var values: [(id: DefinitionID, quantity: Quantity)] = []
    var isSound = true
    for (name, formula) in file.with {
      if let value = supposed(name, formula, scope) {
        values.append(value)
      } else {
        isSound = false
      }
    }
    // A case of its own condition is told of its problems; that of the claim was told already.
    guard isSound, let formula = file.holds ?? claim.holds,
      var checker = checker.supposing(values, dependents)
    else { return nil }
    let condition = CheckedClaimCondition(formula, in: scope, &checker)
    add(checker.problems)
    guard let condition else { return nil }
    return CheckedClaimCase(
      file: file, condition: condition, checker: checker,
      supposed: zip(values, file.with).compactMap { value, given in
        var checker = checker
        return checker.quantity(value.id).map { (value.id, given.value, $0) }
      })
  }

  /// A definition and its value in a case; `nil` after a problem.
  private mutating func supposed(
    _ name: Excerpt, _ formula: ParsedExcerpt, _ scope: Scope
  ) -> (id: DefinitionID, quantity: Quantity)? {
    let environment = checker.environment
    guard let id = environment.definition(named: name.text, in: scope) else {
      reportUnknown(formula: name.text, name.range, scope)
      return nil
    }
    let found = checker.quantity(formula.tree, in: scope)
    guard environment[id].parameters == nil else {
      add(.supposedFunction(name.text, name.range))
      return nil
    }
    // A definition without a value was told of where it stands.
    guard let old = checker.quantity(id), let found else { return nil }
    guard checker.node(found, in: old.unit, formula.range) != nil else {
      add(
        .supposedMismatch(
          name.text, expected: environment.units.formula(old.unit),
          found: environment.units.formula(found.unit), formula.range))
      return nil
    }
    return (id, found)
  }
}
