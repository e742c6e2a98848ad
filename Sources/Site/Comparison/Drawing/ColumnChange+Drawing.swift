extension SectionDifference where Change == ColumnChange {
  /// What became of columns, in rows.
  var rows: [DifferenceTable.Row] {
    changed.flatMap(\.rows)
      + removed.map { DifferenceTable.Row(fate: .removed, name: $0.name, old: $0.size) }
      + added.map { DifferenceTable.Row(fate: .added, name: $0.name, new: $0.size) }
  }
}

extension ColumnChange {
  fileprivate var rows: [DifferenceTable.Row] {
    var rows: [DifferenceTable.Row] = []
    func add(_ old: String, _ new: String, _ remark: String) {
      rows.append(
        DifferenceTable.Row(
          fate: .changed, name: rows.isEmpty ? self.new.name : "", old: old, new: new,
          remark: remark))
    }
    if hasOtherWords {
      if old.unit != new.unit { add(old.unit, new.unit, "unit") }
      if old.name != new.name { add(old.name, new.name, "label") }
      if rows.isEmpty { add("", "", "label in another language") }
    }
    if let first {
      add(first.old.words, first.new.words, "row \(first.row), \(differing) of \(new.size)")
    } else if differing > 0 {
      add(old.size, new.size, "")
    }
    return rows
  }

  /// The change for a program.
  var json: JSONValue {
    .object([
      ("table", .string(new.table)), ("old", .object(old.facts)), ("new", .object(new.facts)),
      ("differing", .integer(differing)),
      (
        "first",
        first.map { cell in
          .object([
            ("row", .integer(cell.row)), ("old", cell.old.json), ("new", cell.new.json),
          ])
        } ?? .null
      ),
    ])
  }
}

extension PublishedColumn {
  /// The column for a program.
  var json: JSONValue { .object([("table", .string(table))] + facts) }

  fileprivate var facts: [(String, JSONValue)] {
    [
      ("column", .integer(place)), ("label", labels.json), ("unit", .string(unit)),
      ("rows", .integer(values.count)),
    ]
  }

  /// The table, and what stands above the column in the first language.
  fileprivate var name: String { table + " · " + (labels.first?.text ?? "column \(place)") }

  fileprivate var size: String { "\(values.count) row\(values.count == 1 ? "" : "s")" }
}
