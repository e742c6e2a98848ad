import Diagnostics

/// What a value in a file of ours is called in a message, and the key that names it.
struct FieldName: Sendable {
  /// The words, such as `` `title` `` or `` each item of `levels` ``.
  let words: String

  /// Where the key stands; `nil` for the value of a whole file.
  let key: SourceRange?
}

/// What can be wrong with a file whose YAML is fine but whose meaning is not: facts, without words.
enum FieldProblem: Sendable {
  /// A key that the format does not have, the keys it has, and what was being read, such as "a chart".
  case unknownKey(YAMLScalar, known: [String], owner: String)
  /// A key that the format requires.
  case missingKey(String, SourceRange, owner: String)
  /// A value of another kind than the format asks for.
  case wrongKind(FieldName, expected: String, found: YAMLNode)
  /// A list of more or fewer items than the format asks for.
  case wrongCount(FieldName, expected: String, found: Int, SourceRange)
  /// A date that is well written but that the calendar does not have.
  case noSuchDay(FieldName, Excerpt)
  /// A text that is none of the words the format knows.
  case unknownWord(FieldName, Excerpt, known: [String])
  /// A key of a localized text that is no language of the report, or no language at all.
  /// `isBare` when it is what a comma cuts off from a text: `{en: Fast, cheap}`.
  case unknownLanguage(FieldName, YAMLScalar, known: [String], isBare: Bool)
}
