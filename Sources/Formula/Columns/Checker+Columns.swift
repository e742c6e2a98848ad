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
    guard let dataSet = environment.dataSet(parts.dataSet) else {
      let names = environment.dataSets.map { $0.name }
      return .unknown(
        .column(
          .unknownDataSet(
            parts.dataSet, range, nearest: nearestName(to: parts.dataSet, in: names))))
    }
    let declared = dataSet.columns.filter { $0.isDeclared }.map { $0.name }
    guard let column = parts.column else {
      return .unknown(.column(.dataSetNotColumn(name, range, columns: declared)))
    }
    switch dataSet[column] {
    case .numbers(let numbers): return .local(.column(numbers))
    case .unreadable: return .local(.unknown)
    case .text: return .unknown(.column(.textColumn(column, range)))
    case .undeclared:
      return .unknown(.column(.unknownColumn(parts, range, nearest: nil, isInFile: true)))
    case nil:
      if !dataSet.isWhole { return .local(.unknown) }
      let nearest = nearestName(to: column, in: declared)
      return .unknown(.column(.unknownColumn(parts, range, nearest: nearest, isInFile: false)))
    }
  }

  /// An operation on columns, row by row; the other operands are the same in each row.
  ///
  /// The operation is checked once, on one quantity for each column, so that units are what they are
  /// everywhere, and what it came to is computed for all rows. Cost: that of the operation, per row.
  mutating func rowByRow(
    _ operands: [Argument], _ range: SourceRange,
    _ operation: (inout Checker, [Argument]) -> Meaning
  ) -> Meaning {
    guard let first = rows(of: operands, range) else { return .unknown }
    var known: [Argument] = []
    for operand in operands {
      guard let value = self.known(operand) else { return .unknown }
      known.append(value)
    }
    var inputs: [VariableID] = []
    var values: [[Double]] = []
    for (index, operand) in known.enumerated() {
      guard case .column(let column) = operand.meaning else { continue }
      let (variable, quantity) = variable(in: column.unit, operand.range)
      inputs.append(variable)
      values.append(column.values)
      known[index] = Argument(
        meaning: .quantity(quantity.from(column.source)), range: operand.range)
    }
    guard case .quantity(let result) = operation(&self, known) else { return .unknown }
    let computed = Program(graph, roots: [result.node], inputs: inputs).run(
      count: first.values.count, inputs: values)[0]
    if let lost = computed.firstIndex(where: { !$0.isFinite }) {
      report(fault(of: result.node, inputs, values, at: lost, first.cells, computed))
      return .unknown
    }
    return .column(
      Column(
        computed, result.unit, result.dimension, cells: first.cells, source: result.source))
  }

  /// The first of the columns among some operands, which must all have as many rows.
  private mutating func rows(of operands: [Argument], _ range: SourceRange) -> Column? {
    var first: (column: Column, range: SourceRange)?
    for operand in operands {
      guard case .column(let column) = operand.meaning else { continue }
      guard let known = first else {
        first = (column, operand.range)
        continue
      }
      let (rows, others) = (known.column.values.count, column.values.count)
      guard rows == others else {
        report(
          .column(.unequalColumns(rows: rows, known.range, others: others, operand.range)))
        return nil
      }
    }
    guard let column = first?.column, canCompute(rows: column.values.count, range) else {
      return nil
    }
    return column
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
  private mutating func known(_ operand: Argument) -> Argument? {
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

  private func fault(
    of node: NodeID, _ inputs: [VariableID], _ values: [[Double]], at row: Int,
    _ cells: CellPlaces, _ computed: [Double]
  ) -> FormulaProblem {
    var lane: [VariableID: Double] = [:]
    for (input, column) in zip(inputs, values) { lane[input] = column[row] }
    let count = computed.reduce(0) { $1.isFinite ? $0 : $0 + 1 }
    guard let fault = graph.fault(of: node, at: lane) else {
      preconditionFailure("what has no value has a fault")
    }
    return .column(.rowsWithoutValue(fault, cell: cells[row], count: count))
  }
}

extension DataSet.Entry {
  /// Whether a model says what the column holds.
  fileprivate var isDeclared: Bool {
    if case .undeclared = content { return false }
    return true
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
