/// Where the colours of a drawing come from.
public enum ColorSource: Hashable, Sendable {
  /// From the custom properties of the page around it: `--ink`, `--ink-soft`, `--grid`, `--paper` and
  /// `--series-1` to `--series-6`, each with the colour of the light theme as fallback.
  case page
  /// From the file itself, for an SVG that stands alone: light, dark and print.
  case file
}
