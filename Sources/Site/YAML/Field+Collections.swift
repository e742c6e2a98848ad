import Diagnostics

extension Field {
  /// A list; items that cannot be read are reported and left out. Nothing at all is an empty list.
  static func list<Item: Sendable>(of item: Field<Item>) -> Self where Value == [Item] {
    let expected = "a list"
    return Field(expected) { node, name, problems in
      if let items = node.sequence { return readItems(items, item, name, &problems) }
      if node.scalar?.isNothing == true { return [] }
      problems.append(FieldProblem.wrongKind(name, expected: expected, found: node).diagnostic)
      return nil
    }
  }

  /// A list, or one item without the brackets: `source: ord2025` is `source: [ord2025]`.
  static func oneOrMore<Item: Sendable>(of item: Field<Item>) -> Self where Value == [Item] {
    Field("\(item.expected) or a list") { node, name, problems in
      if let items = node.sequence { return readItems(items, item, name, &problems) }
      if node.scalar?.isNothing == true { return [] }
      return item.read(node, name, &problems).map { [$0] }
    }
  }

  /// A mapping whose keys the author chooses, in the order of the file. Values that cannot be read are
  /// reported and left out. Nothing at all is an empty mapping.
  static func entries<Item: Sendable>(of item: Field<Item>) -> Self
  where Value == [FieldEntry<Item>] {
    let expected = "a mapping"
    return Field(expected) { node, name, problems in
      if node.scalar?.isNothing == true { return [] }
      guard let entries = node.mapping else {
        problems.append(FieldProblem.wrongKind(name, expected: expected, found: node).diagnostic)
        return nil
      }
      return entries.compactMap { entry in
        let name = FieldName(words: "`\(entry.key.text.shortened)`", key: entry.key.range)
        return item.read(entry.value, name, &problems).map { FieldEntry(key: entry.key, value: $0) }
      }
    }
  }

  /// A mapping with known keys, called `owner` in messages: "an axis". Keys that `read` does not ask
  /// for are reported. Nothing at all is an empty mapping.
  static func mapping(
    _ owner: String, _ read: @escaping @Sendable (inout MappingReader) -> Value?
  ) -> Self {
    Field("a mapping") { node, name, problems in
      var reader = MappingReader(node, owner, name)
      let value = read(&reader)
      problems += reader.finish()
      return reader.isMapping ? value : nil
    }
  }

  /// A value that may be written in several kinds, such as the short and the long form of a parameter.
  ///
  /// Nothing at all is read as text, so that its absence is reported. A kind without field is refused.
  static func either(
    text: Field<Value>? = nil, list: Field<Value>? = nil, mapping: Field<Value>? = nil
  ) -> Self {
    let fields = [text, list, mapping].compactMap(\.self)
    let expected = fields.map(\.expected).joined(separator: " or ")
    return Field(expected) { node, name, problems in
      let field =
        switch node.kind {
        case .scalar: text
        case .sequence: list
        case .mapping: mapping
        }
      if let field { return field.read(node, name, &problems) }
      problems.append(FieldProblem.wrongKind(name, expected: expected, found: node).diagnostic)
      return nil
    }
  }
}

/// A key that the author chose, and its value.
struct FieldEntry<Value: Sendable>: Sendable {
  /// The key.
  let key: YAMLScalar

  /// The value.
  let value: Value
}

extension Field where Value == [Excerpt] {
  /// One text or a list of texts.
  static var excerpts: Self { .oneOrMore(of: .excerpt) }
}

extension Field where Value == [String] {
  /// One text or a list of texts.
  static var texts: Self { .oneOrMore(of: .text) }
}

private func readItems<Item: Sendable>(
  _ items: [YAMLNode], _ item: Field<Item>, _ name: FieldName, _ problems: inout [Diagnostic]
) -> [Item] {
  let name = FieldName(words: "each item of \(name.words)", key: nil)
  return items.compactMap { item.read($0, name, &problems) }
}
