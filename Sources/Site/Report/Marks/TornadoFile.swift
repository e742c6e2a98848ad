import Diagnostics

/// A tornado as its file says it.
struct TornadoFile: Sendable {
  /// The value that moves; without one that was told already.
  let value: ParsedExcerpt?
  /// The names of the inputs that move it; `nil` for all that are uncertain.
  let inputs: [ParsedExcerpt]?
  /// Whether all of it could be read.
  let isWhole: Bool
  let range: SourceRange

  var facts: MarkFacts {
    MarkFacts(
      isWhole: value != nil && isWhole, formulas: [value].compactMap(\.self) + (inputs ?? []),
      place: value?.range)
  }
}
