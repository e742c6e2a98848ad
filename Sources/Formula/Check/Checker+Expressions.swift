import Diagnostics
import FormulaSyntax
import RealMath
import Units

extension Checker {
  /// What an expression is. Problems are reported; broken parts are unknown.
  mutating func meaning(of tree: Expression, in scope: Scope) -> Meaning {
    guard spend(at: tree.range) else { return .unknown }
    defer { effort.depth -= 1 }
    switch tree.kind {
    case .error: return .unknown
    case .number(let spelling): return number(spelling, tree.range)
    case .name(let name): return meaning(ofName: name, tree.range, in: scope)
    case .text(let content): return .text(content)
    case .prefix(.minus, let operand): return negated(operand, tree.range, in: scope)
    case .prefix(.not, let operand):
      let asked = Argument(meaning: meaning(of: operand, in: scope), range: operand.range)
      return onRows([asked], tree.range) { $0.negation($1[0], tree.range) }
    case .percent(let operand): return percent(operand, tree.range, in: scope)
    case .infix: return chain(tree, in: scope)
    case .comparison(let first, let links):
      return comparison(of: sides(first, links, in: scope), tree.range)
    case .conversion(let operand, let unit):
      return conversion(operand, to: unit, tree.range, in: scope)
    case .interval(let low, let high):
      let from = operand(low, in: scope).map { Placed($0, low.range) }
      let to = operand(high, in: scope).map { Placed($0, high.range) }
      guard let from, let to else { return .unknown }
      return range(from: from, to: to, tree.range)
    case .conditional(let condition, let yes, let no):
      return conditional(condition, yes, no, tree.range, in: scope)
    case .call(let name, let arguments): return call(name, arguments, tree.range, in: scope)
    case .lambda(let parameters, let body):
      return .function(Function(kind: .closure(parameters, body, scope), path: path))
    }
  }

  /// A literal. What is too small for a number is zero, as in all arithmetic; what is too large is nothing.
  private mutating func number(_ spelling: String, _ range: SourceRange) -> Meaning {
    let digits = spelling.utf8.filter { $0 != UInt8(ascii: "_") }
    guard let value = Double(decimal: digits), value.isFinite else {
      report(.numberTooLarge(range))
      return .unknown
    }
    return .quantity(
      Quantity(graph.constant(value, range), .none, .none, isZero: value == 0, source: .fixed))
  }

  /// A quantity of an expression, or `nil` when it is none; what is no quantity is reported.
  mutating func operand(_ tree: Expression, in scope: Scope) -> Quantity? {
    quantity(meaning(of: tree, in: scope), tree.range)
  }

  mutating func quantity(_ meaning: Meaning, _ range: SourceRange) -> Quantity? {
    switch meaning {
    case .quantity(let quantity): return quantity
    case .truth: report(.truthNotQuantity(range))
    case .column, .truths, .texts, .text, .incomplete: reportColumn(meaning, range)
    case .function(let function):
      report(.functionNotCalled(name(of: function), usage: usage(of: function), range))
    case .unknown: break
    }
    return nil
  }

  /// Reports what concerns data where one value is due.
  mutating func reportColumn(_ meaning: Meaning, _ range: SourceRange) {
    switch meaning {
    case .column(let column): report(.column(.columnNotValue(rows: column.cells.count, range)))
    case .truths(let column): report(.column(.truthsNotValue(rows: column.cells.count, range)))
    case .texts: report(.column(.textColumn(range)))
    case .text: report(.column(.textNotValue(range)))
    case .incomplete(let column): report(missing(column, range))
    case .quantity, .truth, .function, .unknown: break
    }
  }

  /// What is said of a column that misses numbers where all of them are needed.
  func missing(_ column: IncompleteColumn, _ range: SourceRange) -> FormulaProblem {
    .column(
      .missingValues(
        column.name, range, count: column.missing, rows: column.values.count,
        first: column.firstMissing ?? range))
  }

  private mutating func negation(_ operand: Argument, _ range: SourceRange) -> Meaning {
    guard let node = truth(operand.meaning, operand.range, .logic) else { return .unknown }
    return .truth(graph.unary(.not, node, range))
  }

  mutating func truth(
    _ meaning: Meaning, _ range: SourceRange, _ place: FormulaProblem.Place
  ) -> NodeID? {
    switch meaning {
    case .truth(let node): return node
    case .quantity: report(.quantityNotTruth(range, place))
    case .column, .truths, .texts, .text, .incomplete: reportColumn(meaning, range)
    case .function(let function):
      report(.functionNotCalled(name(of: function), usage: usage(of: function), range))
    case .unknown: break
    }
    return nil
  }

  /// The quantity as a plain number, percent and the like worked out; `nil` after a report.
  mutating func plain(_ placed: Placed, because reason: FormulaProblem.Reason) -> NodeID? {
    let units = environment.units
    guard placed.value.dimension.isNone else {
      reportUnit(placed, because: reason)
      return nil
    }
    return graph.scaled(placed.value.node, units.factor(of: placed.value.unit), placed.range)
  }

  /// The quantity's number in another unit of the same dimension.
  mutating func node(_ placed: Placed, in unit: UnitExpression) -> NodeID {
    let factor = environment.units.factor(from: placed.value.unit, to: unit)
    return graph.scaled(placed.value.node, factor, placed.range)
  }

  /// A number in the unit that an operation gave it; `nil`, an exponent out of bounds, is reported.
  mutating func counted(
    _ node: NodeID, _ result: UnitResult?, _ range: SourceRange, source: DimensionSource = .mixed
  ) -> Meaning {
    guard let result, let dimension = environment.units.dimension(of: result.unit) else {
      report(.exponentTooLarge(range))
      return .unknown
    }
    let scaled = graph.scaled(node, result.factor, range)
    return .quantity(Quantity(scaled, result.unit, dimension, source: source))
  }
}
