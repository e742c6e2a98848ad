import Diagnostics

extension Graph {
  /// The derivative of a sweep. `d` gives the derivative of an operand, or `nil` when that is zero.
  mutating func rule(
    _ sweep: Sweep<NodeID>, _ body: Body, _ id: NodeID, _ variable: VariableID,
    _ d: (NodeID) -> NodeID?
  ) -> NodeID? {
    let range = self[id].range
    // No message tells the value of a derivative.
    let units = BodyUnits(place: body.units.place)
    switch sweep.task {
    case .inverse(let target):
      // body(x(v), v) = target(v), so x' = (target' − ∂body/∂v) / (∂body/∂x), all at x.
      let across = derivative(of: body.node, by: body.variable)
      let along = substituting(id, for: body.variable, in: across)
      var rise = d(target)
      if let slope = d(body.node) {
        let there = substituting(id, for: body.variable, in: slope)
        rise = rise.map { binary(.subtract, $0, there, range) } ?? unary(.negate, there, range)
      }
      return rise.map { binary(.divide, $0, along, range) }
    case .integral:
      // Leibniz: what the ends add, and the integral of the derivative.
      let upper = end(sweep.to, d(sweep.to), body, range)
      let lower = end(sweep.from, d(sweep.from), body, range)
      let ends = lower.map { lower in
        upper.map { binary(.subtract, $0, lower, range) } ?? unary(.negate, lower, range)
      }
      let inside = d(body.node).map {
        append(.sweep(sweep, self.body($0, over: body.variable, units)), range)
      }
      return sum(ends ?? upper, inside, range)
    case .sum:
      // Term by term; the ends are whole numbers, between which nothing changes.
      return d(body.node).map {
        append(.sweep(sweep, self.body($0, over: body.variable, units)), range)
      }
    case .argmin:
      // The slope f' is zero at x(v), so x' = −(∂f'/∂v) / (∂f'/∂x), all at x.
      guard let slope = body.slope, let rise = d(slope) else { return nil }
      let bend = derivative(of: slope, by: body.variable)
      let there = substituting(id, for: body.variable, in: rise)
      let along = substituting(id, for: body.variable, in: bend)
      return unary(.negate, binary(.divide, there, along, range), range)
    }
  }

  /// What a moving end of an integral adds: the function there, times how fast it moves.
  private mutating func end(
    _ place: NodeID, _ motion: NodeID?, _ body: Body, _ range: SourceRange
  ) -> NodeID? {
    guard let motion else { return nil }
    return times(substituting(place, for: body.variable, in: body.node), motion, range)
  }
}
