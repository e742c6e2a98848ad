import Diagnostics

/// What can be wrong with what is to be explained, beside the problems of formulas.
enum ExplanationProblem: Hashable {
  /// A word that means nothing: no code, definition, model, source or claim; `nearest` are those of each kind that may be meant.
  case unknownSubject(String, SourceRange, nearest: [String])
}
