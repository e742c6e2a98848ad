import Diagnostics

/// Reads a mapping whose keys a file format fixes, so that the reader of a format is a table of facts.
///
///     let chart = Field<Chart>.mapping("a chart") { fields in
///       let title = fields.required("title", .localizedText)
///       let levels = fields.optional("levels", .list(of: .number))
///       guard let title else { return nil }
///       return Chart(title: title, levels: levels ?? [])
///     }
///
/// Everything that is wrong is reported, each thing once: values as they are read, then, by
/// ``finish()``, keys that are missing and keys that were never asked for. A value that is no mapping is reported once, and then
/// no key is missing in it.
struct MappingReader {
  /// Whether the value is a mapping, or nothing, which reads as an empty one.
  let isMapping: Bool

  private let entries: [YAMLEntry]
  private let indices: [String: Int]
  private let owner: String
  private let place: SourceRange
  private var known: [String] = []
  private var missing: [String] = []
  private var problems: [Diagnostic] = []

  /// A reader of `node`, which is `owner` in messages ("a chart") and was found as `name`.
  init(_ node: YAMLNode, _ owner: String, _ name: FieldName) {
    self.owner = owner
    entries = node.mapping ?? []
    isMapping = node.mapping != nil || node.scalar?.isNothing == true
    indices = Dictionary(
      entries.enumerated().map { ($1.key.text, $0) }, uniquingKeysWith: { first, _ in first })
    place = name.key ?? SourceRange(node.range.source, node.range.start, node.range.start)
    if !isMapping {
      problems.append(
        FieldProblem.wrongKind(name, expected: "a mapping", found: node).diagnostic)
    }
  }

  /// The value of a key that must be there; `nil` when it is missing or wrong, which is reported.
  mutating func required<Value: Sendable>(_ key: String, _ field: Field<Value>) -> Value? {
    allow(key)
    if let index = indices[key] { return read(index, field) }
    if isMapping { missing.append(key) }
    return nil
  }

  /// The value of a key that may be absent; `nil` when it is, or when it is wrong, which is reported.
  mutating func optional<Value: Sendable>(_ key: String, _ field: Field<Value>) -> Value? {
    allow(key)
    return indices[key].flatMap { read($0, field) }
  }

  /// Makes `key` a known one without reading it, as where it only has a meaning beside another.
  mutating func allow(_ key: String) {
    if !known.contains(key) { known.append(key) }
  }

  /// Whether the mapping has `key`, whatever its value.
  func has(_ key: String) -> Bool { indices[key] != nil }

  /// All keys, in the order of the file.
  var keys: [String] { entries.map(\.key.text) }

  /// Where `key` stands, for problems of the format's own.
  func range(ofKey key: String) -> SourceRange? { indices[key].map { entries[$0].key.range } }

  /// Where a problem with the mapping as a whole is shown.
  var range: SourceRange { place }

  /// Adds a problem of the format's own.
  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// Reports the keys that are missing and those that were never asked for, and hands over all problems.
  ///
  /// A misspelled key is not reported as missing too: one mistake makes one message.
  mutating func finish() -> [Diagnostic] {
    let unknown = entries.map(\.key).filter { !known.contains($0.text) }
    let meant = unknown.compactMap { nearestName(to: $0.text, in: known) }
    for key in missing where !meant.contains(key) {
      problems.append(FieldProblem.missingKey(key, place, owner: owner).diagnostic)
    }
    for key in unknown {
      problems.append(FieldProblem.unknownKey(key, known: known, owner: owner).diagnostic)
    }
    defer { problems = [] }
    return problems
  }

  /// The problem of a formula that a comma may have cut off.
  static let cutByComma: DiagnosticCode = "unclosed-parenthesis"

  private mutating func read<Value: Sendable>(_ index: Int, _ field: Field<Value>) -> Value? {
    let entry = entries[index]
    let name = FieldName(words: "`\(entry.key.text.shortened)`", key: entry.key.range)
    let first = problems.count
    let value = field.read(entry.value, name, &problems)
    if entry.value.scalar?.endsAtComma == true,
      problems[first...].contains(where: { $0.code == Self.cutByComma })
    {
      // What the comma cut off is no key that somebody wrote: one mistake makes one message.
      for rest in entries[(index + 1)...].prefix(while: { $0.isBare }) { allow(rest.key.text) }
    }
    return value
  }
}
