/// What Package.swift declares, read from its text.
struct Manifest {
  /// A target of the program with the targets of ours that it depends on.
  struct Target {
    let name: String
    /// Whether it is declared by `core`, and so compiled as Embedded Swift.
    let isEmbedded: Bool
    let dependencies: [String]
  }

  /// The targets of the program, in the order of the manifest; tests and plugins are left out.
  let targets: [Target]

  /// Reads the text of a manifest.
  init(_ text: String) {
    let calls = text.matches(
      of: /(core|host|\.executableTarget|\.systemLibrary)\(\s*(?:name: )?"([^"]+)"/)
    var targets: [Target] = []
    for call in calls {
      let arguments = Self.balanced(text[call.range.upperBound...], closing: ")")
      var list = ""
      // The lists of a system library name packages of the system.
      if call.1 != ".systemLibrary", let open = arguments.firstIndex(of: "[") {
        list = Self.balanced(arguments[arguments.index(after: open)...], closing: "]")
      }
      // A product of another package is no target of ours.
      list.replace(/\.product\([^)]*\)/, with: "")
      let names = list.matches(of: /"([^"]+)"/).map { String($0.1) }
      targets.append(
        Target(name: String(call.2), isEmbedded: call.1 == "core", dependencies: names))
    }
    self.targets = targets
  }

  /// The text up to the bracket that closes what is open at its start.
  private static func balanced(_ text: some StringProtocol, closing: Character) -> String {
    let opening: Character = closing == ")" ? "(" : "["
    var depth = 0
    var balanced = ""
    for character in text {
      if character == opening { depth += 1 }
      if character == closing {
        if depth == 0 { break }
        depth -= 1
      }
      balanced.append(character)
    }
    return balanced
  }
}
