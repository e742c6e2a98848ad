import Diagnostics

/// A template or partial that was parsed.
struct Template: Sendable {
  enum Kind: Sendable { case page, partial }

  /// What another template calls it: its path without folder and ending.
  let name: String
  let kind: Kind
  let source: SourceID
  let bytes: [UInt8]
  let nodes: [TemplateNode]
  /// The paths of assets that it names, in the order of the text.
  let assets: [TemplateWord]
  /// Whether it comes from the default theme.
  var isDefault = false

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source, bytes.lowerBound, bytes.upperBound)
  }
}

/// A part of a template. Text between the tags is not a node: nothing is asked of it after parsing.
indirect enum TemplateNode: Sendable {
  /// `{{title}}`
  case variable(TemplateReference, in: MarkupPlace)
  /// `{{#pages}}…{{/pages}}`, or inverted `{{^pages}}…{{/pages}}`
  case section(TemplateReference, isInverted: Bool, [TemplateNode])
  /// A section whose end is missing, or not where it should be: what its body means nobody knows.
  case unclosed([TemplateNode])
  /// `{{>head}}`
  case partial(TemplateWord, in: MarkupPlace)
  /// `assets/icon.svg`, in an attribute
  case asset(TemplateWord)
}

/// A word in a tag, and where it stands.
struct TemplateWord: Hashable, Sendable {
  let text: String
  let range: Range<Int>
}

/// What a tag refers to: `title`, `previous.href`, `.`, `first()` or `empty(pages)`.
struct TemplateReference: Sendable {
  /// All of it.
  let whole: TemplateWord
  /// The names between the dots; none for `.` and for a transform without argument.
  let steps: [TemplateWord]
  /// The question that is asked of the value, or of the place in the list.
  let transform: TemplateWord?

  /// Whether it is the current item itself.
  var isItem: Bool { steps.isEmpty && transform == nil }
}
