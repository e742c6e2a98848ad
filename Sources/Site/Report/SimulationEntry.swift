import Diagnostics
import Formula
import FormulaSyntax

/// A simulation of a model: what it does, and what the model says about it.
struct SimulationEntry: Sendable {
  let name: YAMLScalar
  let runs: ParsedExcerpt?
  let steps: ParsedExcerpt
  let record: SimulationDeclaration.Record
  let states: [State]
  let values: [Value]
  let columns: [Column]
  let label: LocalizedText?
  let note: LocalizedText?
  let sources: [Excerpt]

  /// Something that is carried from step to step.
  struct State: Sendable {
    let name: YAMLScalar
    let count: ParsedExcerpt?
    let start: ParsedExcerpt
    let next: ParsedExcerpt?
    let label: LocalizedText?
  }

  /// Something that is computed at each step.
  struct Value: Sendable {
    let name: YAMLScalar
    let count: ParsedExcerpt?
    let formula: ParsedExcerpt
    let label: LocalizedText?
  }

  /// Something that is written down.
  struct Column: Sendable {
    let name: YAMLScalar
    let formula: ParsedExcerpt
    let label: LocalizedText?
  }

  /// The simulation as formulas know it.
  func declaration(in model: ModelID) -> SimulationDeclaration {
    SimulationDeclaration(
      name: Expression.Name(name), model: model, runs: runs?.tree, steps: steps.tree,
      record: record,
      states: states.map { state in
        SimulationDeclaration.State(
          Expression.Name(state.name), count: state.count?.tree, start: state.start.tree,
          next: state.next?.tree)
      },
      values: values.map { value in
        SimulationDeclaration.Value(
          Expression.Name(value.name), count: value.count?.tree, value.formula.tree)
      },
      columns: columns.map {
        DataRecipe.DerivedColumn(Expression.Name($0.name), $0.formula.tree)
      })
  }

  /// The data set that it gives, as models declare those of files.
  var dataSet: DataDeclaration {
    DataDeclaration(
      name: name, label: label, from: nil, simulation: self, steps: DataSteps(), origin: nil,
      licence: nil, sources: sources, dialect: CSVDialect(),
      columns: columns.map { column in
        ColumnDeclaration(
          name: column.name, kind: .numbers(unit: nil), header: nil, label: column.label)
      }, hasAllColumns: true)
  }
}

extension Expression.Name {
  fileprivate init(_ scalar: YAMLScalar) { self.init(scalar.text, scalar.range) }
}
