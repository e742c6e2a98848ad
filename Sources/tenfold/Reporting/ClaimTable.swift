import Site

/// How all claims of a report stand, as a table for a terminal.
struct ClaimTable {
  private let rows: [[String]]

  init(_ claims: [ClaimSummary]) {
    let head = ["claim", "verdict", "condition", "margin", "turns at"]
    rows =
      claims.isEmpty
      ? []
      : [head] + claims.map { [$0.id, $0.verdict, $0.standing, $0.margin, $0.turningPoint] }
  }

  /// The table, each line with its end; empty without claims.
  var text: String { TextTable(rows: rows).text }
}
