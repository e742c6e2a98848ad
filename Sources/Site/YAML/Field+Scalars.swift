import Diagnostics

extension Field where Value == YAMLNode {
  /// Any value, unread.
  static var node: Self { Field("a value") { node, _, _ in node } }
}

extension Field where Value == YAMLScalar {
  /// A text with its spelling; it may be empty if it is written in quotes.
  static var scalar: Self {
    Field("text") { node, name, problems in
      if let scalar = node.scalar, !scalar.isNothing { return scalar }
      problems.append(FieldProblem.wrongKind(name, expected: "text", found: node).diagnostic)
      return nil
    }
  }
}

extension Field where Value == Excerpt {
  /// A text with the way back to its bytes, such as a formula.
  static var excerpt: Self { Field<YAMLScalar>.scalar.map { scalar, _, _ in scalar.excerpt } }
}

extension Field where Value == String {
  /// A text.
  static var text: Self { Field<YAMLScalar>.scalar.map { scalar, _, _ in scalar.text } }
}

extension Field {
  /// A text of one form: `value` returns `nil` for any other.
  static func form(_ expected: String, _ value: @escaping @Sendable (String) -> Value?) -> Self {
    Field(expected) { node, name, problems in
      if let scalar = node.scalar, let value = value(scalar.text) { return value }
      problems.append(FieldProblem.wrongKind(name, expected: expected, found: node).diagnostic)
      return nil
    }
  }

  /// One of some words, each with what it means.
  static func words(_ words: [(String, Value)]) -> Self {
    let known = words.map(\.0)
    return Field("one of " + known.map { "`\($0)`" }.joined(separator: ", ")) {
      node, name, problems in
      guard let excerpt = Field<Excerpt>.excerpt.read(node, name, &problems) else { return nil }
      let text = excerpt.text
      if let word = words.first(where: { $0.0 == text }) { return word.1 }
      problems.append(FieldProblem.unknownWord(name, excerpt, known: known).diagnostic)
      return nil
    }
  }
}

extension Field where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the words of an enum.
  static func word(_ type: Value.Type) -> Self { .words(type.allCases.map { ($0.rawValue, $0) }) }
}

extension Field where Value == Bool {
  /// `true` or `false`; `yes`, `on` and the like are texts.
  static var boolean: Self {
    .form("`true` or `false`") { text in
      switch text {
      case "true": true
      case "false": false
      default: nil
      }
    }
  }
}

extension Field where Value == Int {
  /// A whole number in decimal digits, with or without sign; `_` may group digits.
  static var integer: Self {
    .form("a whole number") { text in
      guard let number = NumberSpelling(text), !number.hasFraction else { return nil }
      return Int(number.digits)
    }
  }

  /// A whole number within bounds.
  static func integer(in bounds: ClosedRange<Int>) -> Self {
    .form("a whole number from \(bounds.lowerBound) to \(bounds.upperBound)") { text in
      guard let number = NumberSpelling(text), !number.hasFraction else { return nil }
      return Int(number.digits).flatMap { bounds.contains($0) ? $0 : nil }
    }
  }
}

extension Field where Value == Double {
  /// A finite number, as in `12`, `-0.5`, `1e4`, `1_000_000`.
  static var number: Self {
    .form("a number") { text in
      NumberSpelling(text).flatMap { Double($0.digits) }.flatMap { $0.isFinite ? $0 : nil }
    }
  }
}

extension Field where Value == CalendarDate {
  /// A day, as in `2026-03-01`.
  static var date: Self {
    Field("a date such as `2026-03-01`") { node, name, problems in
      if let scalar = node.scalar {
        if let date = CalendarDate(iso: scalar.text) { return date }
        if isSpelledAsDate(scalar.excerpt.bytes) {
          problems.append(FieldProblem.noSuchDay(name, scalar.excerpt).diagnostic)
          return nil
        }
      }
      problems.append(
        FieldProblem.wrongKind(name, expected: "a date such as `2026-03-01`", found: node)
          .diagnostic)
      return nil
    }
  }
}

private func isSpelledAsDate(_ bytes: [UInt8]) -> Bool {
  guard bytes.count == 10 else { return false }
  return bytes.indices.allSatisfy { index in
    index == 4 || index == 7 ? bytes[index] == 0x2D : (0x30...0x39).contains(bytes[index])
  }
}
