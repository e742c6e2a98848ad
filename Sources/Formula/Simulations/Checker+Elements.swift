import Diagnostics
import FormulaSyntax
import Units

// What sums up the elements of a simulation's rows.

extension Checker {
  /// `sum(x)` and the like of rows, in a formula of a simulation; `nil` for any other call.
  mutating func reduction(
    _ name: Expression.Name, _ arguments: [Expression], _ range: SourceRange, in scope: Scope
  ) -> Meaning? {
    guard let names = scope.simulated, arguments.count == 1,
      let reduction = ElementReduction(rawValue: name.text), !isTaken(name, in: scope)
    else { return nil }
    let rows = names.rows(namedIn: arguments[0])
    guard let first = rows.first else {
      guard reduction == .product else { return nil }
      report(.simulation(.noElements(arguments[0].range, of: name.text)))
      return .unknown
    }
    let count = first.row.elements.count
    if let other = rows.first(where: { $0.row.elements.count != count }) {
      report(
        .simulation(
          .unlikeCounts(
            other.row.name, other.1, count: other.row.elements.count, here: count)))
      return .unknown
    }
    var values: [Placed] = []
    for place in 0..<count {
      simulatedDraws?.elements.append(place + 1)
      let element = SimulatedNames.Element(place: place, count: count)
      let value = operand(arguments[0], in: scope.about(element))
      simulatedDraws?.elements.removeLast()
      guard let value else { return .unknown }
      values.append(Placed(value, arguments[0].range))
    }
    return combined(values, by: reduction, range)
  }

  /// Whether a name means something of the author's own.
  private func isTaken(_ name: Expression.Name, in scope: Scope) -> Bool {
    switch lookUp(name.text, name.range, in: scope) {
    case .local, .definition: true
    case .constant, .unit, .builtin, .unknown: false
    }
  }

  private mutating func combined(
    _ values: [Placed], by reduction: ElementReduction, _ range: SourceRange
  ) -> Meaning {
    var result = values[0].value
    for value in values.dropFirst() {
      let so = Placed(result, value.range)
      if reduction == .product {
        let node = graph.binary(.multiply, result.node, value.value.node, range)
        let product = counted(node, environment.units.product(result.unit, value.value.unit), range)
        guard case .quantity(let known) = product else { return .unknown }
        result = known
        continue
      }
      let function: BinaryFunction
      switch reduction {
      case .min: function = .min
      case .max: function = .max
      case .sum, .mean, .product: function = .add
      }
      guard let (a, b, unit, dimension) = alike(so, value, .add) else { return .unknown }
      result = Quantity(graph.binary(function, a, b, range), unit, dimension)
    }
    guard reduction == .mean else { return .quantity(result) }
    let count = graph.constant(Double(values.count), range)
    return .quantity(
      Quantity(graph.binary(.divide, result.node, count, range), result.unit, result.dimension))
  }
}
