import Diagnostics
import FormulaSyntax

/// A model as its file says it.
struct ModelFile: Sendable {
  let name: String
  let source: SourceID
  var title: LocalizedText?
  /// What it is about, in a few sentences.
  var description: LocalizedPhrase?
  /// Parameters, then definitions, in the order of the file.
  var entries: [ModelEntry] = []
  /// What it states of how its uncertain parameters go together.
  var correlations: [ParsedExcerpt] = []
  var checks: [ParsedExcerpt] = []
  /// The data sets that it declares.
  var data: [DataDeclaration] = []
  /// What it simulates, which gives data sets too.
  var simulations: [SimulationEntry] = []
  /// The laws that it fits to data.
  var fits: [FitEntry] = []
  /// The diagnostics that the model allows itself.
  var allowances: [SeverityChoice] = []
  /// Whether all its definitions could be read. A name that means nothing may else be one of them.
  var isComplete = true

  /// The data sets that it declares, and those that its simulations give.
  var dataSets: [DataDeclaration] { data + simulations.map(\.dataSet) }
}

/// A parameter or a definition of a model.
struct ModelEntry: Sendable {
  /// Whether it is a parameter, which is put in, or a definition, which follows.
  enum Kind: Sendable { case parameter, definition }

  let head: DefinitionHead
  var kind = Kind.definition
  /// The formula; the tree of an error when there is none, so that the name is known all the same.
  let formula: Expression
  let label: LocalizedText?
  let symbol: Excerpt?
  let sources: [Excerpt]
  /// What a reader should know of it: how it was found, how far it can be trusted.
  var note: LocalizedPhrase?
  /// What makes a parameter a slider.
  var control: ControlFile?
  /// Whether it is so by definition, and no estimate that could be otherwise.
  var isExact = false

  var isParameter: Bool { kind == .parameter }

  /// The keys of the works that it names as its sources, or cites.
  var works: [String] { sources.map(\.text) + (note?.works ?? []) }
}

/// What makes a parameter a slider: its ends and how they are divided.
struct ControlFile: Sendable {
  let from: ParsedExcerpt?
  let to: ParsedExcerpt?
  let scale: Scale
  /// Where it stands.
  let range: SourceRange

  /// How the way between the ends is divided: by differences, or by factors.
  enum Scale: String, CaseIterable, Sendable { case linear, log }
}
