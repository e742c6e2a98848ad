public import Markup
import RealMath

extension LaidOutChart {
  /// The chart as SVG.
  ///
  /// The root has the role of an image, named by its `title` and described by its `desc`. Their ids are the
  /// only ones in the drawing: `id`, the layout and what they name, `chart-bill-wide-title`. A chart that
  /// stands twice on a page is given another `id` the second time, such as `chart-bill-2`; without one it is
  /// `chart-` and the chart's own. The marks follow the axes in the order of the chart, and the words lie
  /// above all, with a halo in the colour of the paper.
  ///
  /// - Complexity: linear in the bytes written.
  public func svg(colors: ColorSource = .page, id: String? = nil) -> Fragment {
    var drawing = Drawing(colors)
    drawing.write(self, id: (id ?? "chart-" + chart.id) + "-" + layout.name)
    return drawing.finish()
  }

  /// The size of the drawing as a file, which has a margin of its own.
  public var fileSize: (width: Double, height: Double) {
    (layout.width + 2 * Self.margin, height + 2 * Self.margin)
  }

  fileprivate static var margin: Double { 12 }
}

/// Writes the parts of a chart.
struct Drawing {
  var writer = MarkupWriter(.xml)
  let colors: ColorSource

  init(_ colors: ColorSource) { self.colors = colors }

  func finish() -> Fragment { writer.finish() }

  /// A colour as the value of an attribute.
  func color(_ paint: Paint) -> AttributeValue { .text(colors.color(paint)) }

  mutating func write(_ chart: LaidOutChart, id name: String) {
    // On a page the words around a drawing leave it room; a file has edges of its own.
    let margin = colors.hasPaper ? LaidOutChart.margin : 0
    let corner = coordinateText(-margin)
    let width = coordinateText(chart.layout.width + 2 * margin)
    let height = coordinateText(chart.height + 2 * margin)
    writer.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": .text("chart chart-" + chart.layout.name),
        "viewBox": .text(corner + " " + corner + " " + width + " " + height), "width": .text(width),
        "height": .text(height), "role": "img",
        "aria-labelledby": .text(name + "-title " + name + "-desc"),
        "font-family": "Arial,'Liberation Sans',Helvetica,sans-serif",
        "font-size": .number(TextSize.base), "fill": color(.ink),
      ])
    writer.element("title", ["id": .text(name + "-title")], text: chart.chart.title)
    writer.element("desc", ["id": .text(name + "-desc")], text: chart.description)
    if let styleSheet = colors.styleSheet { writer.element("style", text: styleSheet) }
    if colors.hasPaper {
      line { [paper = color(.paper)] in
        $0.empty(
          "rect",
          [
            "x": .text(corner), "y": .text(corner), "width": .text(width), "height": .text(height),
            "fill": paper,
          ])
      }
    }
    if let title = chart.sharedYTitle { write(title, ["fill": color(.soft)]) }
    for panel in chart.panels {
      if chart.panels.count > 1 { line { $0.open("g", ["class": "panel"]) } }
      if let title = panel.title { write(title, ["class": "panel-title", "font-weight": "bold"]) }
      for axis in panel.axes { write(axis, panel.frame) }
      // Tints lie below everything else, so that none dulls the line of another mark.
      let shapes = panel.marks.flatMap { $0.shapes }
      for shape in shapes where shape.isTint { write(shape) }
      let hasTints = shapes.contains { $0.isTint }
      for shape in shapes where !shape.isTint {
        if hasTints, let halo = shape.halo { write(halo) }
        write(shape)
      }
      if chart.panels.count > 1 { line { $0.close("g") } }
    }
    write(chart.legend)
    write(chart.panels.flatMap { $0.labels })
    writer.newline()
    writer.close("svg")
    writer.newline()
  }

  private mutating func write(_ title: PlacedTitle, _ attributes: Attributes) {
    write(lines: title.lines, at: title.place, anchor: title.anchor, attributes: attributes)
  }

  /// Starts a new line of the file: a difference of two drawings is then a difference of few lines.
  mutating func line(_ write: (inout MarkupWriter) -> Void) {
    writer.newline()
    write(&writer)
  }

  /// A coordinate as text.
  func coordinateText(_ value: Double) -> String {
    String(decoding: coordinate(value), as: UTF8.self)
  }
}
