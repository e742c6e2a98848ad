import Diagnostics
import Formula
import FormulaSyntax
import Testing
import Units

/// Columns so long, or so many, that they would take all day.
@Suite struct ColumnLimitTests {
  private func checker(rows: Int) -> Checker {
    var cells = CellPlaces(SourceID(1))
    for row in 0..<rows { cells.append(row..<row) }
    let column = Column([Double](repeating: 1, count: rows), .none, .none, cells: cells)
    var environment = Environment(units: .standard)
    environment.add(
      DataSet(name: "d", columns: [DataSet.Entry(name: "a", content: .numbers(column))]))
    return Checker(environment)
  }

  @Test func whatIsTooMuchToComputeIsToldAndNotComputed() {
    var checker = checker(rows: 1_000_000)
    let sum = Array(repeating: "count(data.d.a)", count: 50).joined(separator: " + ")
    #expect(checker.quantity(Calculation.tree(sum), in: Scope()) != nil)
    #expect(checker.quantity(Calculation.tree(sum), in: Scope()) != nil)
    #expect(checker.problems.isEmpty)
    #expect(checker.quantity(Calculation.tree(sum), in: Scope()) == nil)
    #expect(checker.problems.map(\.problem.diagnostic.code.name) == ["formula-too-large"])
  }

  @Test func manyRowsAreNoMoreNodesThanFew() {
    var nodes: [Int] = []
    for rows in [3, 3_000] {
      var checker = checker(rows: rows)
      let tree = Calculation.tree("sum(ln(data.d.a * 2) ^ 2 + data.d.a) * median(-data.d.a)")
      #expect(checker.quantity(tree, in: Scope()) != nil)
      nodes.append(checker.graph.count)
    }
    #expect(nodes[0] == nodes[1])
  }
}
