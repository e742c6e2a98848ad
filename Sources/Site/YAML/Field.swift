import Diagnostics

/// How one kind of value is read: what is expected, in words, and how to get it.
///
/// Fields compose: `.list(of: .number)` reads a list of numbers, `.entries(of: .excerpt)` a mapping with
/// free keys. A field reports whatever is wrong and returns `nil` then; it never reports nothing.
struct Field<Value: Sendable>: Sendable {
  /// What must stand there, with its article: "text", "a list of numbers".
  let expected: String

  private let body: @Sendable (YAMLNode, FieldName, inout [Diagnostic]) -> Value?

  /// A field that expects `expected` and reads it with `body`.
  init(
    _ expected: String,
    _ body: @escaping @Sendable (YAMLNode, FieldName, inout [Diagnostic]) -> Value?
  ) {
    self.expected = expected
    self.body = body
  }

  /// Reads `node`, called `name` in messages.
  func read(_ node: YAMLNode, _ name: FieldName, _ problems: inout [Diagnostic]) -> Value? {
    body(node, name, &problems)
  }

  /// Reads the value of a whole file, called `name` in messages: "a chart".
  func read(file node: YAMLNode, _ name: String, _ problems: inout [Diagnostic]) -> Value? {
    body(node, FieldName(words: name, key: nil), &problems)
  }

  /// The same field, with its value turned into another by `transform`, which may refuse it with
  /// problems of its own.
  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value, YAMLNode, inout [Diagnostic]) -> Other?
  ) -> Field<Other> {
    Field<Other>(expected) { node, name, problems in
      body(node, name, &problems).flatMap { transform($0, node, &problems) }
    }
  }

  /// The same field, with the place of its value.
  var located: Field<Located<Value>> {
    map { value, node, _ in Located(value: value, range: node.range) }
  }
}

/// A value and where it stands.
struct Located<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Where it stands.
  let range: SourceRange
}
