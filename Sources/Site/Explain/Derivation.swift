import Formula
import Units

/// Where a value comes from: the definitions it is made of, what these are made of, and so on, down to
/// parameters and their sources.
struct Derivation: Sendable {
  /// What is explained.
  enum Subject: Sendable {
    /// A definition, which is the only root.
    case definition
    /// A formula as it is printed, or how a function is called.
    case formula(String, DerivedValue)
    /// A model with its title, if it has one; the roots are its parameters and definitions.
    case model(String, title: String?)
    /// A source, on which the roots rest, and the claims that name it.
    case source(BibliographyEntry, claims: [ExplainedClaim])
    /// A claim; the roots are what it is tested with.
    case claim(ExplainedClaim)
    /// A data set; the roots are what it is made with.
    case data(ExplainedData)
  }

  /// What is explained.
  let subject: Subject
  /// What the subject is made of, as places in ``steps``.
  let roots: [Int]
  /// Every definition that is needed, once, the nearest first.
  let steps: [DerivationStep]
  /// The sources of the steps, in the order of the steps.
  let sources: [BibliographyEntry]
  /// How works are cited, as the pages of the report do.
  let citations: CitationLabels
  /// The units of the values.
  let units: UnitTable
}

/// A definition on the way to a value.
struct DerivationStep: Sendable {
  /// The qualified name.
  let name: String
  /// The parameters of a function.
  let parameters: [String]?
  /// What the model calls it.
  let label: String?
  /// What it stands for.
  let formula: String
  /// What is to be said of the fit that gave it.
  let fit: FitSummary?
  /// What it is worth.
  let value: DerivedValue
  /// The file that defines it, and the line.
  let path: String
  let line: Int
  /// The keys of its sources, and of those of its data.
  let sources: [String]
  /// The data sets that its formula names, with their origins and licences.
  let data: [String]
  /// What its formula names, as places among the steps.
  let needs: [Int]
}
