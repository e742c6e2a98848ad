import Diagnostics
import FormulaSyntax

/// A claim that the report examines, as a file below `claims/` says it.
struct ClaimEntry: Sendable {
  /// Its name, under which pages show it and link to it.
  let id: Located<String>
  /// The sentence that is examined; one that is missing was told already.
  let says: LocalizedText?
  /// Who says so: keys of the bibliography.
  let sources: [Excerpt]
  /// The models whose names need no prefix in the claim's formulas.
  let models: [Excerpt]
  /// The condition that makes the claim true.
  let holds: ParsedExcerpt?
  /// The share of the samples from which on an uncertain condition counts as true.
  let confidence: Double
  /// What the report has found.
  let verdict: Located<Verdict>?
  /// Why, in a sentence or two, with values.
  let because: LocalizedPhrase?
  /// What the verdict turns on, when it is ``Verdict/depends``.
  let dependence: Dependence?

  /// What a report can find of a claim.
  enum Verdict: String, CaseIterable, Sendable {
    /// The condition is true.
    case holds
    /// The condition is true in one named case, and not in another.
    case depends
    /// The condition is false: it is less than was said.
    case overstated
    /// The condition is false: it is more than was said.
    case understated
    /// The condition is false: it is something else than was said.
    case misstated
    /// Nothing is decided.
    case open
  }

  /// What a verdict turns on, with cases of which some make the claim true and others do not.
  struct Dependence: Sendable {
    /// What it turns on, in words.
    let on: LocalizedPhrase?
    let cases: [Case]
    /// The key that says it.
    let range: SourceRange
  }

  /// One way to see it: other values, another condition, or both.
  struct Case: Sendable {
    /// The case in words: "counted in GPU hours".
    let when: LocalizedPhrase?
    /// The definitions that have another value here.
    let with: [(name: Excerpt, value: ParsedExcerpt)]
    /// The condition, where it is not that of the claim.
    let holds: ParsedExcerpt?
    /// What must come out; one that is missing was told already.
    let outcome: Located<Outcome>?
    /// Where the case stands, as a whole.
    let range: SourceRange
  }

  /// What can come out in a case.
  enum Outcome: String, CaseIterable, Sendable { case holds, fails }
}
