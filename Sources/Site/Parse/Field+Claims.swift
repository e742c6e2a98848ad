import Diagnostics

/// A file below `claims/`.
struct ClaimsFile: Sendable {
  let claims: [ClaimEntry]
  /// Whether all its claims could be read. A name that means nothing may else be one of them.
  let isWhole: Bool
}

extension Field where Value == ClaimsFile {
  /// Claims by their names.
  static func claims(_ texts: TextLanguages) -> Self {
    Field<[FieldEntry<ClaimFacts>]>.entries(of: .claim(texts)).map { entries, node, problems in
      var claims: [ClaimEntry] = []
      for entry in entries {
        let id = Located(value: entry.key.text, range: entry.key.range)
        if isClaimName(id.value) {
          claims.append(entry.value.entry(id))
        } else {
          problems.append(ClaimFieldProblem.badName(id.value, id.range).diagnostic)
        }
      }
      return ClaimsFile(claims: claims, isWhole: claims.count == node.mapping?.count ?? 0)
    }
  }
}

/// Small letters, digits and hyphens, with a letter or a digit at both ends.
private func isClaimName(_ name: String) -> Bool {
  let hyphen = UInt8(ascii: "-")
  return name.utf8.allSatisfy {
    (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == hyphen
  }
    && name.utf8.first != nil && name.utf8.first != hyphen && name.utf8.last != hyphen
}

/// What is said of a claim beside its name.
private struct ClaimFacts: Sendable {
  let says: LocalizedText?
  let sources: [Excerpt]
  let models: [Excerpt]
  let holds: ParsedExcerpt?
  let confidence: Double
  let verdict: Located<ClaimEntry.Verdict>?
  let because: LocalizedPhrase?
  let dependence: ClaimEntry.Dependence?

  func entry(_ id: Located<String>) -> ClaimEntry {
    ClaimEntry(
      id: id, says: says, sources: sources, models: models, holds: holds, confidence: confidence,
      verdict: verdict, because: because, dependence: dependence)
  }
}

extension Field where Value == ClaimFacts {
  fileprivate static func claim(_ texts: TextLanguages) -> Self {
    .mapping("a claim") { fields in
      let says = fields.required("says", texts.text)
      let sources = fields.optional("source", .excerpts) ?? []
      let models = fields.optional("models", .excerpts) ?? []
      let verdict = fields.required(
        "verdict", Field<ClaimEntry.Verdict>.word(ClaimEntry.Verdict.self).located)
      // Of an open claim nothing need be known that could decide it.
      let isOpen = verdict.map { $0.value == .open } ?? true
      let holds = isOpen ? fields.optional("holds", .formula) : fields.required("holds", .formula)
      let confidence = fields.optional("confidence", .confidence) ?? ClaimFacts.usualConfidence
      let because = fields.optional("because", texts.phrase)
      let dependence: ClaimEntry.Dependence?
      if verdict?.value == .depends {
        dependence = fields.required("depends", .dependence(texts))
      } else {
        dependence = fields.optional("depends", .dependence(texts))
        if let range = fields.range(ofKey: "depends"), verdict != nil {
          let need = ParseProblem.KeyNeed(beside: "verdict: depends", without: nil)
          fields.report(ParseProblem.misplacedKey("depends", need, range).diagnostic)
        }
      }
      return ClaimFacts(
        says: says, sources: sources, models: models, holds: holds, confidence: confidence,
        verdict: verdict, because: because, dependence: dependence)
    }
  }
}

extension ClaimFacts {
  /// True in nine samples of ten.
  fileprivate static let usualConfidence = 0.9
}

extension Field where Value == Double {
  /// A share of the samples beyond which they agree: more than a half, at most all.
  fileprivate static var confidence: Self {
    .form("a share above 50%, such as `90%`") { text in
      let isPercentage = text.utf8.last == UInt8(ascii: "%")
      guard let spelling = NumberSpelling(isPercentage ? String(text.dropLast()) : text),
        let number = Double(spelling.digits)
      else { return nil }
      let share = isPercentage ? number / 100 : number
      return share > 0.5 && share <= 1 ? share : nil
    }
  }
}

extension Field where Value == ClaimEntry.Dependence {
  fileprivate static func dependence(_ texts: TextLanguages) -> Self {
    .mapping("what a claim depends on") { fields in
      let on = fields.required("on", texts.phrase)
      let cases = fields.required("cases", .list(of: .claimCase(texts)))
      let outcomes = (cases ?? []).map { $0.outcome?.value }
      // A case whose outcome could not be read may be any of the two.
      if cases != nil, !outcomes.contains(nil) {
        for outcome in ClaimEntry.Outcome.allCases where !outcomes.contains(outcome) {
          fields.report(
            ClaimFieldProblem.oneSided(
              missing: outcome.rawValue, fields.range(ofKey: "cases") ?? fields.range
            ).diagnostic)
        }
      }
      return ClaimEntry.Dependence(on: on, cases: cases ?? [], range: fields.range)
    }
  }
}

extension Field where Value == ClaimEntry.Case {
  fileprivate static func claimCase(_ texts: TextLanguages) -> Self {
    Field<CaseFacts>.mapping("a case") { fields in
      CaseFacts(
        when: fields.required("when", texts.phrase),
        with: fields.optional("with", .entries(of: .formula)) ?? [],
        holds: fields.optional("holds", .formula),
        outcome: fields.required(
          "verdict", Field<ClaimEntry.Outcome>.word(ClaimEntry.Outcome.self).located))
    }.map { facts, node, _ in
      ClaimEntry.Case(
        when: facts.when, with: facts.with.map { ($0.key.excerpt, $0.value) }, holds: facts.holds,
        outcome: facts.outcome, range: node.range)
    }
  }
}

/// What a case says, without its place.
private struct CaseFacts: Sendable {
  let when: LocalizedPhrase?
  let with: [FieldEntry<ParsedExcerpt>]
  let holds: ParsedExcerpt?
  let outcome: Located<ClaimEntry.Outcome>?
}

/// What can be wrong with a claim as its file says it.
enum ClaimFieldProblem {
  case badName(String, SourceRange)
  /// A claim that another file, or the same, has already.
  case repeated(String, SourceRange, first: SourceRange)
  /// Cases that all come to the same, so that nothing depends on them.
  case oneSided(missing: String, SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .badName(let name, let range):
      Diagnostic(
        "bad-claim-name", "`\(name)` cannot be the name of a claim", at: range,
        hint: "use small letters, digits and `-`, since it becomes part of an address")
    case .repeated(let name, let range, let first):
      Diagnostic(
        "repeated-claim", "there are two claims `\(name)`",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint: "give one of them another name")
    case .oneSided(let missing, let range):
      Diagnostic(
        "one-sided-claim", "no case \(missing), so that the claim depends on nothing", at: range,
        hint: "add a case with `verdict: \(missing)`, or record another verdict than `depends`")
    }
  }
}
