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

  /// The colour on light paper.
  ///
  /// All but the grid have a contrast of at least 4.5 to 1. The series were searched for the greatest
  /// difference (CIEDE2000) between any two of them, to normal sight and to sight without one of the three
  /// kinds of cones (Machado et al. 2009), among colours of moderate chroma; `templates/assets/colors.css`
  /// has the same, and a test computes both.
  var light: String {
    switch self {
    case .ink: "#1a1916"
    case .soft: "#5b574e"
    case .grid: "#e6e2d8"
    case .paper: "#fdfcfa"
    case .series(let number):
      ["#0070e9", "#732607", "#015c50", "#d1337f", "#887300", "#362057"][number]
    }
  }

  /// The colour on dark paper.
  var dark: String {
    switch self {
    case .ink: "#e8e5de"
    case .soft: "#a9a59b"
    case .grid: "#2b2d32"
    case .paper: "#141518"
    case .series(let number):
      ["#6e8cfe", "#e95a52", "#abeed0", "#9d7590", "#f5d95f", "#d9d0ff"][number]
    }
  }

  /// The colour in print: the series differ in grey as well.
  var print: String {
    switch self {
    case .ink: "#000000"
    case .soft: "#4a4a4a"
    case .grid: "#dddddd"
    case .paper: "#ffffff"
    case .series(let number):
      ["#0361da", "#8f0904", "#275f49", "#451e38", "#a16916", "#30268c"][number]
    }
  }

  /// The colour where a reader forces their own on everything: series are told apart by dash, shape and name.
  var forced: String {
    switch self {
    case .ink, .soft, .series: "CanvasText"
    case .grid: "GrayText"
    case .paper: "Canvas"
    }
  }

  /// All paints, in the order in which they are listed in a style sheet.
  static var all: [Paint] {
    [.ink, .soft, .grid, .paper] + (0..<6).map { .series($0) }
  }
}
