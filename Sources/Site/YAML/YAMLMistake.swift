/// What libyaml could not make sense of.
///
/// libyaml names its complaints by English sentences only. They are recognised here and nowhere else;
/// a sentence that is not known keeps its own words.
enum YAMLMistake: Hashable, Sendable {
  case tabInIndentation, tabInBlockText
  case textCannotBegin(with: Character)
  case colonMissing, colonMisplaced, itemMisplaced, keyMisplaced, keyInsideText
  case notAKey, notAnItem, contentMissing, textAfterEnd
  case listNotClosed, mappingNotClosed, quoteNotClosed
  case unknownEscape(Character?), escapeDigitsMissing, escapeNotACharacter
  case anchorNameMissing, badTag, badDirective, badBlockHeader, blockIndentZero
  case other(String)

  /// What stands around the place that libyaml names.
  struct Surroundings {
    /// The characters at the place, and after that.
    var first: Unicode.Scalar?
    var second: Unicode.Scalar?
    /// Whether the line holds nothing before the place.
    var isAtLineStart: Bool
    /// Whether the line holds nothing before the place but what could be a key.
    var isAfterKey: Bool
  }

  /// Recognises libyaml's `problem`, and tells apart what it has one sentence for.
  init(problem: String, context: String, _ surroundings: Surroundings) {
    let first = surroundings.first
    switch problem {
    case "found character that cannot start any token":
      self =
        first == "\t" ? .tabInIndentation : .textCannotBegin(with: Character(first ?? " "))
    case "found a tab character that violates indentation": self = .tabInIndentation
    case "found a tab character where an indentation space is expected": self = .tabInBlockText
    case "could not find expected ':'": self = .colonMissing
    case "mapping values are not allowed in this context", "found unexpected ':'":
      self = surroundings.isAfterKey ? .keyInsideText : .colonMisplaced
    case "block sequence entries are not allowed in this context": self = .itemMisplaced
    case "mapping keys are not allowed in this context": self = .keyMisplaced
    case "did not find expected key":
      self = surroundings.isAtLineStart ? .notAKey : .textAfterEnd
    case "did not find expected '-' indicator": self = .notAnItem
    case "did not find expected node content": self = .contentMissing
    case "did not find expected <document start>": self = .textAfterEnd
    case "did not find expected ',' or ']'": self = .listNotClosed
    case "did not find expected ',' or '}'": self = .mappingNotClosed
    case "found unexpected end of stream", "found unexpected document indicator":
      self = .quoteNotClosed
    case "found unknown escape character":
      self = .unknownEscape(surroundings.second.map { Character($0) })
    case "did not find expected hexdecimal number": self = .escapeDigitsMissing
    case "found invalid Unicode character escape code": self = .escapeNotACharacter
    case "did not find expected alphabetic or numeric character": self = .anchorNameMissing
    case "found an indentation indicator equal to 0": self = .blockIndentZero
    case "did not find expected comment or line break" where context.contains("block scalar"):
      self = .badBlockHeader
    case "found undefined tag handle": self = .badTag
    case _ where context.contains("directive") || problem.contains("directive"):
      self = .badDirective
    case "found incompatible YAML document": self = .badDirective
    case _ where context.contains(" tag"): self = .badTag
    default: self = .other(problem)
    }
  }

  /// Whether the place where the thing began tells more than the place where libyaml gave up.
  var isBestShownAtItsBeginning: Bool {
    switch self {
    case .colonMissing, .quoteNotClosed: true
    default: false
    }
  }
}
