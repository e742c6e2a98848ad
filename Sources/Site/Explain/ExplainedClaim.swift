import Diagnostics
import Formula
import FormulaSyntax

/// A claim as an explanation tells it: what is said, what it is tested as, and what the report found.
struct ExplainedClaim: Sendable {
  let id: String
  let says: String
  let verdict: String
  /// The condition as it is printed; `nil` for a claim without one.
  let condition: String?
  /// What the condition comes to.
  let value: DerivedValue?
  /// Where it stands.
  let path: String
  let line: Int
  /// The keys of its sources.
  let sources: [String]

  /// Where it stands, and who says so.
  private var place: String { path + ":\(line)" + sources.map { "  [\($0)]" }.joined() }

  /// All but the name and the verdict, line by line.
  func lines(_ value: String?) -> [String] {
    let tested = condition.map { "= " + $0 + (value.map { ": " + $0 } ?? "") }
    return [says] + [tested].compactMap(\.self) + [place]
  }

  /// It in one line, where something else is explained.
  var mention: String { "\(id): \(says)  \(path):\(line)" }
}

extension DerivationChecker {
  /// A claim as what is explained: what its condition and those of its cases name are the roots.
  mutating func subject(of claim: ClaimEntry) -> ExplainedSubject {
    let scope = Scope(opened: claim.models.compactMap { environment.model($0.text) })
    let cases = claim.dependence?.cases ?? []
    let formulas = [claim.holds] + cases.map(\.holds) + cases.flatMap(\.with).map { $0.value }
    var roots: [DefinitionID] = []
    for formula in formulas.compactMap(\.self) {
      for id in environment.needs(of: formula.tree, in: scope) where !roots.contains(id) {
        roots.append(id)
      }
    }
    let finding = claim.holds.map { checker.finding($0.tree, in: scope) }
    return ExplainedSubject(kind: .claim(claim, finding), roots: roots)
  }

  /// The claims that name a work.
  mutating func claims(naming key: String) -> [ExplainedClaim] {
    report.claims.filter { claim in claim.sources.contains { $0.text == key } }.map {
      explained($0, nil)
    }
  }

  /// A claim with what its condition comes to.
  mutating func explained(_ claim: ClaimEntry, _ value: DerivedValue?) -> ExplainedClaim {
    let place = place(of: claim.id.range)
    return ExplainedClaim(
      id: claim.id.value, says: claim.says.flatMap(inEnglish) ?? "",
      verdict: claim.verdict?.value.rawValue ?? "",
      condition: claim.holds.map { formulaText($0.tree) }, value: value, path: place.path,
      line: place.line, sources: claim.sources.map(\.text))
  }
}
