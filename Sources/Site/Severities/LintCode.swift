/// A code whose severity is the author's to choose.
///
/// All other codes are errors for good: without a value, a unit or a file there is no page.
struct LintCode: Sendable {
  let name: String
  /// What it is where nobody says otherwise; `allow` is for those that must be asked for.
  let level: SeverityLevel
  /// The runs that can meet it.
  var run = Run.every

  /// What has to be asked for.
  enum Run: Sendable {
    case every
    /// With `--external`.
    case external
    /// With `--mutate`.
    case mutation
    /// With `--cards`.
    case cards
  }

  /// The code of that name; `nil` for one whose severity is fixed.
  static func named(_ name: String) -> LintCode? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { $1 })

  /// All of them: the one list.
  static let all: [LintCode] =
    [
      // Files and pages
      "front-page-not-first", "unlisted-page", "untranslated-page", "unused-chart", "unused-data",
      "unused-file", "unused-media", "unused-table", "untranslated-text", "heavy-image",
      "unreadable-image", "scripted-drawing",
      // Models
      "relative-tolerance", "shadowed-unit", "unused-data-set", "unused-definition", "unused-fit",
      "unused-model", "unused-parameter",
      // Claims and sources
      "fragile-claim", "misspelt-key", "unknown-command", "unused-source",
      // Prose
      "bare-number", "callout-marker-not-alone", "false-precision", "missing-alternative",
      "repeated-heading", "unreferenced-footnote", "unused-constant",
      // Figures
      "partial-curve", "repeated-figure", "too-many-series",
      // Themes
      "template-file", "template-unused",
      // Rendered pages
      "heading-order", "image-without-alternative", "nameless-control", "page-without-language",
      "page-without-title", "refused-by-policy", "table-without-headers",
      // Severities
      "unused-allowance",
    ].map { LintCode(name: $0, level: .warning) }
    + ["broken-anchor", "broken-link", "broken-reference", "repeated-id"].map {
      LintCode(name: $0, level: .error)
    }
    + [
      LintCode(name: "missing-summary", level: .allow),
      LintCode(name: "card-missing", level: .warning, run: .cards),
      LintCode(name: "unnoticed-parameter", level: .warning, run: .mutation),
    ]
    + ["dead-link", "moved-link"].map { LintCode(name: $0, level: .warning, run: .external) }
}
