import Diagnostics
import Formula
import FormulaSyntax
import Units

/// The report around a fuzzed formula: definitions that take part in it, data, and all sources, so that
/// whatever is told of it can be drawn.
struct FuzzedModel {
  /// The report's sources: the formula is the first, the correlations the last.
  private(set) var sources = SourceMap()
  private(set) var environment = Environment(units: .standard)
  let model: ModelID
  /// The formula.
  let excerpt: Excerpt
  /// What is stated of the uncertain definitions, one formula for each statement.
  let correlations: [Excerpt]

  /// What a formula may name. `b` is the formula itself, which the others may need.
  private static let definitions = [
    ("f(x)", "x * 2 + g(x)"), ("g(x)", "if x > 0 then x else -x"), ("a", "3 GWh"),
    ("loop", "loop + b"), ("h(x)", "x * (1 to 2) + b"), ("k", "1.5"),
    ("mixed(f, a)", "if a < 1 then f(a) + k else f(k * a)"),
    ("p", "5 to 20"), ("q", "normal(1, 2)"), ("r", "2 * uniform(0, 1)"), ("s", "(1 to 3) GWh"),
  ]

  /// The model with `formula` as one of its definitions. Every place is that of one text only, as in a report.
  init(_ formula: [UInt8], correlations: [[UInt8]]) {
    model = environment.addModel("t")
    excerpt = Excerpt(
      whole: sources.add(Source(path: "formula", bytes: formula)), bytes: formula)
    for (head, body) in FuzzedModel.definitions {
      let own = parseDefinitionHead(FuzzedModel.source(head, in: &sources))
      let tree = parseFormula(FuzzedModel.source(body, in: &sources)).tree
      _ = environment.define(own, as: tree, in: model)
    }
    let own = parseDefinitionHead(FuzzedModel.source("b", in: &sources))
    _ = environment.define(own, as: parseFormula(excerpt).tree, in: model)
    environment.add(FuzzedModel.data(&sources))
    var stated: [Excerpt] = []
    for bytes in correlations {
      let source = sources.add(Source(path: "correlation", bytes: bytes))
      stated.append(Excerpt(whole: source, bytes: bytes))
    }
    self.correlations = stated
  }

  private static func source(_ text: String, in sources: inout SourceMap) -> Excerpt {
    let source = Source(path: "model", text: text)
    return Excerpt(whole: sources.add(source), bytes: source.bytes)
  }

  /// Two columns of numbers, one of words, and one that misses a number.
  private static func data(_ sources: inout SourceMap) -> DataSet {
    let source = sources.add(Source(path: "d.csv", text: "3 1 0"))
    var cells = CellPlaces(source)
    for row in 0..<3 { cells.append((2 * row)..<(2 * row + 1)) }
    func numbers(_ values: [Double]) -> DataSet.Content {
      .numbers(Column(values, .none, .none, cells: cells))
    }
    return DataSet(
      name: "d",
      columns: [
        DataSet.Entry(name: "a", content: numbers([3, 1, 0])),
        DataSet.Entry(name: "b", content: numbers([2, -1, 5])),
        DataSet.Entry(
          name: "c", content: .texts(TextColumn(["u", "v"], places: [0, 1, 0], cells: cells))),
        DataSet.Entry(
          name: "m", content: .numbers([1, .nan, 2], .none, .none, cells: cells, name: "m")),
      ])
  }
}
