import Formula

/// A mark with what computes it, in the units of the axes.
struct CheckedMark: Sendable {
  /// What is drawn.
  enum Kind: Sendable {
    case line(CheckedLine)
    case dataLine([CheckedDataLine])
    case band(CheckedBand)
    case area(CheckedArea)
    /// The layers of a stack.
    case stack([CheckedCurve])
    case points(CheckedPoints)
    /// Points from data, whose places are known.
    case rows(CheckedRows)
    case point(CheckedPoint)
    case rule(CheckedRule)
    case text(CheckedPlace)
    case arrow(from: CheckedPlace, to: CheckedPlace)
    case slope(CheckedSlope)
    case crossover(CheckedCrossover)
    case contour(CheckedContour)
    case bars(CheckedBars)
    case tornado(CheckedTornado)
    case fitted(CheckedFitted)
  }
  let kind: Kind
  let file: MarkFile
}

/// A value along the horizontal axis, and the variable that sweeps this.
struct CheckedCurve: Sendable {
  let variable: VariableID
  let value: NodeID
}

/// A place in the units of the axes.
struct CheckedPlace: Sendable {
  let x: NodeID
  let y: NodeID

  var nodes: [NodeID] { [x, y] }
}
