import Diagnostics

/// What can be wrong with the name of an asset, in a template or in a style sheet.
enum AssetProblem {
  case unknown(String, SourceRange, nearest: String?)
  /// A part of the name is a value.
  case namedByValue(SourceRange)
  case importedFromElsewhere(String, SourceRange)
  /// What a style sheet shows of another site, or from outside of its own.
  case loadedFromElsewhere(String, SourceRange)
  case flaw(StyleSheet.Flaw, SourceRange)
  case importCycle(String, SourceRange)
  /// An import with `layer` or `supports`.
  case conditionalImport(String, SourceRange)
}

extension AssetProblem {
  private static func end(of sign: String) -> String {
    switch sign {
    case "{": "}"
    case "(": ")"
    case "[": "]"
    case "/*": "*/"
    default: sign
    }
  }

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let range, let nearest):
      Diagnostic(
        "template-asset", "the theme has no asset `\(name)`", at: range,
        notes: ["assets are the files of `assets/` in the folder of the templates"],
        hint: nearest.map { "did you mean `\($0)`?" })
    case .namedByValue(let range):
      Diagnostic(
        "template-asset", "an asset is called by its own name, not by a value", at: range,
        notes: ["it is published under a name that follows from its bytes"])
    case .importedFromElsewhere(let address, let range):
      Diagnostic(
        "template-asset", "the style sheet imports `\(address)`, which is no asset", at: range,
        notes: ["pages load nothing from elsewhere"], hint: "copy it into `assets/`")
    case .loadedFromElsewhere(let address, let range):
      Diagnostic(
        "template-asset", "the style sheet shows `\(address)`, which is no file of the site",
        at: range, notes: ["pages load nothing from elsewhere"], hint: "copy it into `assets/`")
    case .flaw(.unclosed(let sign), let range):
      Diagnostic(
        "template-style", "`\(sign)` is not closed", at: range,
        notes: ["browsers take what follows, other style sheets included, as a part of it"],
        hint: "close it with `\(Self.end(of: sign))`")
    case .flaw(.unopened(let sign), let range):
      Diagnostic(
        "template-style", "`\(sign)` closes nothing", at: range,
        notes: ["browsers drop the rule that follows"], hint: "take it away")
    case .importCycle(let path, let range):
      Diagnostic(
        "template-asset", "the style sheet `\(path)` imports itself", at: range,
        hint: "take this import away")
    case .conditionalImport(let word, let range):
      Diagnostic(
        "template-asset", "an import with `\(word)` cannot be made a part of the style sheet",
        at: range, notes: ["media may follow, as in `@import \"print.css\" print;`"],
        hint: "write `@\(word)` in the imported style sheet")
    }
  }
}
