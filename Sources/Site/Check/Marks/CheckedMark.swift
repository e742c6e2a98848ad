import Formula

/// A mark with what computes it, in the units of the axes.
struct CheckedMark: Sendable {
  /// What is drawn; what computes it is declared beside what draws it.
  enum Kind: Sendable {
    case line(CheckedLine)
    case points([CheckedPoint])
    /// Points from data, whose places are known.
    case rows(CheckedRows)
    case point(CheckedPoint)
    case rule(CheckedRule)
  }
  let kind: Kind
  let file: MarkFile
}

/// A curve: a value of the variable that sweeps the horizontal axis.
struct CheckedLine: Sendable {
  let variable: VariableID
  let value: NodeID
}

/// A point in the units of the axes.
struct CheckedPoint: Sendable {
  let x: NodeID
  let y: NodeID
}

/// The places of the rows of a data set.
struct CheckedRows: Sendable {
  let xs: [Double]
  let ys: [Double]
}

/// A straight line at one place of one axis.
enum CheckedRule: Sendable {
  case horizontal(NodeID)
  case vertical(NodeID)
}
