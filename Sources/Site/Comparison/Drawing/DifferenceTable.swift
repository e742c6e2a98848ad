/// The differences of one section as rows, which text and Markdown draw alike.
struct DifferenceTable {
  /// What became of something.
  enum Fate: CaseIterable {
    case changed, added, removed
    /// Readers see what they saw; digits behind it differ.
    case sameOnPage
  }

  struct Row {
    let fate: Fate
    /// The file that it stands in; empty for what stands in none.
    var file = ""
    /// What it is called; empty in a further row of the same thing.
    let name: String
    /// The language of the texts; empty where there is only one.
    var language = ""
    var old = ""
    var new = ""
    /// How far it moved, or what else is to be said.
    var remark = ""
  }

  let title: String
  /// How many things met each fate.
  let counts: [(fate: Fate, count: Int)]
  let rows: [Row]

  /// How many there are, in words: `2 changed, 1 added`.
  var summary: String {
    counts.filter { $0.count > 0 }.map { "\($0.count) \($0.fate.words)" }.joined(separator: ", ")
  }

  /// A table of rows, of which each with a name is a thing of its own.
  init(_ title: String, _ rows: [Row]) {
    self.title = title
    self.rows = rows
    counts = Fate.allCases.map { fate in
      (fate, Set(rows.indices.filter { rows[$0].fate == fate && !rows[$0].name.isEmpty }).count)
    }
  }
}

extension DifferenceTable.Fate {
  /// What stands after a count.
  var words: String {
    switch self {
    case .changed: "changed"
    case .added: "added"
    case .removed: "removed"
    case .sameOnPage: "the same on the page"
    }
  }

  /// What stands before a row.
  var sign: String {
    switch self {
    case .changed: "~"
    case .added: "+"
    case .removed: "-"
    case .sameOnPage: "≈"
    }
  }
}
