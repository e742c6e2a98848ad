public import FormulaSyntax

/// How a data set is made: of a table, of another data set or by a simulation, then, in this order, joined with one more,
/// left with some of its rows, given further columns, and put into groups.
public struct DataRecipe: Sendable {
  /// What a data set is made of.
  public enum Base: Sendable {
    /// What a file holds.
    case table(DataSet)
    /// Another data set.
    case dataSet(Expression.Name)
    /// What a simulation writes down.
    case simulation(SimulationDeclaration)
  }

  /// A column by its name, and the formula that it is computed by.
  public struct DerivedColumn: Sendable {
    /// Its name in formulas.
    public let name: Expression.Name
    /// What it comes to in each row, or of the rows of each group.
    public let formula: Expression

    /// A column called `name`.
    public init(_ name: Expression.Name, _ formula: Expression) {
      self.name = name
      self.formula = formula
    }
  }

  /// The rows of another data set that have the same key, at most one for each row.
  public struct Join: Sendable {
    /// A column here, and the column there that it is compared or filled with.
    public typealias Pair = (here: Expression.Name, there: Expression.Name)

    /// The other data set.
    public let with: Expression.Name
    /// The columns that must hold the same in both.
    public let keys: [Pair]
    /// The columns that are taken over.
    public let columns: [Pair]

    /// A join with the data set `with` where all `keys` agree.
    public init(with: Expression.Name, keys: [Pair], columns: [Pair]) {
      self.with = with
      self.keys = keys
      self.columns = columns
    }
  }

  /// All rows that hold the same in some columns as one row.
  public struct Groups: Sendable {
    /// The columns that the rows of a group share.
    public let keys: [Expression.Name]
    /// What is said of each group.
    public let columns: [DerivedColumn]

    /// Groups by `keys`.
    public init(by keys: [Expression.Name], columns: [DerivedColumn]) {
      self.keys = keys
      self.columns = columns
    }
  }

  /// Its name in formulas.
  public let name: String
  /// What it is made of.
  public let base: Base
  /// The model whose names its formulas may use.
  public let model: ModelID?
  /// What it is joined with.
  public var join: Join?
  /// What holds in its rows.
  public var condition: Expression?
  /// The columns that are computed row by row.
  public var derived: [DerivedColumn] = []
  /// How its rows are put together.
  public var groups: Groups?

  /// A data set that is as its base is, until more is said.
  public init(_ name: String, of base: Base, in model: ModelID? = nil) {
    self.name = name
    self.base = base
    self.model = model
  }

  /// What a file holds, where nothing is made of that.
  var table: DataSet? {
    guard case .table(let table) = base, join == nil, condition == nil, derived.isEmpty,
      groups == nil
    else { return nil }
    return table
  }

  /// The data sets that it is made of, in order.
  public var parents: [Expression.Name] {
    var names: [Expression.Name] = []
    if case .dataSet(let name) = base { names.append(name) }
    if let join { names.append(join.with) }
    return names
  }

  /// The simulation that it is made by, if it is.
  var simulation: SimulationDeclaration? {
    if case .simulation(let declaration) = base { declaration } else { nil }
  }

  /// The formulas that it is made by, those of a simulation aside.
  var formulas: [Expression] {
    (condition.map { [$0] } ?? []) + derived.map { $0.formula }
      + (groups?.columns.map { $0.formula } ?? [])
  }
}
