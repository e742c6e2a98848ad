import Diagnostics

/// What can be wrong with the name of an asset, in a template or in a style sheet.
enum AssetProblem {
  case unknown(String, SourceRange, nearest: String?)
  /// A part of the name is a value.
  case namedByValue(SourceRange)
  case importedFromElsewhere(String, SourceRange)
  case importCycle(String, SourceRange)
  /// An import with `layer` or `supports`.
  case conditionalImport(String, SourceRange)
}

extension AssetProblem {
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
