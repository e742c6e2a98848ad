public import Numerals

/// A figure: two axes, the marks drawn against them, and the words that go with it.
///
/// A chart is plain data. It becomes a drawing in three stages, each a value of its own:
///
///     let resolved = try chart.resolved()      // domains are known, problems are found
///     let drawing = resolved.laidOut(.wide)    // every mark, tick and label has its place
///     let svg = drawing.svg(colors: .page)     // markup
///
/// The title and the caption of the figure belong to the page around it; ``title`` and ``description``
/// are what a reader who does not see the drawing is told.
public struct Chart: Sendable {
  /// The author's name for the chart: lower case letters, digits and hyphens. The only two ids in the
  /// drawing derive from it: `chart-bill-wide-title`, `chart-bill-wide-desc`.
  public var id: String
  /// The name of the drawing, for assistive technology.
  public var title: String
  /// What the drawing shows, in a sentence.
  public var description: Description
  /// The horizontal axis of all panels.
  public var x: Axis
  /// The vertical axis of all panels that have none of their own.
  public var y: Axis
  /// The plots of the chart, in reading order: one, or several small ones side by side.
  public var panels: [Panel]
  /// How several panels stand together.
  public var arrangement: Arrangement
  /// The words and numbers of axes and legends.
  public var words: ChartWords

  /// A chart of one plot.
  public init(
    id: String, title: String, description: Description, x: Axis, y: Axis, marks: [Mark],
    words: ChartWords
  ) {
    self.init(
      id: id, title: title, description: description, x: x, y: y, panels: [Panel(marks: marks)],
      words: words)
  }

  /// A chart of its parts.
  public init(
    id: String, title: String, description: Description, x: Axis, y: Axis, panels: [Panel],
    arrangement: Arrangement = .grid(columns: nil), words: ChartWords
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.x = x
    self.y = y
    self.panels = panels
    self.arrangement = arrangement
    self.words = words
  }

  /// How numbers are written.
  public var style: NumberStyle { words.style }

  /// The marks of all panels, in order. A mark is named by its index in this list.
  public var marks: [Mark] { panels.flatMap { $0.marks } }
}
