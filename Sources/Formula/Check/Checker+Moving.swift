/// How a quantity follows a number that it is moved to.
public enum Movement: Hashable, Sendable {
  /// It is that number, and certain.
  case replaced
  /// All its samples grow by one factor, which takes `from` to that number.
  case scaled(from: Double)
  /// All its samples go the same way, which leads from `from` to that number.
  case shifted(from: Double)

  /// Where something in the unit of the quantity lies when the quantity is moved to a number.
  public func moved(_ value: Double, to number: Double) -> Double {
    switch self {
    case .replaced: number
    case .scaled(let from): value * (number / from)
    case .shifted(let from): value + (number - from)
    }
  }
}

extension Estimate {
  /// What is known of a quantity with this value when it is moved to a number: its interval goes along.
  public func moved(to number: Double, by movement: Movement) -> Estimate {
    Estimate(
      number,
      interval: movement == .replaced
        ? nil
        : interval.map { interval in
          let low = movement.moved(interval.low, to: number)
          let high = movement.moved(interval.high, to: number)
          let growth = (high - low).magnitude / (interval.high - interval.low)
          return Interval(
            low: min(low, high), high: max(low, high), lowError: interval.lowError * growth,
            highError: interval.highError * growth)
        })
  }
}

extension Checker {
  /// A quantity that is moved to whatever a new variable is, counted in the unit of the quantity.
  public mutating func moving(
    _ quantity: Quantity, _ movement: Movement
  ) -> (variable: VariableID, quantity: Quantity) {
    let variable = graph.makeVariable()
    let range = graph[quantity.node].range
    let number = graph.append(.variable(variable), range)
    return (variable, moved(quantity, to: number, movement))
  }

  /// A quantity that is moved to a number, counted in its unit.
  public mutating func moved(
    _ quantity: Quantity, to number: Double, _ movement: Movement
  ) -> Quantity {
    let number = graph.constant(number, graph[quantity.node].range)
    return moved(quantity, to: number, movement)
  }

  private mutating func moved(
    _ quantity: Quantity, to number: NodeID, _ movement: Movement
  ) -> Quantity {
    let range = graph[quantity.node].range
    let node: NodeID
    switch movement {
    case .replaced: node = number
    case .scaled(let from):
      let factor = graph.binary(.divide, number, graph.constant(from, range), range)
      node = graph.binary(.multiply, quantity.node, factor, range)
    case .shifted(let from):
      let way = graph.binary(.subtract, number, graph.constant(from, range), range)
      node = graph.binary(.add, quantity.node, way, range)
    }
    return Quantity(node, quantity.unit, quantity.dimension, source: .fixed)
  }
}
