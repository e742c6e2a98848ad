import Diagnostics

extension Mutation {
  /// The parameters in a table, those that least notice first, and a line that sums up.
  ///
  ///     parameter     value      tried  claims  checks  numbers  figures
  ///     coffee.dose   18 g/cup   ±10%        0       1        2        1
  var text: InkedText {
    var text = InkedText()
    if !parameters.isEmpty {
      let rows = ordered.map { [$0.name, $0.value, $0.perturbed] }
      let heads = ["parameter", "value", "tried"]
      let widths = heads.indices.map { column in
        (rows + [heads]).map { min($0[column].count, Self.width) }.max() ?? 0
      }
      func write(_ words: [String], _ counts: [String], _ ink: Ink) {
        let columns = zip(words, widths).map { padded($0, $1) }
        let numbers = zip(counts, Witness.Kind.allCases).map { count, kind in
          String(repeating: " ", count: max(kind.plural.count - count.count, 0)) + count
        }
        text.write((columns + numbers).joined(separator: "  "), ink)
        text.endLine()
      }
      write(heads, Witness.Kind.allCases.map(\.plural), .frame)
      for (parameter, row) in zip(ordered, rows) {
        write(
          row, Witness.Kind.allCases.map { String(count($0, parameter)) },
          parameter.noticed.isEmpty ? .primary(.warning) : .plain)
      }
      text.endLine()
    }
    text.write(summary, .message)
    text.endLine()
    return text
  }

  /// Beyond this a long value pushes the rest of its own row only.
  private static let width = 40

  /// The parameters, those that least notice first.
  var ordered: [MutatedParameter] {
    parameters.enumerated().sorted {
      ($0.element.noticed.count, $0.offset) < ($1.element.noticed.count, $1.offset)
    }.map(\.element)
  }

  private var summary: String {
    let unnoticed = parameters.count { $0.noticed.isEmpty }
    let count = parameters.count
    var words = "perturbed \(count) parameter\(count == 1 ? "" : "s"): "
    switch unnoticed {
    case 0: words += "each is noticed"
    case 1: words += "one is noticed by nothing"
    default: words += "\(unnoticed) are noticed by nothing"
    }
    let exact = unmoved.count { $0.reason == .exact }
    let others = unmoved.count - exact
    if exact > 0 { words += "; \(exact) left alone as exact" }
    if others > 0 { words += "; \(others) left alone as no number" }
    return words
  }

  private func count(_ kind: Witness.Kind, _ parameter: MutatedParameter) -> Int {
    parameter.noticed.count { witnesses[$0].kind == kind }
  }

  private func padded(_ words: String, _ width: Int) -> String {
    words + String(repeating: " ", count: max(width - words.count, 0))
  }
}

extension Witness.Kind {
  /// The head of its column.
  var plural: String {
    switch self {
    case .claim: "claims"
    case .check: "checks"
    case .number: "numbers"
    case .figure: "figures"
    }
  }
}
