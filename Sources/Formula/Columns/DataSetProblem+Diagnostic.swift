public import Diagnostics
import FormulaSyntax

extension DataSetProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .cycle(let name, let range):
      return Diagnostic(
        "cycle", "the data set `\(name)` is made of itself", at: range,
        label: "this closes the circle")
    case .takenColumn(let name, let range, let dataSet):
      return Diagnostic(
        "repeated-column", "`\(dataSet)` has a column `\(name)` already", at: range,
        label: "this is taken", hint: "give the new column another name")
    case .unlikeKeys(let range, let here, let there):
      return Diagnostic(
        "unlike-keys", "a key of \(here) is never the same as one of \(there)", at: range,
        label: "what is joined must be alike on both sides")
    case .truthsAsKey(let name, let range):
      return Diagnostic(
        "unlike-keys", "`\(name)` is true or false in each row, and no key", at: range,
        label: "a key is a column of words or of numbers",
        hint: "choose the rows in which it holds: `where: \(name)`")
    case .repeatedKey(let name, let range, let first, let again, let count):
      return Diagnostic(
        "repeated-key", "two rows of `\(name)` have the same key",
        at: [
          Label(range, "which of them is the partner?"), Label(again, "again here"),
          Label(first, "first here"),
        ],
        notes: count > 1 ? ["\(count) rows have the key of one before"] : [],
        hint: "join on more columns, or choose one row of each with `where` or `group` first")
    case .noPartner(let name, let range, let key, let nearest):
      var notes: [String] = []
      if let key { notes.append("the first key here is `\(key)`") }
      if let nearest { notes.append("the nearest in `\(name)` is `\(nearest)`") }
      return Diagnostic(
        "no-partner", "no row has its key in `\(name)`", at: range, label: "nothing to join",
        notes: notes)
    case .tooManyGroups(let range, let limit):
      return Diagnostic(
        "formula-too-large", "these are over \(limit) groups", at: range,
        label: "too many to compute")
    }
  }
}
