import Diagnostics

extension Graph {
  /// f'(a) · a' for the trigonometric functions, the hyperbolic ones and their inverses. `id` is f(a).
  mutating func angleRule(
    _ function: UnaryFunction, _ id: NodeID, _ a: NodeID, _ da: NodeID, _ range: SourceRange
  ) -> NodeID? {
    let one = constant(1, range)
    switch function {
    case .sin: return times(unary(.cos, a, range), da, range)
    case .cos: return unary(.negate, times(unary(.sin, a, range), da, range), range)
    case .tan: return times(binary(.add, one, times(id, id, range), range), da, range)
    case .asin: return binary(.divide, da, semicircle(a, range), range)
    case .acos: return unary(.negate, binary(.divide, da, semicircle(a, range), range), range)
    case .atan:
      return binary(.divide, da, binary(.add, one, times(a, a, range), range), range)
    case .sinh: return times(unary(.cosh, a, range), da, range)
    case .cosh: return times(unary(.sinh, a, range), da, range)
    case .tanh:
      // 1/cosh² and not 1 − tanh², which loses all its digits where tanh is nearly one.
      let cosh = unary(.cosh, a, range)
      return binary(.divide, binary(.divide, da, cosh, range), cosh, range)
    default: return nil
    }
  }

  /// The derivative of the angle of the point (x, y): (x·y' − y·x')/(x² + y²).
  mutating func angleRule(
    _ y: NodeID, _ x: NodeID, _ dy: NodeID?, _ dx: NodeID?, _ range: SourceRange
  ) -> NodeID? {
    let square = binary(.add, times(x, x, range), times(y, y, range), range)
    let rise = dy.map { times(x, $0, range) }
    let fall = dx.map { unary(.negate, times(y, $0, range), range) }
    return sum(rise, fall, range).map { binary(.divide, $0, square, range) }
  }

  /// √(1 − a²), as a product, which keeps its digits near one.
  private mutating func semicircle(_ a: NodeID, _ range: SourceRange) -> NodeID {
    let one = constant(1, range)
    let product = times(
      binary(.subtract, one, a, range), binary(.add, one, a, range), range)
    return unary(.sqrt, product, range)
  }
}
