import Diagnostics
import FormulaSyntax

// Comparisons that are true in some rows and false in others.

extension Checker {
  /// A chain of comparisons of which some sides are columns or texts.
  mutating func comparisonByRow(of sides: ComparedSides, _ range: SourceRange) -> Meaning {
    var left = sides.first.argument
    var chain: Meaning?
    for (link, side, tolerance) in sides.links {
      let right = side.argument
      let found =
        left.meaning.isText || right.meaning.isText
        ? comparison(ofTexts: left, link, right)
        : comparison(byRow: left, link, right, tolerance, range)
      left = right
      guard let before = chain else {
        chain = found
        continue
      }
      let both = [before, found].map { Argument(meaning: $0, range: range) }
      chain = onRows(both, range) { checker, parts in
        guard case .truth(let a) = parts[0].meaning, case .truth(let b) = parts[1].meaning else {
          return .unknown
        }
        return .truth(checker.graph.binary(.and, a, b, range))
      }
    }
    return chain ?? .unknown
  }

  /// One link between quantities.
  private mutating func comparison(
    byRow left: Argument, _ link: ComparisonLink, _ right: Argument, _ tolerance: Argument?,
    _ range: SourceRange
  ) -> Meaning {
    onRows([left, right] + (tolerance.map { [$0] } ?? []), range) { checker, parts in
      var placed: [Placed] = []
      for part in parts {
        if let value = checker.quantity(part.meaning, part.range) {
          placed.append(Placed(value, part.range))
        }
      }
      guard placed.count == parts.count else { return .unknown }
      let within: Placed?? = placed.count > 2 ? .some(placed[2]) : .none
      return checker.compare(placed[0], link.asks, placed[1], within, range).map { .truth($0) }
        ?? .unknown
    }
  }

  /// One link of which a side is words: they are the same or they are not.
  private mutating func comparison(
    ofTexts left: Argument, _ link: ComparisonLink, _ right: Argument
  ) -> Meaning {
    let isDifferent: Bool
    switch link.asks {
    case .equal: isDifferent = false
    case .notEqual: isDifferent = true
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .approximately:
      report(.column(.textsWithoutOrder(link.mark, asks: link.asks.spelling)))
      return .unknown
    }
    switch (left.meaning, right.meaning) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.texts(let column), .text(let text)):
      return isEqual(column, text, right.range, isDifferent)
    case (.text(let text), .texts(let column)):
      return isEqual(column, text, left.range, isDifferent)
    case (.texts(let column), .texts(let other)):
      guard column.cells.count == other.cells.count else {
        report(
          .column(
            .unequalColumns(
              rows: column.cells.count, left.range, others: other.cells.count, right.range)))
        return .unknown
      }
      guard canCompute(rows: column.cells.count, right.range) else { return .unknown }
      return .truths(
        TruthColumn(column.isEqual(to: other).map { $0 != isDifferent }, cells: column.cells))
    case (.text, _), (_, .text):
      let isLeft = if case .text = left.meaning { true } else { false }
      report(.column(.textNotValue(isLeft ? left.range : right.range)))
    case (.texts, _): reportTexts(left, beside: right)
    default: reportTexts(right, beside: left)
    }
    return .unknown
  }

  /// Where a column holds a text. A text that no row of its file holds is most likely misspelled.
  private mutating func isEqual(
    _ column: TextColumn, _ text: String, _ range: SourceRange, _ isDifferent: Bool
  ) -> Meaning {
    guard canCompute(rows: column.cells.count, range) else { return .unknown }
    guard let holds = column.isEqual(to: text) else {
      let problem = ColumnProblem.unmatchedText(
        text, range, nearest: nearestName(to: text, in: column.texts), isDifferent: isDifferent)
      guard isDifferent else {
        report(.column(problem))
        return .unknown
      }
      if !trial.isRunning { reportWithoutCalls(.column(problem)) }
      return .truths(
        TruthColumn(Array(repeating: true, count: column.cells.count), cells: column.cells))
    }
    return .truths(TruthColumn(holds.map { $0 != isDifferent }, cells: column.cells))
  }

  private mutating func reportTexts(_ texts: Argument, beside other: Argument) {
    guard case .function = other.meaning else { return report(.column(.textColumn(texts.range))) }
    _ = quantity(other.meaning, other.range)
  }
}
