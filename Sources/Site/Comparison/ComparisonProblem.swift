import Diagnostics

/// What can be wrong with a `numbers.json` that is JSON: facts, without words.
enum ComparisonProblem: Hashable {
  /// It says another schema than we write, or none.
  case unknownSchema(String?)
  /// A member that the schema promises is not there.
  case missingMember(String)
  /// A member holds something else than the schema promises.
  case wrongMember(String, expected: String, found: String)
  /// An item of a list is no object.
  case wrongItem(found: String)
}

extension ComparisonProblem {
  /// The problem in words, at its place.
  func diagnostic(_ range: SourceRange) -> Diagnostic {
    switch self {
    case .unknownSchema(let found):
      Diagnostic(
        "unknown-schema",
        found.map { "the schema is `\($0.shortened)`" } ?? "this does not say its schema",
        at: range, notes: ["this version of Tenfold compares `\(PublishedNumbers.schema)`"],
        hint: "compare what `tenfold build` of this version made")
    case .missingMember(let name): invalid("`\(name)` is missing", range)
    case .wrongMember(let name, let expected, let found):
      invalid("`\(name)` must be \(expected), not \(found)", range)
    case .wrongItem(let found): invalid("here must stand an object, not \(found)", range)
    }
  }

  private func invalid(_ message: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "invalid-numbers", message, at: range,
      notes: ["`\(PublishedNumbers.schema)` promises it"],
      hint: "`tenfold build` writes the file anew; it is not meant to be edited")
  }
}
