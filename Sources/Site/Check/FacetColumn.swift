import Formula
import FormulaSyntax

/// The values of the column that panels go by: texts in the order of their rows, numbers by size.
struct FacetColumn {
  enum Value: Hashable {
    case text(String)
    case number(Double)
  }

  /// The unit of numbers.
  var unit: Quantity?
  /// What readers are shown for texts.
  let wordNames: WordNames
  /// Whether the data set misses some of its numbers.
  private(set) var isIncomplete = false
  private var values: [Value] = []
  private var known: Set<Value> = []

  /// The column that a formula names, with the texts of a data set in their order.
  init(_ dataSet: DataSet, _ formula: ParsedExcerpt, _ wordNames: WordNames) {
    self.wordNames = wordNames
    guard case .name(let name) = formula.tree.kind else { return }
    switch dataSet[name] {
    case .incomplete: isIncomplete = true
    case .texts(let column): for row in column.places.indices { add(.text(column[row])) }
    default: break
    }
  }

  /// Adds a value, if it is new.
  mutating func add(_ value: Value) {
    if known.insert(value).inserted { values.append(value) }
  }

  /// The values in the order of their panels.
  var ordered: [Value] {
    let numbers = values.compactMap { value -> Double? in
      if case .number(let number) = value { number } else { nil }
    }
    return numbers.isEmpty ? values : numbers.sorted().map { .number($0) }
  }

  /// What stands above the panel of a value.
  func title(_ value: Value) -> CheckedPanel.Title? {
    switch value {
    case .text(let text): .text(text, wordNames)
    case .number(let number): unit.map { .number(number, $0) }
    }
  }
}
