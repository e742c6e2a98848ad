/// How much a diagnostic weighs. An error fails the run; a warning does so only with `--strict`.
public enum Severity: Int, Hashable, Sendable, Comparable {
  case note, warning, error

  /// The word that is printed.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Whether `a` weighs less than `b`.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a kind of problem: kebab-case, and for ever.
public struct DiagnosticCode: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name, such as `unit-mismatch`.
  public let name: String

  /// The code called `name`.
  public init(stringLiteral name: String) { self.name = name }

  /// Whether both are the same name.
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name == b.name }
}

/// A place in a source and a few words about it.
public struct Label: Hashable, Sendable {
  /// The place.
  public let range: SourceRange
  /// A few words, lower case; empty when the caret says enough.
  public let text: String

  /// Labels `range` with `text`.
  public init(_ range: SourceRange, _ text: String = "") {
    self.range = range
    self.text = text
  }
}

/// A replacement that would mend the problem.
public struct FixIt: Hashable, Sendable {
  /// What is replaced.
  public let range: SourceRange
  /// By what.
  public let replacement: String

  /// Replaces `range` by `replacement`.
  public init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// One problem, as a plain value. How it is drawn is decided elsewhere.
public struct Diagnostic: Hashable, Sendable {
  /// The kind of problem.
  public let code: DiagnosticCode
  /// How much it weighs.
  public var severity: Severity
  /// One clause, lower case, names in back quotes: what was found.
  public let message: String
  /// Where: the first label is the primary one.
  public let labels: [Label]
  /// Further facts, each a line.
  public var notes: [String]
  /// One next action, only when sure.
  public var hint: String?
  /// Edits that would mend it.
  public var fixIts: [FixIt]

  /// A diagnostic with its primary label first.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, _ message: String, at labels: [Label],
    notes: [String] = [], hint: String? = nil, fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.labels = labels
    self.notes = notes
    self.hint = hint
    self.fixIts = fixIts
  }

  /// A diagnostic at one place, with a few words beside the caret.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, _ message: String, at range: SourceRange,
    label: String = "", notes: [String] = [], hint: String? = nil, fixIts: [FixIt] = []
  ) {
    self.init(
      code, severity: severity, message, at: [Label(range, label)], notes: notes, hint: hint,
      fixIts: fixIts)
  }

  /// The primary place, if the problem has one.
  public var range: SourceRange? { labels.first?.range }
}
