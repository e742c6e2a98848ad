import Diagnostics
import FormulaSyntax
import Units

// Rows that share something as one row.

extension Checker {
  /// How many groups a data set may have: what is said of each is checked by itself.
  static let groupLimit = 100_000

  /// A row for each group of rows that hold the same, in the order of their first rows; `nil` after a
  /// problem was reported.
  ///
  /// Cost: the formulas of a group, once for each group, and the rows.
  mutating func grouped(
    _ dataSet: DataSet, _ groups: DataRecipe.Groups, in scope: Scope
  ) -> DataSet? {
    guard let cells = dataSet.cells, let place = groups.keys.first?.range,
      canCompute(rows: cells.count, place)
    else { return nil }
    var keys = JoinKeys(cells.count, 0)
    var shared: [DataSet.Entry] = []
    for name in groups.keys {
      guard let key = key(name, of: dataSet) else { return nil }
      switch key {
      case .texts(let column): keys.add((column.places, []))
      case .numbers(let column): keys.add(JoinKeys.codes(column.values, []))
      default: return nil
      }
      shared.append(DataSet.Entry(name: name.text, content: key))
    }
    let members = keys.groups
    guard members.count <= Checker.groupLimit else {
      report(.dataSet(.tooManyGroups(place, limit: Checker.groupLimit)))
      return nil
    }
    let firsts = members.map { $0[0] }
    var made = DataSet(
      name: dataSet.name,
      columns: shared.map { DataSet.Entry(name: $0.name, content: $0.content.rows(firsts)) },
      isWhole: dataSet.isWhole,
      steps: dataSet.steps + [.group(from: cells.count, to: members.count)])
    for column in groups.columns {
      guard made[column.name.text] == nil else {
        report(.dataSet(.takenColumn(column.name.text, column.name.range, dataSet: dataSet.name)))
        continue
      }
      let content =
        summary(column.formula, of: dataSet, members, cells.rows(firsts), in: scope)
        .map { DataSet.Content.numbers($0) } ?? .unreadable
      made = made.adding(DataSet.Entry(name: column.name.text, content: content))
    }
    return made
  }

  /// What a formula comes to for the rows of each group; `nil` after a problem was reported.
  private mutating func summary(
    _ formula: Expression, of dataSet: DataSet, _ members: [[Int]], _ cells: CellPlaces,
    in scope: Scope
  ) -> Column? {
    let named = dataSet.naming(formula)
    var values: [Double] = []
    var first: Quantity?
    for rows in members {
      guard
        let found = quantity(
          meaning(of: formula, over: named.rows(rows), in: scope), formula.range),
        case .quantity(let value) = certain(
          Argument(meaning: .quantity(found), range: formula.range))?.meaning
      else { return nil }
      first = first ?? value
      let counted = node(Placed(value, formula.range), in: first?.unit ?? value.unit)
      guard let number = graph.constant(counted) else { return nil }
      values.append(number)
    }
    return first.map {
      Column(values, $0.unit, $0.dimension, cells: cells, source: .fixed)
    }
  }
}

extension DataSet {
  /// The data set with those columns only that a formula names, or with one if it names none: the others need
  /// not be put into groups.
  fileprivate func naming(_ formula: Expression) -> DataSet {
    var names: [String] = []
    func collect(_ tree: Expression) {
      if case .name(let name) = tree.kind { names.append(name) }
      for part in tree.kind.parts { collect(part) }
    }
    collect(formula)
    let own = columns.filter { names.contains($0.name) }
    let others = columns.filter { !names.contains($0.name) }.map {
      Entry(name: $0.name, content: .unreadable)
    }
    return DataSet(name: name, columns: own + others, isWhole: isWhole)
  }
}
