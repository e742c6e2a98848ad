import Diagnostics

/// A value in a YAML file, with its place.
///
/// An alias stands for the value that its anchor marks: it has that value's place, since those are the
/// characters that an author has to change.
struct YAMLNode: Sendable {
  /// What a value can be.
  enum Kind: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// The value.
  let kind: Kind

  /// From its first byte to its last: brackets included, anchors and trailing blanks excluded.
  let range: SourceRange

  /// The scalar, if the value is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = kind { scalar } else { nil }
  }

  /// The items, if the value is a sequence.
  var sequence: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The entries in the order of the file, if the value is a mapping. No key occurs twice.
  var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The value of `key`, if this is a mapping that has it. Costs a pass over the entries.
  subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key.text == key }?.value
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  /// The key.
  let key: YAMLScalar

  /// The value.
  let value: YAMLNode

  /// Whether not even a `:` stands behind the key, as between braces it need not: `{en: Fast, cheap}`.
  var isBare = false
}
