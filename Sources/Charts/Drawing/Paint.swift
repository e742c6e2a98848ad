/// What a colour is for. Which colour that is, the theme says.
enum Paint: Hashable {
  /// Text and the marks that speak in the author's own voice.
  case ink
  /// Axes, titles and context: quieter, yet readable as text.
  case soft
  /// Grid lines.
  case grid
  /// The background, as halo around text and marks.
  case paper
  /// The series with a number from 0 to 5.
  case series(Int)

  /// The custom property of the page.
  var property: String {
    switch self {
    case .ink: "--ink"
    case .soft: "--ink-soft"
    case .grid: "--grid"
    case .paper: "--paper"
    case .series(let number): "--series-" + String(number + 1)
    }
  }

  /// The colour on light paper. All but the grid have a contrast of at least 4.5 to 1, and the series
  /// differ in lightness too, so that they stay apart for colour-blind readers.
  var light: String {
    switch self {
    case .ink: "#1a1a1a"
    case .soft: "#595959"
    case .grid: "#e4e4e4"
    case .paper: "#ffffff"
    case .series(let number):
      ["#0280a2", "#580d00", "#2b5946", "#3e2140", "#996006", "#311cb7"][number]
    }
  }

  /// The colour on dark paper.
  var dark: String {
    switch self {
    case .ink: "#ececec"
    case .soft: "#a8a8a8"
    case .grid: "#333333"
    case .paper: "#121212"
    case .series(let number):
      ["#4a76f9", "#e5490a", "#76ffd1", "#9e758a", "#ffdf22", "#cbcbfe"][number]
    }
  }

  /// All paints, in the order in which they are listed in a style sheet.
  static var all: [Paint] {
    [.ink, .soft, .grid, .paper] + (0..<6).map { .series($0) }
  }
}

extension ColorSource {
  /// The value of a `fill` or `stroke` attribute.
  func color(_ paint: Paint) -> String {
    switch self {
    case .page: "var(" + paint.property + "," + paint.light + ")"
    case .file: paint.light
    }
  }

  /// The style sheet of a file that stands alone. Viewers without style sheets show the light colours of
  /// the attributes; print keeps them.
  var styleSheet: String? {
    guard self == .file else { return nil }
    var rules = ""
    for paint in Paint.all {
      for attribute in ["fill", "stroke"] {
        rules +=
          "[" + attribute + "=\"" + paint.light + "\"]{" + attribute + ":" + paint.dark + "}"
      }
    }
    return "svg{background:" + Paint.paper.light + "}"
      + "@media screen and (prefers-color-scheme:dark){svg{background:" + Paint.paper.dark + "}"
      + rules + "}"
  }
}
