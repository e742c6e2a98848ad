/// The diagnostic codes in a Swift source, read from its text.
///
/// A code is written in one of three ways: as the first argument of `Diagnostic(…)`, in the body of a property
/// of type `DiagnosticCode`, or in a call of a function of the same file that takes a `DiagnosticCode`.
struct DiagnosticCodes {
  /// The codes, by name.
  private(set) var names: Set<String> = []

  /// First arguments of `Diagnostic(…)` that are no literal and do not pass a code on.
  private(set) var unreadable: [String] = []

  /// Reads the text of a source.
  init(_ source: String) {
    // An example in a comment uses no code.
    let text = source.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    for call in text.matches(of: /\bDiagnostic\(\s*(?:"([^"]*)"|([\w.]+))/) {
      if let literal = call.1 {
        names.insert(String(literal))
      } else if let name = call.2, name != "code", !name.hasSuffix(".code") {
        unreadable.append(String(name))
      }
    }
    for body in text.matches(of: /var \w+: DiagnosticCode \{/) {
      names.formUnion(Self.literals(in: Self.balanced(text[body.range.upperBound...], "{", "}")))
    }
    for function in text.matches(of: /func (\w+)\((?:[^()]|\([^()]*\))*\bDiagnosticCode\b/) {
      // A call may follow a dot, which stands within a word where words are those of prose.
      let calls = text.matches(of: /\b(\w+)\(/.wordBoundaryKind(.simple))
      for call in calls where call.1 == function.1 {
        let arguments = Self.balanced(text[call.range.upperBound...], "(", ")")
        names.formUnion(Self.literals(in: arguments).filter { $0.contains("-") })
      }
    }
  }

  /// The literals that have the form of a code.
  private static func literals(in text: some StringProtocol) -> [String] {
    String(text).matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)*)"/).map { String($0.1) }
  }

  /// The text up to the bracket that closes what is open at its start.
  private static func balanced(
    _ text: Substring, _ opening: Character, _ closing: Character
  ) -> Substring {
    var depth = 0
    for place in text.indices {
      if text[place] == opening { depth += 1 }
      if text[place] == closing {
        if depth == 0 { return text[..<place] }
        depth -= 1
      }
    }
    return text
  }
}
