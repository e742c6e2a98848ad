import Diagnostics
import FormulaSyntax
import TestSupport
import Testing
import Units

@testable import Formula

/// Data sets that are made of others, held against what is plain to see.
@Suite struct DataSetLawTests {
  /// Random rows with few different keys, so that many are alike.
  private struct RandomRows {
    var kinds: [String] = []
    var sizes: [Double] = []
    var values: [Double] = []

    init(seed: UInt64, unknown: Bool = false) {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        kinds.append(["a", "b", "c", ""].randomElement(using: &generator) ?? "a")
        sizes.append(Double(Int.random(in: 0...2, using: &generator)))
        let isUnknown = unknown && Int.random(in: 0..<5, using: &generator) == 0
        values.append(isUnknown ? .nan : Double.random(in: 0.1...9, using: &generator))
      }
    }

    var count: Int { kinds.count }

    func dataSet(_ name: String, rows: [Int]? = nil) -> DataSet {
      let rows = rows ?? Array(0..<count)
      var cells = CellPlaces(SourceID(1))
      for row in rows { cells.append(row..<(row + 1)) }
      var texts: [String] = []
      for row in rows where !texts.contains(kinds[row]) { texts.append(kinds[row]) }
      let places = rows.map { row in UInt32(texts.firstIndex(of: kinds[row]) ?? 0) }
      func numbers(_ all: [Double], _ name: String) -> DataSet.Entry {
        DataSet.Entry(
          name: name,
          content: .numbers(rows.map { all[$0] }, .none, .none, cells: cells, name: name))
      }
      return DataSet(
        name: name,
        columns: [
          DataSet.Entry(
            name: "kind", content: .texts(TextColumn(texts, places: places, cells: cells))),
          numbers(sizes, "size"), numbers(values, "x"),
        ])
    }
  }

  private func name(_ text: String) -> Expression.Name {
    Expression.Name(text, SourceRange(SourceID(2), 0, text.utf8.count))
  }

  /// The value of a formula about the data set `s`, and what was told of it.
  private func value(
    _ text: String, _ tables: [DataSet], _ recipes: [DataRecipe] = []
  ) -> (value: Double?, codes: [String]) {
    var environment = Environment(units: .standard)
    for table in tables { environment.add(table) }
    for recipe in recipes { environment.add(recipe) }
    var checker = Checker(environment)
    let quantity = checker.quantity(Calculation.tree(text), in: Scope())
    let codes = checker.problems.map(\.problem.diagnostic.code.name)
    guard let quantity else { return (nil, codes) }
    return (Program(checker.graph, roots: [quantity.node]).run(count: 1)[0][0], codes)
  }

  @Test func aConditionAndItsOppositeShareAllRows() {
    for seed in 0..<100 as Range<UInt64> {
      let table = RandomRows(seed: seed).dataSet("s")
      for condition in ["data.s.x > 4", "data.s.size = 1", "data.s.kind = data.s.kind"] {
        let whole = "count(data.s.x)"
        let parts = "count(\(condition)) + count(not (\(condition)))"
        #expect(value(whole, [table]).value == value(parts, [table]).value, "seed \(seed)")
      }
    }
  }

  @Test func aFilterKeepsTheRowsInTheirOrder() {
    for seed in 0..<100 as Range<UInt64> {
      let rows = RandomRows(seed: seed, unknown: true)
      var checker = Checker(Environment(units: .standard))
      let kept = (0..<rows.count).filter { rows.values[$0] > 3 && rows.sizes[$0] != 1 }
      let condition = Calculation.tree("x > 3 and is_known(x) and not (size = 1)")
      let made = checker.rows(of: rows.dataSet("s"), where: condition, in: Scope())
      guard !kept.isEmpty else {
        // Nothing to compare is told as such, or nothing is known at all.
        #expect(made == nil && checker.problems.count == 1, "seed \(seed)")
        continue
      }
      guard case .numbers(let column) = made?["x"], case .texts(let kinds) = made?["kind"] else {
        Issue.record("seed \(seed): no column")
        continue
      }
      #expect(column.values.elementsEqual(kept.map { rows.values[$0] }), "seed \(seed)")
      #expect(kinds.places.indices.map { kinds[$0] } == kept.map { rows.kinds[$0] })
      #expect(column.cells.indices.map { column.cells[$0].start } == kept, "seed \(seed)")
      #expect(made?.steps == [.filter(from: rows.count, to: kept.count)], "seed \(seed)")
    }
  }

  @Test func aJoinFindsWhatALoopFinds() {
    var (joined, repeated, alone) = (0, 0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let left = RandomRows(seed: seed)
      let right = RandomRows(seed: seed + 1000)
      func isAlike(_ a: Int, _ b: Int) -> Bool {
        left.kinds[a] == right.kinds[b] && left.sizes[a] == right.sizes[b]
      }
      // Of the right side only the first row of each key, but for some seeds.
      var firsts: [Int] = []
      for row in 0..<right.count
      where seed % 5 == 0
        || !firsts.contains(where: {
          right.kinds[$0] == right.kinds[row] && right.sizes[$0] == right.sizes[row]
        })
      {
        firsts.append(row)
      }
      let isRepeated = firsts.enumerated().contains { place, row in
        firsts[..<place].contains {
          right.kinds[$0] == right.kinds[row] && right.sizes[$0] == right.sizes[row]
        }
      }
      let partners = (0..<left.count).map { row in firsts.first { isAlike(row, $0) } }
      var recipe = DataRecipe("j", of: .dataSet(name("s")))
      recipe.join = DataRecipe.Join(
        with: name("t"),
        keys: [(name("kind"), name("kind")), (name("size"), name("size"))],
        columns: [(name("y"), name("x"))])
      let found = value(
        "sum(data.j.x * data.j.y)", [left.dataSet("s"), right.dataSet("t", rows: firsts)], [recipe])
      if isRepeated {
        repeated += 1
        #expect(found.codes == ["repeated-key"], "seed \(seed)")
      } else if partners.allSatisfy({ $0 == nil }) {
        alone += 1
        #expect(found.codes == ["no-partner"], "seed \(seed)")
      } else {
        joined += 1
        let plain = zip(left.values, partners).reduce(0.0) { sum, pair in
          sum + pair.0 * (pair.1.map { right.values[$0] } ?? 0)
        }
        #expect(abs((found.value ?? .nan) - plain) <= 1e-12 * plain, "seed \(seed)")
      }
    }
    #expect(joined > 100 && repeated > 20 && alone > 2, "\(joined), \(repeated), \(alone)")
  }

  @Test func groupsHaveAllRowsBetweenThem() {
    for seed in 0..<100 as Range<UInt64> {
      let rows = RandomRows(seed: seed)
      var recipe = DataRecipe("g", of: .dataSet(name("s")))
      recipe.groups = DataRecipe.Groups(
        by: [name("kind"), name("size")],
        columns: [
          DataRecipe.DerivedColumn(name("total"), Calculation.tree("sum(x)")),
          DataRecipe.DerivedColumn(name("n"), Calculation.tree("count(x)")),
        ])
      let table = rows.dataSet("s")
      let total = value("sum(data.g.total)", [table], [recipe]).value ?? .nan
      let sum = rows.values.reduce(0, +)
      #expect(abs(total - sum) <= 1e-12 * sum, "seed \(seed)")
      #expect(value("sum(data.g.n)", [table], [recipe]).value == Double(rows.count))
      let keys = Set(zip(rows.kinds, rows.sizes).map { "\($0)/\($1)" })
      #expect(value("count(data.g.n)", [table], [recipe]).value == Double(keys.count))
    }
  }

  /// A million rows are no more nodes than three, in filters and joins too.
  @Test func rowsAreNoNodes() {
    var nodes: [Int] = []
    for repeats in [1, 500] {
      let rows = RandomRows(seed: 7)
      let table = rows.dataSet(
        "s", rows: (0..<repeats).flatMap { _ in Array(0..<rows.count) })
      var environment = Environment(units: .standard)
      environment.add(table)
      var recipe = DataRecipe("f", of: .dataSet(name("s")))
      recipe.condition = Calculation.tree("kind = \"a\" or size < 2")
      recipe.derived = [DataRecipe.DerivedColumn(name("y"), Calculation.tree("ln(x) * size"))]
      environment.add(recipe)
      var checker = Checker(environment)
      #expect(checker.quantity(Calculation.tree("sum(data.f.y)"), in: Scope()) != nil)
      nodes.append(checker.graph.count)
    }
    #expect(nodes[0] == nodes[1])
  }
}
