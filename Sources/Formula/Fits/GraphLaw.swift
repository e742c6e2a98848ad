import Scaling

/// A checked law at the rows of its data: programs that compute it, and its slopes in all of its parameters.
struct GraphLaw: Law {
  let pointCount: Int
  let parameterCount: Int
  private var value: Workspace
  private var slopes: Workspace

  /// The law at `root`, whose variables are the parameters and the places.
  ///
  /// - Precondition: there is a place, and a column of `count` values for each.
  init(
    _ graph: Graph, _ root: NodeID, slopes: [NodeID], parameters: [VariableID],
    places: [VariableID], at columns: [[Double]], count: Int
  ) {
    pointCount = count
    parameterCount = parameters.count
    func workspace(_ roots: [NodeID]) -> Workspace {
      Workspace(
        for: Program(graph, roots: roots, uniform: parameters, inputs: places), columns: columns)
    }
    value = workspace([root])
    self.slopes = workspace([root] + slopes)
  }

  mutating func evaluate(at parameters: [Double], values: inout [Double]) {
    value.run(uniform: parameters)
    for row in 0..<pointCount { values[row] = value.values[row] }
  }

  mutating func evaluate(
    at parameters: [Double], values: inout [Double], jacobian: inout [Double]
  ) {
    slopes.run(uniform: parameters)
    for row in 0..<pointCount { values[row] = slopes.values[row] }
    for place in 0..<(parameterCount * pointCount) {
      jacobian[place] = slopes.values[pointCount + place]
    }
  }
}
