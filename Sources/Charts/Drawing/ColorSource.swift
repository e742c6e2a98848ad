/// Where the colours of a drawing come from.
public enum ColorSource: Hashable, Sendable {
  /// From the custom properties of the page around it: `--ink`, `--ink-soft`, `--grid`, `--paper` and
  /// `--series-1` to `--series-6`, each with the colour of the light theme as fallback. The paper is that of
  /// the page.
  case page
  /// From the file itself, for an SVG that stands alone: on paper of its own, light or dark as the reader
  /// wants it, in print, and in the colours that a reader forces on everything. A viewer without style
  /// sheets shows it light.
  case file
  /// The light theme, whoever looks at it.
  case light
  /// The dark theme.
  case dark
  /// Black on white, with series that differ in grey too.
  case print

  /// Whether the drawing brings its own paper.
  var hasPaper: Bool { self != .page }

  /// The value of a `fill` or `stroke` attribute.
  func color(_ paint: Paint) -> String {
    switch self {
    case .page: "var(" + paint.property + "," + paint.light + ")"
    case .file, .light: paint.light
    case .dark: paint.dark
    case .print: paint.print
    }
  }

  /// The style sheet of a file that stands alone: other colours for those of its attributes.
  var styleSheet: String? {
    guard self == .file else { return nil }
    return Self.rules("screen and (prefers-color-scheme:dark)") { $0.dark }
      + Self.rules("print") { $0.print }
      // Browsers replace the colour of text alone, and would leave it on the paper of the file.
      + Self.rules("(forced-colors:active)") { $0.forced }
  }

  private static func rules(_ medium: String, _ color: (Paint) -> String) -> String {
    var rules = ""
    for paint in Paint.all where color(paint) != paint.light {
      for attribute in ["fill", "stroke"] {
        rules +=
          "[" + attribute + "=\"" + paint.light + "\"]{" + attribute + ":" + color(paint) + "}"
      }
    }
    return "@media " + medium + "{" + rules + "}"
  }
}
