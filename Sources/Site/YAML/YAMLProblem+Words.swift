import Diagnostics

extension YAMLProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .notUTF8(let range):
      Diagnostic(
        "invalid-utf8", "the file is not valid UTF-8", at: range,
        hint: "save the file as UTF-8")
    case .forbiddenCharacter(let value, let range):
      Diagnostic(
        "malformed-yaml", "the character U+\(hexadecimal(value)) cannot stand in YAML",
        at: range, hint: "remove it, or write it as an escape in double quotes")
    case .malformed(let mistake, let range, let context):
      Diagnostic(
        "malformed-yaml", mistake.message,
        at: [Label(range, mistake.label)] + mistake.contextLabels(context), hint: mistake.hint)
    case .duplicateKey(let key, let second, let first):
      Diagnostic(
        "duplicate-key", "the key `\(key.shortened)` is given more than once",
        at: [Label(second, first == nil ? "" : "given again here")]
          + (first.map { [Label($0, "first given here")] } ?? []),
        hint: "keep one of them")
    case .keyIsNotText(let kind, let range):
      Diagnostic("unsupported-yaml", "a key must be text, found \(kind.words)", at: range)
    case .tag(let tag, let range):
      Diagnostic(
        "unsupported-yaml", "the tag `\(tag)` has no meaning here", at: range,
        hint: "remove the tag: every value is read as it is written")
    case .mergeKey(let range):
      Diagnostic(
        "unsupported-yaml", "the merge key `<<` is not part of YAML 1.2", at: range,
        hint: "write the keys out, or use an alias for a whole value")
    case .unknownAnchor(let name, let range, let nearest):
      Diagnostic(
        "unknown-anchor", "no anchor `&\(name)` stands before this alias", at: range,
        hint: nearest.map { "did you mean `*\($0)`?" },
        fixIts: nearest.map { [FixIt(range, with: "*" + $0)] } ?? [])
    case .textBeginsWithStar(let range):
      Diagnostic(
        "malformed-yaml", "a text cannot begin with `*`, which marks an alias", at: range,
        hint: "put the text in quotes")
    case .aliasesTooLarge(let range):
      Diagnostic(
        "yaml-too-large", "the aliases of this file stand for too many values", at: range,
        notes: ["more than \(YAMLTreeBuilder.maximumExpansion) values come out of aliases"])
    case .severalDocuments(let range):
      Diagnostic(
        "unsupported-yaml", "a file holds one document, found another", at: range,
        label: "the second begins here", hint: "move it to a file of its own")
    case .nestedTooDeep(let range):
      Diagnostic(
        "yaml-too-deep", "values are nested more than \(YAMLTreeBuilder.maximumDepth) deep",
        at: range)
    case .frontMatterNotClosed(let range):
      Diagnostic(
        "unclosed-front-matter", "the front matter is never closed", at: range,
        label: "opened here", hint: "end it with a line `---`")
    }
  }
}

extension YAMLMistake {
  /// One clause that says what was found.
  fileprivate var message: String {
    switch self {
    case .tabInIndentation: "a tab cannot indent YAML"
    case .tabInBlockText: "a tab stands where a block of text is indented"
    case .textCannotBegin(with: "`"): "a text cannot begin with a back quote"
    case .textCannotBegin(let character): "a text cannot begin with `\(character)`"
    case .colonMissing: "a `:` is missing after this key"
    case .colonMisplaced: "a `:` cannot stand here"
    case .itemMisplaced: "a list item cannot begin here"
    case .keyMisplaced: "a key cannot begin here"
    case .keyInsideText: "a key cannot begin in the middle of a text"
    case .notAKey: "this is no key of the mapping around it"
    case .notAnItem: "this is no item of the list around it"
    case .contentMissing: "a value is missing here"
    case .textAfterEnd: "something stands after the end of the value"
    case .listNotClosed: "a `,` or `]` is missing"
    case .mappingNotClosed: "a `,` or `}` is missing"
    case .quoteNotClosed: "the quote is never closed"
    case .unknownEscape(let character):
      character.map { "`\\\($0)` is no escape" } ?? "a backslash escapes nothing"
    case .escapeDigitsMissing: "an escape lacks hexadecimal digits"
    case .escapeNotACharacter: "an escape names no Unicode character"
    case .anchorNameMissing: "a name is missing after `&`"
    case .badTag: "this tag is malformed"
    case .badDirective: "this directive is malformed"
    case .badBlockHeader: "something stands after the `|` or `>` of a block of text"
    case .blockIndentZero: "a block of text cannot be indented by 0"
    case .other(let words): "this is not YAML: \(words)"
    }
  }

  /// A few words beside the caret.
  fileprivate var label: String {
    switch self {
    case .quoteNotClosed: "opened here"
    case .keyInsideText: "this continues the line above"
    default: ""
    }
  }

  /// One next action, where there is one.
  fileprivate var hint: String? {
    switch self {
    case .tabInIndentation, .tabInBlockText: "indent with spaces"
    case .textCannotBegin, .anchorNameMissing: "put the text in quotes"
    case .keyInsideText: "line the key up with the others, or end the line above with `:`"
    case .itemMisplaced: "begin the list on the next line, or put the text in quotes"
    case .colonMisplaced: "put the text in quotes if the colon belongs to it"
    case .notAKey: "line it up with the other keys, or put a text with special characters in quotes"
    case .notAnItem: "begin the line with `- `, or line it up with what it belongs to"
    case .unknownEscape: "write `\\\\` for a backslash, or use single quotes"
    case .badTag: "put the text in quotes if it begins with `!`"
    case .badDirective: "put the text in quotes if it begins with `%`"
    case .badBlockHeader: "begin the text on the next line"
    default: nil
    }
  }

  /// Where the thing began that went wrong.
  fileprivate func contextLabels(_ context: SourceRange?) -> [Label] {
    guard let context else { return [] }
    let text: String
    switch self {
    case .notAKey: text = "the mapping begins here"
    case .notAnItem: text = "the list begins here"
    case .listNotClosed: text = "the list opens here"
    case .mappingNotClosed: text = "the mapping opens here"
    case .unknownEscape, .escapeDigitsMissing, .escapeNotACharacter:
      text = "the quoted text begins here"
    case .badBlockHeader, .blockIndentZero, .tabInBlockText: text = "the block of text begins here"
    default: return []
    }
    return [Label(context, text)]
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
