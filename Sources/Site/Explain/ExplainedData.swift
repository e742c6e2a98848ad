import Formula
import Units

/// A data set as an explanation tells it: its rows, how these came about, and what its columns hold.
struct ExplainedData: Sendable {
  /// What a column holds.
  struct Column: Sendable {
    let name: String
    /// Its unit, or `words` and the like.
    let content: String
  }

  /// The name as formulas write it.
  let name: String
  let rows: Int
  let columns: [Column]
  /// What was done with the rows, in words.
  let steps: [String]
  /// The files behind it, with their origins and licences.
  let credits: [String]
  /// The keys of the sources of these.
  let sources: [String]

  /// How many rows it has, in words.
  var rowText: String { rows == 1 ? "1 row" : "\(rows) rows" }

  /// All but the name, line by line.
  var lines: [String] {
    steps + columns.map { $0.name + ": " + $0.content } + credits
  }
}

extension ExplainedData {
  /// What a data set came to; `nil` for one of which nothing could be read.
  init?(
    _ dataSet: DataSet, _ environment: Environment, credits: [String], sources: [String]
  ) {
    guard let rows = dataSet.rowCount else { return nil }
    name = ColumnName.prefix + "." + dataSet.name
    self.rows = rows
    columns = dataSet.columns.compactMap { column in
      column.content.words(environment).map { Column(name: column.name, content: $0) }
    }
    steps = dataSet.steps.map(\.words)
    self.credits = credits
    self.sources = sources
  }
}

extension DataSet.Content {
  /// What it holds, in words; `nil` for what cannot be used.
  fileprivate func words(_ environment: Environment) -> String? {
    switch self {
    case .numbers(let column): environment.units.formula(column.unit)
    case .incomplete(let column): environment.units.formula(column.unit) + ", not all known"
    case .texts: "words"
    case .truths: "true or false"
    case .undeclared, .unreadable: nil
    }
  }
}

extension DataSet.Step {
  /// What was done, and how many rows there were before and after.
  fileprivate var words: String {
    switch self {
    case .simulation(let runs, let steps):
      "simulated: \(runs) \(runs == 1 ? "run" : "runs") of \(steps) steps"
    case .join(let other, let before, let after):
      "joined with \(ColumnName.prefix).\(other): \(after) of \(before) rows have a partner"
    case .filter(let before, let after): "chosen: \(after) of \(before) rows"
    case .group(let before, let after): "in groups: \(after) of \(before) rows"
    }
  }
}
