import Diagnostics
import FormulaSyntax
import Units

// Rows of two data sets that belong together.

extension Checker {
  /// A data set with columns of another one, from the row that has the same key there. Rows that have no
  /// partner are left out, and the order is that of the first. `nil` after a problem was reported.
  ///
  /// A key that the other data set has twice is reported: a join must not multiply rows. Cost: the rows of
  /// both.
  mutating func joined(
    _ left: DataSet, _ join: DataRecipe.Join, _ right: DataSet
  ) -> DataSet? {
    guard let rows = left.cells?.count, let others = right.cells?.count,
      canCompute(rows: rows + others, join.with.range)
    else { return nil }
    var keys = JoinKeys(rows, others)
    var isSound = true
    for pair in join.keys {
      let own = key(pair.here, of: left)
      let other = key(pair.there, of: right)
      guard let own, let other else {
        isSound = false
        continue
      }
      switch (own, other) {
      case (.texts(let a), .texts(let b)): keys.add(JoinKeys.codes(a, b))
      case (.numbers(let a), .numbers(let b)) where a.dimension == b.dimension:
        let factor = environment.units.factor(from: b.unit, to: a.unit)
        keys.add(JoinKeys.codes(a.values, b.values.map { factor.apply(to: $0) }))
      default:
        isSound = false
        report(.dataSet(.unlikeKeys(pair.here.range, here: words(own), there: words(other))))
      }
    }
    var columns = left.columns
    for pair in join.columns {
      guard let content = column(pair.there, of: right) else {
        isSound = false
        continue
      }
      if left.declaredNames.contains(pair.here.text) {
        isSound = false
        report(
          .dataSet(.takenColumn(pair.here.text, pair.here.range, dataSet: left.name)))
      }
      columns.append(DataSet.Entry(name: pair.here.text, content: content))
    }
    guard isSound, !join.keys.isEmpty else { return nil }
    return joined(left, columns, join, right, keys)
  }

  private mutating func joined(
    _ left: DataSet, _ columns: [DataSet.Entry], _ join: DataRecipe.Join, _ right: DataSet,
    _ keys: JoinKeys
  ) -> DataSet? {
    if let slip = keys.repeated, let cells = cells(of: join.keys[0].there, in: right) {
      report(
        .dataSet(
          .repeatedKey(
            right.name, join.with.range, first: cells[slip.first], again: cells[slip.again],
            count: slip.count)))
      return nil
    }
    let partners = keys.partners
    guard !partners.left.isEmpty else {
      report(noPartner(left, join, right))
      return nil
    }
    let own = left.columns.count
    var made: [DataSet.Entry] = []
    for (index, column) in columns.enumerated() {
      let rows = index < own ? partners.left : partners.right
      made.append(DataSet.Entry(name: column.name, content: column.content.rows(rows)))
    }
    let step = DataSet.Step.join(
      with: right.name, from: left.cells?.count ?? 0, to: partners.left.count)
    return DataSet(
      name: left.name, columns: made, isWhole: left.isWhole && right.isWhole,
      steps: left.steps + [step])
  }

  /// A column by its bare name; `nil` after a report, or when it could not be read.
  mutating func column(_ name: Expression.Name, of dataSet: DataSet) -> DataSet.Content? {
    switch dataSet[name.text] {
    case .unreadable: return nil
    case .numbers, .texts, .truths, .incomplete: return dataSet[name.text]
    case .undeclared(let file):
      report(.column(.undeclaredColumn(ColumnName(file, name.text), name.range)))
      return nil
    case nil:
      guard dataSet.isWhole else { return nil }
      report(
        .column(
          .unknownColumn(
            ColumnName(dataSet.name, name.text), name.range,
            nearest: nearestName(to: name.text, in: dataSet.declaredNames), isBare: true)))
      return nil
    }
  }

  /// A column that rows are told apart by: words, or numbers that are all known; `nil` after a report.
  mutating func key(_ name: Expression.Name, of dataSet: DataSet) -> DataSet.Content? {
    switch column(name, of: dataSet) {
    case .texts(let texts): return .texts(texts)
    case .numbers(let numbers): return .numbers(numbers)
    case .incomplete(let column): report(missing(column, name.range))
    case .truths: report(.dataSet(.truthsAsKey(name.text, name.range)))
    case .undeclared, .unreadable, nil: break
    }
    return nil
  }

  private func cells(of name: Expression.Name, in dataSet: DataSet) -> CellPlaces? {
    dataSet[name.text]?.cells
  }

  private func words(_ key: DataSet.Content) -> String {
    guard case .numbers(let column) = key else { return "words" }
    return column.unit.isNone
      ? "plain numbers" : "numbers in `" + environment.units.formula(column.unit) + "`"
  }

  private func noPartner(
    _ left: DataSet, _ join: DataRecipe.Join, _ right: DataSet
  ) -> FormulaProblem {
    // Where some of the keys agree by themselves, the others are to blame.
    for pair in join.keys {
      guard case .texts(let own) = left[pair.here.text],
        case .texts(let other) = right[pair.there.text]
      else { continue }
      let first = own.presentTexts.first { !other.presentTexts.contains($0) }
      guard let first else { continue }
      let nearest = nearestName(to: first, in: other.presentTexts) ?? other.presentTexts.first
      return .dataSet(.noPartner(right.name, join.with.range, key: first, nearest: nearest))
    }
    return .dataSet(.noPartner(right.name, join.with.range, key: nil, nearest: nil))
  }
}
