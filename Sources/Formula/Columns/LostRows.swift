/// An operation on columns that has no value in some rows.
///
/// `if x > 0 then ln(x) else 0` needs the logarithm in some rows only. So an operation keeps going, and
/// why a row has no value is looked for when that row is needed.
struct LostRows: Sendable {
  /// What was computed.
  let node: NodeID
  /// What it was computed from, a variable for each column.
  let inputs: [VariableID]
  /// The columns.
  let values: [[Double]]

  /// The operation in some of its rows.
  func rows(_ rows: [Int]) -> LostRows {
    LostRows(node: node, inputs: inputs, values: values.map { column in rows.map { column[$0] } })
  }

  /// Whether all that it is computed from has a value in a row.
  func isComplete(_ row: Int) -> Bool { values.allSatisfy { $0[row].isFinite } }

  /// The inputs in a row.
  func lane(_ row: Int) -> [VariableID: Double] {
    var lane: [VariableID: Double] = [:]
    for (input, column) in zip(inputs, values) { lane[input] = column[row] }
    return lane
  }
}
