/// What kind of value a template may count on: the type of a ``TemplateValue``.
public indirect enum TemplateShape: Sendable {
  case text, fragment, flag
  /// A list whose items all have the same shape.
  case list(TemplateShape)
  /// A record with these keys.
  case record([TemplateKey])
  /// A value that may be absent: it is written only inside a section that asks for it.
  case optional(TemplateShape)

  /// A few words for a diagnostic.
  var words: String {
    switch self {
    case .text: "text"
    case .fragment: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .optional(let shape): "optional, " + shape.words
    }
  }

  /// The keys of a record; of nothing else.
  var keys: [TemplateKey] {
    if case .record(let keys) = self { return keys }
    return []
  }
}

/// A key that templates may use, and what it means.
public struct TemplateKey: Sendable {
  /// The name, in lower case with underscores.
  public let name: String
  /// What it holds.
  public let shape: TemplateShape
  /// A sentence for whoever writes a theme.
  public let meaning: String

  /// A key called `name`.
  public init(_ name: String, _ shape: TemplateShape, _ meaning: String) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
  }
}

/// The promise between a site and a theme: a template of that name exists, and is given these keys.
///
/// Templates are checked against it when the theme is read, so that a wrong key is found even inside
/// a section that no page shows, and once instead of once per page.
public struct TemplateContract: Sendable {
  /// The name of the template: its file name without the ending.
  public let template: String
  /// The keys at its outermost level.
  public let keys: [TemplateKey]
  /// The keys without which nothing of a page is there.
  public let essentials: [String]

  /// A contract for the template called `template`.
  public init(_ template: String, keys: [TemplateKey], essentials: [String] = []) {
    self.essentials = essentials
    self.template = template
    self.keys = keys
  }
}
