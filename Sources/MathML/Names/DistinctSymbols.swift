import FormulaSyntax

/// What each definition of one formula is shown as, so that no two things in it look the same.
///
/// Models may declare one symbol twice, and two data sets may have a column of one name. What has the
/// symbol first keeps it: the parameters, then the definition on the left, then the names in the order of
/// the text. Another is shown by its own name, or, where that does not tell them apart, with the name of
/// its model lowered beside it.
///
///     factor: gpt_step.needed(P)     both have the symbol F     →  F = needed(P)
///     data.base.gain - data.long.gain                           →  gain − gain with a lowered "long"
struct DistinctSymbols: Sendable {
  private struct Entry {
    let fullName: String
    let shown: String
    let owner: String?
  }

  private var entries: [Entry] = []
  private var taken: [String] = []

  /// The names of `tree`, which is the body of the definition `head` if there is one.
  init(
    _ tree: Expression, head: String?, bound: [FormulaNotation.Variable],
    _ notation: FormulaNotation
  ) {
    for variable in bound + notation.variables { take(variable.symbol ?? variable.name) }
    takeParameters(tree)
    if let head { add(head, notation) }
    add(tree, bound.map { $0.name }, notation)
  }

  /// The symbol of the definition that is called `name` here, and what must be lowered beside it.
  func symbol(_ name: String, declared: String?, fullName: String?) -> (String, owner: String?) {
    let full = fullName ?? name
    guard let entry = entries.first(where: { $0.fullName == full }) else {
      return (declared ?? lastPart(name), nil)
    }
    return (entry.shown, entry.owner)
  }

  private mutating func take(_ symbol: String) { taken.append(SymbolBox(symbol).box.text) }

  private mutating func takeParameters(_ tree: Expression) {
    if case .lambda(let parameters, _) = tree.kind { for name in parameters { take(name.text) } }
    for part in tree.kind.parts { takeParameters(part) }
  }

  private mutating func add(_ tree: Expression, _ bound: [String], _ notation: FormulaNotation) {
    var bound = bound
    switch tree.kind {
    case .name(let name) where !bound.contains(name): add(name, notation)
    case .call(let name, _) where !bound.contains(name.text): add(name.text, notation)
    case .lambda(let parameters, _): bound += parameters.map { $0.text }
    default: break
    }
    for part in tree.kind.parts { add(part, bound, notation) }
  }

  private mutating func add(_ name: String, _ notation: FormulaNotation) {
    guard !notation.variables.contains(where: { $0.name == name }) else { return }
    let declared: String?
    let full: String
    switch notation.sense(name) {
    case .definition(let symbol, let fullName):
      declared = symbol
      full = fullName ?? name
    case .other:
      // A dotted name that is no definition, such as the column of a data set.
      guard lastPart(name) != name else { return }
      declared = nil
      full = name
    }
    guard !entries.contains(where: { $0.fullName == full }) else { return }
    let own = lastPart(full)
    let isOwnNameUnique = !entries.contains { lastPart($0.fullName) == own }
    let symbol = declared ?? own
    let text = SymbolBox(symbol).box.text
    if !taken.contains(text) {
      taken.append(text)
      entries.append(Entry(fullName: full, shown: symbol, owner: nil))
    } else if declared != nil, isOwnNameUnique, !taken.contains(SymbolBox(own).box.text) {
      take(own)
      entries.append(Entry(fullName: full, shown: own, owner: nil))
    } else {
      entries.append(Entry(fullName: full, shown: symbol, owner: qualifier(full)))
    }
  }
}

/// The name without the model or the data set it belongs to.
func lastPart(_ name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
  return String(name[name.utf8.index(after: dot)...])
}

/// The model, or the data set, that a name belongs to; `nil` where the name does not say.
private func qualifier(_ name: String) -> String? {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  return lastPart(String(name[..<dot]))
}
