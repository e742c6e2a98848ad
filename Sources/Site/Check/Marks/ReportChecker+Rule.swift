import Formula

extension ReportChecker {
  /// A straight line at one place of one axis. Of a rule that says two, both are checked.
  mutating func raw(_ file: RuleFile) -> RawMark? {
    let x = file.x.flatMap { located($0) }
    let y = file.y.flatMap { located($0) }
    guard x != nil || y != nil else { return nil }
    return RawMark(xs: [x].compactMap(\.self), ys: [y].compactMap(\.self)) { checker, units in
      let vertical = x.flatMap { checker.node($0, units.x, .horizontal) }
      let horizontal = y.flatMap { checker.node($0, units.y, .vertical) }
      return vertical.map { .rule(.vertical($0)) } ?? horizontal.map { .rule(.horizontal($0)) }
    }
  }
}

/// A straight line at one place of one axis.
enum CheckedRule: Sendable {
  case horizontal(NodeID)
  case vertical(NodeID)
}
