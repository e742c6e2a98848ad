import Diagnostics
import FormulaSyntax

/// What a model says of a data set: where it comes from, how it is written, what its columns measure, and how
/// its rows come about.
struct DataDeclaration: Sendable {
  /// Its name. A file has the same: `data/NAME.csv`.
  let name: YAMLScalar
  /// Its name for readers, where it has one.
  let label: LocalizedText?
  /// The data set that it is made of; `nil` for a file and for a simulation.
  let from: Expression.Name?
  /// The simulation that gives it; `nil` for a file and for what is made of others.
  let simulation: SimulationEntry?
  let steps: DataSteps
  /// Where the data come from; `nil` when that is missing, which was reported.
  let origin: LocalizedText?
  /// Under which terms they may be used; `nil` when that is missing, which was reported.
  let licence: LocalizedText?
  /// Keys of the bibliography.
  let sources: [Excerpt]
  let dialect: CSVDialect
  let columns: [ColumnDeclaration]
  /// Whether all of its columns could be read.
  let hasAllColumns: Bool

  /// Whether it comes from a file.
  var isFile: Bool { from == nil && simulation == nil }

  /// What must be said wherever the data are shown: `runs: A notebook (CC0)`, or `Runs of a model: A notebook
  /// (CC0)` where it has a label; of a simulation that the report made it, from which seed.
  func credit(in language: Language, seed: UInt64) -> String {
    let text = credit(in: language)
    return simulation == nil ? text : text + ": " + language.simulated(seed: seed)
  }

  private func credit(in language: Language) -> String {
    let origin = origin?[language.tag] ?? origin?.versions.first?.excerpt
    let licence = licence?[language.tag] ?? licence?.versions.first?.excerpt
    let label = label?[language.tag] ?? label?.versions.first?.excerpt
    return (label?.text ?? name.text) + (origin.map { ": " + $0.text } ?? "")
      + (licence.map { " (" + $0.text + ")" } ?? "")
  }
}

/// What a model says of a column.
struct ColumnDeclaration: Sendable {
  /// What a column holds.
  enum Kind: Sendable {
    /// Numbers that count a unit; `nil` for plain numbers.
    case numbers(unit: ParsedExcerpt?)
    case text
  }

  /// Its name in formulas.
  let name: YAMLScalar
  let kind: Kind
  /// Its name in the file, where that is another one.
  let header: Excerpt?
  let label: LocalizedText?
  /// What readers are shown for its words, where that is something else.
  var names: [FieldEntry<LocalizedText>] = []

  /// Its name in the file.
  var headerText: String { header?.text ?? name.text }
}
