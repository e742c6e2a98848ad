import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// How many values the columns that formulas compute may have together.
  static let rowLimit = 100_000_000

  /// What a name that begins with `data.` means; `nil` for other names.
  func lookUp(column name: String, _ range: SourceRange) -> Found? {
    guard let parts = ColumnName(name) else { return nil }
    // A model may be called `data`, and then has its definitions.
    if parts.column == nil, environment.model(ColumnName.prefix) != nil { return nil }
    guard environment.recipe(parts.dataSet) != nil else {
      return .unknown(
        unknownDataSet(parts.dataSet, range, nearest: parts.dataSet, isBare: false))
    }
    guard let dataSet = finished(parts.dataSet) else { return .local(.unknown) }
    guard let column = parts.column else {
      return .unknown(.column(.dataSetNotColumn(name, range, columns: dataSet.declaredNames)))
    }
    if let found = lookUp(parts.column ?? "", in: dataSet, range) { return found }
    if !dataSet.isWhole { return .local(.unknown) }
    let nearest = nearestName(to: column, in: dataSet.declaredNames)
    return .unknown(.column(.unknownColumn(parts, range, nearest: nearest, isBare: false)))
  }

  /// What a bare name means among the columns of the data set that a formula is about; `nil` for one that
  /// is no column of it.
  func lookUp(row name: String, _ range: SourceRange, in scope: Scope) -> Found? {
    guard let rows = scope.rows, let found = lookUp(name, in: rows, range) else { return nil }
    if let other = environment.definition(named: name, in: scope) {
      return .unknown(
        .column(
          .ambiguousColumn(
            name, range, dataSet: rows.name, definition: environment.qualifiedName(other))))
    }
    return found
  }

  private func lookUp(_ column: String, in dataSet: DataSet, _ range: SourceRange) -> Found? {
    switch dataSet[column] {
    case .numbers(let numbers): return .local(.column(numbers))
    case .incomplete(let numbers): return .local(.incomplete(numbers))
    case .texts(let texts): return .local(.texts(texts))
    case .truths(let truths): return .local(.truths(truths))
    case .unreadable: return .local(.unknown)
    case .undeclared(let file):
      return .unknown(.column(.undeclaredColumn(ColumnName(file, column), range)))
    case nil: return nil
    }
  }

  /// What an argument is that may be a column with unknown numbers.
  mutating func columnMeaning(of tree: Expression, in scope: Scope) -> Meaning {
    if case .name(let name) = tree.kind { prepareData(name, at: tree.range) }
    if case .name(let name) = tree.kind,
      case .local(.incomplete(let column)) = lookUp(name, tree.range, in: scope)
    {
      return .incomplete(column)
    }
    return meaning(of: tree, in: scope)
  }

  /// Whether a function can do something with a column that misses numbers, as its first argument.
  func takesIncomplete(_ callee: Meaning) -> Bool {
    guard case .function(let function) = callee,
      case .builtin(let builtin) = function.kind
    else { return false }
    return builtin == .isKnown || builtin == .where || builtin == .count
  }

  /// An operation, row by row where one of its operands is a column.
  mutating func onRows(
    _ operands: [Argument], _ range: SourceRange,
    _ operation: (inout Checker, [Argument]) -> Meaning
  ) -> Meaning {
    operands.contains { $0.meaning.isColumn }
      ? rowByRow(operands, range, operation) : operation(&self, operands)
  }

  /// An operation on columns, row by row; the other operands are the same in each row.
  ///
  /// The operation is checked once, on one quantity for each column, so that units are what they are
  /// everywhere, and what it came to is computed for all rows. Cost: that of the operation, per row.
  mutating func rowByRow(
    _ operands: [Argument], _ range: SourceRange,
    _ operation: (inout Checker, [Argument]) -> Meaning
  ) -> Meaning {
    guard let cells = rows(of: operands, range) else { return .unknown }
    var known: [Argument] = []
    for operand in operands {
      guard let value = certain(operand) else { return .unknown }
      known.append(value)
    }
    var inputs: [VariableID] = []
    var values: [[Double]] = []
    var lost: [LostRows] = []
    for (index, operand) in known.enumerated() {
      let (variable, quantity): (VariableID, Quantity)
      switch operand.meaning {
      case .column(let column):
        (variable, quantity) = self.variable(in: column.unit, operand.range)
        values.append(column.values)
        lost += column.lost
        known[index] = Argument(
          meaning: .quantity(quantity.from(column.source)), range: operand.range)
      case .truths(let column):
        (variable, quantity) = self.variable(in: .none, operand.range)
        values.append(column.values.map { $0 ? 1 : 0 })
        known[index] = Argument(meaning: .truth(quantity.node), range: operand.range)
      default: continue
      }
      inputs.append(variable)
    }
    let result = operation(&self, known)
    let node: NodeID
    switch result {
    case .quantity(let quantity): node = quantity.node
    case .truth(let truth): node = truth
    default: return .unknown
    }
    var computed = Program(graph, roots: [node], inputs: inputs).run(
      count: cells.count, inputs: values)[0]
    var isWhole = true
    for row in computed.indices where !computed[row].isFinite {
      isWhole = false
      // An infinite number would come back from a division by it.
      computed[row] = .nan
    }
    lost = isWhole ? [] : lost + [LostRows(node: node, inputs: inputs, values: values)]
    guard case .quantity(let quantity) = result else {
      guard isWhole else {
        report(fault(in: computed, lost, cells))
        return .unknown
      }
      return .truths(TruthColumn(computed.map { $0 != 0 }, cells: cells))
    }
    return .column(
      Column(
        computed, quantity.unit, quantity.dimension, cells: cells, source: quantity.source,
        lost: lost))
  }

  /// A column of which all rows are needed; `nil` after it was reported that some have no value.
  mutating func whole(_ column: Column) -> Column? {
    guard !column.lost.isEmpty else { return column }
    report(fault(in: column.values, column.lost, column.cells))
    return nil
  }

  /// Where the rows of some operands stand, which must all have as many of them; `nil` after a report.
  private mutating func rows(of operands: [Argument], _ range: SourceRange) -> CellPlaces? {
    var first: (cells: CellPlaces, range: SourceRange)?
    for operand in operands {
      guard let cells = operand.meaning.cells else { continue }
      guard let known = first else {
        first = (cells, operand.range)
        continue
      }
      guard known.cells.count == cells.count else {
        report(
          .column(
            .unequalColumns(
              rows: known.cells.count, known.range, others: cells.count, operand.range)))
        return nil
      }
    }
    guard let cells = first?.cells, canCompute(rows: cells.count, range) else { return nil }
    return cells
  }

  /// Whether a formula may compute so many rows more. The first one that may not is reported.
  mutating func canCompute(rows: Int, _ range: SourceRange) -> Bool {
    guard rowCount + rows > Checker.rowLimit else {
      rowCount += rows
      return true
    }
    if rowCount <= Checker.rowLimit {
      reportWithoutCalls(.column(.tooManyRows(range, limit: Checker.rowLimit)))
    }
    rowCount = Checker.rowLimit + 1
    return false
  }

  /// An operand whose value, where it is one, stands in the graph as a number; `nil` after a report.
  mutating func certain(_ operand: Argument) -> Argument? {
    guard case .quantity(let value) = operand.meaning, graph.constant(value.node) == nil else {
      return operand
    }
    // Even the median of what is uncertain is known only when samples are drawn.
    guard !graph.needsSamples(value.node) else {
      report(.column(.columnWithVariable(operand.range)))
      return nil
    }
    let program = Program(graph, roots: [value.node])
    let number = program.cost <= Allowance.steps ? program.run(count: 1)[0][0] : .nan
    guard number.isFinite else {
      let fault = program.cost <= Allowance.steps ? graph.fault(of: value.node) : nil
      if let fault, fault.reason != .unboundVariable {
        report(.column(.rowsWithoutValue(fault, cell: nil, count: 1)))
      } else {
        report(.column(.columnWithVariable(operand.range)))
      }
      return nil
    }
    let node = graph.constant(number, operand.range)
    return Argument(
      meaning: .quantity(Quantity(node, value.unit, value.dimension, source: value.source)),
      range: operand.range)
  }

  /// Why the first row without a value has none.
  private func fault(
    in computed: [Double], _ lost: [LostRows], _ cells: CellPlaces
  ) -> FormulaProblem {
    let count = computed.reduce(0) { $1.isFinite ? $0 : $0 + 1 }
    let row = computed.firstIndex { !$0.isFinite } ?? 0
    for operation in lost where operation.isComplete(row) {
      if let fault = graph.fault(of: operation.node, at: operation.lane(row)) {
        return .column(.rowsWithoutValue(fault, cell: cells[row], count: count))
      }
    }
    preconditionFailure("what has no value has a fault")
  }
}

extension Graph {
  /// Whether a value, or a statistic in it, rests on samples. Cost: the nodes that it is computed from.
  fileprivate func needsSamples(_ node: NodeID) -> Bool {
    reachable(from: [node]).contains { id in
      if case .score = self[id].operation { return true }
      return false
    }
  }
}
