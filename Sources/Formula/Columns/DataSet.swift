/// A table that formulas may use: `data.scalerl.c_mid` is the column `c_mid` of the data set `scalerl`.
public struct DataSet: Sendable {
  /// What a column holds.
  public enum Content: Sendable {
    /// Numbers, as the model that uses them declares.
    case numbers(Column)
    /// Numbers of which some are not known.
    case incomplete(IncompleteColumn)
    /// Words, which formulas compare.
    case texts(TextColumn)
    /// What holds in some rows.
    case truths(TruthColumn)
    /// What no model has said anything about, in the file of the data set of that name.
    case undeclared(in: String)
    /// What could not be read. That was reported, so it fits anywhere.
    case unreadable
  }

  /// A column of the table.
  public struct Entry: Sendable {
    /// Its name in formulas.
    public let name: String
    /// What it holds.
    public let content: Content

    /// A column called `name`.
    public init(name: String, content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// What was done with the rows of a data set, and how many there were before and after.
  public enum Step: Hashable, Sendable {
    /// A simulation gave the rows, by so many runs of so many steps.
    case simulation(runs: Int, steps: Int)
    /// Rows were joined with those of another data set.
    case join(with: String, from: Int, to: Int)
    /// Rows were chosen.
    case filter(from: Int, to: Int)
    /// Rows were put into groups.
    case group(from: Int, to: Int)
  }

  /// Its name in formulas; that of a table is the name of its file without the ending.
  public let name: String
  /// The columns, in the order in which they were declared; then those that were not.
  public let columns: [Entry]
  /// Whether all of its columns are known. A name that means nothing may else be one of them.
  public let isWhole: Bool
  /// How it was made, step by step.
  public let steps: [Step]

  /// A data set of these columns.
  public init(name: String, columns: [Entry], isWhole: Bool = true, steps: [Step] = []) {
    self.name = name
    self.columns = columns
    self.isWhole = isWhole
    self.steps = steps
  }

  /// A data set of which nothing could be read, so that every name may be a column of it.
  public static func unreadable(_ name: String) -> DataSet {
    DataSet(name: name, columns: [], isWhole: false)
  }

  /// How many rows it has; `nil` where no column could be read.
  public var rowCount: Int? { cells?.count }

  /// The column of that name.
  public subscript(column: String) -> Content? {
    columns.first { $0.name == column }?.content
  }

  /// Where the rows stand, by the first column that could be read; `nil` where none could.
  public var cells: CellPlaces? {
    for column in columns { if let cells = column.content.cells { return cells } }
    return nil
  }

  /// The data set in some of its rows, by their numbers from 0.
  public func rows(_ rows: [Int]) -> DataSet {
    DataSet(
      name: name,
      columns: columns.map { Entry(name: $0.name, content: $0.content.rows(rows)) },
      isWhole: isWhole, steps: steps)
  }

  /// The same, made by one step more.
  func after(_ step: Step) -> DataSet {
    DataSet(name: name, columns: columns, isWhole: isWhole, steps: steps + [step])
  }

  /// The names of the columns that a model declares.
  var declaredNames: [String] {
    var names: [String] = []
    for column in columns {
      if case .undeclared = column.content { continue }
      names.append(column.name)
    }
    return names
  }
}

extension DataSet.Content {
  /// Where its rows stand, where it could be read.
  var cells: CellPlaces? {
    switch self {
    case .numbers(let column): column.cells
    case .incomplete(let column): column.cells
    case .texts(let column): column.cells
    case .truths(let column): column.cells
    case .undeclared, .unreadable: nil
    }
  }

  /// The column in some of its rows. One that misses no number there is complete.
  func rows(_ rows: [Int]) -> Self {
    switch self {
    case .numbers(let column): .numbers(column.rows(rows))
    case .incomplete(let column):
      .numbers(
        rows.map { column.values[$0] }, column.unit, column.dimension,
        cells: column.cells.rows(rows), name: column.name)
    case .texts(let column): .texts(column.rows(rows))
    case .truths(let column): .truths(column.rows(rows))
    case .undeclared, .unreadable: self
    }
  }
}

/// The name of a column as formulas write it: `data.FILE.COLUMN`.
public struct ColumnName: Hashable, Sendable {
  /// What all names of columns begin with.
  public static let prefix = "data"

  /// The data set.
  public let dataSet: String
  /// The column; `nil` for a name that ends with the data set.
  public let column: String?

  /// The parts of a name; `nil` for one that does not begin with `data.`, or has too many parts.
  public init?(_ name: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard (2...3).contains(parts.count), parts[0] == ColumnName.prefix else { return nil }
    dataSet = parts[1]
    column = parts.count == 3 ? parts[2] : nil
  }

  /// The name of a column.
  public init(_ dataSet: String, _ column: String) {
    self.dataSet = dataSet
    self.column = column
  }

  /// The whole name.
  public var text: String {
    ColumnName.prefix + "." + dataSet + (column.map { "." + $0 } ?? "")
  }
}
