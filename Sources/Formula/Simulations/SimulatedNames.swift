import Diagnostics
import FormulaSyntax

/// What the names of a simulation's rows mean where one of its formulas stands.
///
/// A row has an element for each of a count. Where a formula is about one element of as many, the name of a row is that
/// element; elsewhere only what sums it up may name it.
struct SimulatedNames: Sendable {
  /// A name that stands for several elements.
  struct Row: Sendable {
    let name: Expression.Name
    /// What it is, element by element.
    let elements: [Meaning]
  }

  /// An element that a formula is about, from 0, and how many there are.
  struct Element: Sendable {
    let place: Int
    let count: Int
  }

  var rows: [Row] = []
  var element: Element?

  /// The row of a name.
  func row(_ name: String) -> Row? { rows.last { $0.name.text == name } }

  /// What a name means; `nil` for one that is no row.
  func meaning(_ name: String, _ range: SourceRange) -> Checker.Found? {
    guard let row = row(name) else { return nil }
    guard let element else {
      return .unknown(.simulation(.elementsNotValue(row.name, range, count: row.elements.count)))
    }
    guard element.count == row.elements.count else {
      return .unknown(
        .simulation(
          .unlikeCounts(row.name, range, count: row.elements.count, here: element.count)))
    }
    return .local(row.elements[element.place])
  }

  /// The names of rows that a formula names, as far as it does not sum them up itself.
  func rows(namedIn tree: Expression, hiding locals: [String] = []) -> [(row: Row, SourceRange)] {
    var found: [(row: Row, SourceRange)] = []
    switch tree.kind {
    case .name(let name):
      if !locals.contains(name), let row = row(name) { found.append((row, tree.range)) }
    case .call(let name, let arguments)
    where arguments.count == 1 && ElementReduction(rawValue: name.text) != nil:
      break
    case .lambda(let names, let body):
      found = rows(namedIn: body, hiding: locals + names.map { $0.text })
    default:
      for part in tree.kind.parts { found += rows(namedIn: part, hiding: locals) }
    }
    return found
  }
}

/// What sums up the elements of a row.
enum ElementReduction: String {
  case sum, product, min, max, mean
}
