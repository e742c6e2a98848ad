import Diagnostics

/// What can be wrong with a YAML file before anybody asks what it means: facts, without words.
enum YAMLProblem: Hashable, Sendable {
  /// These bytes are not UTF-8.
  case notUTF8(SourceRange)
  /// A character that YAML forbids, with its scalar value.
  case forbiddenCharacter(UInt32, SourceRange)
  /// The text is not YAML. `context` is where the thing began that went wrong.
  case malformed(YAMLMistake, SourceRange, context: SourceRange?)
  /// A key of the same mapping again; `first` is unknown when the file defies repair.
  case duplicateKey(String, second: SourceRange, first: SourceRange?)
  /// A key that is a list, a mapping or nothing.
  case keyIsNotText(YAMLKind, SourceRange)
  /// A tag, such as `!!int`.
  case tag(String, SourceRange)
  /// The merge key `<<` of YAML 1.1.
  case mergeKey(SourceRange)
  /// An alias whose anchor does not stand before it, and the anchor that is nearest by name.
  case unknownAnchor(String, SourceRange, nearest: String?)
  /// A plain text that begins with `*` but is no alias.
  case textBeginsWithStar(SourceRange)
  /// Aliases that would expand to more values than any report holds.
  case aliasesTooLarge(SourceRange)
  /// A second document.
  case severalDocuments(SourceRange)
  /// A value inside more than ``YAMLTreeBuilder/maximumDepth`` others.
  case nestedTooDeep(SourceRange)
  /// A page that opens its front matter and never closes it.
  case frontMatterNotClosed(SourceRange)
}

/// The kinds of values, for messages.
enum YAMLKind: Hashable, Sendable {
  case nothing, text, sequence, mapping

  /// The kind of `node`.
  init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar(let scalar): self = scalar.isNothing ? .nothing : .text
    case .sequence: self = .sequence
    case .mapping: self = .mapping
    }
  }

  /// The kind with its article, as in "found a list".
  var words: String {
    switch self {
    case .nothing: "nothing"
    case .text: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
