import Charts
import Markup
import RealMath

/// Draws what rests on what as SVG, whose nodes are links, in the colours of the page.
struct ModelGraphDrawing {
  private let graph: ModelGraph
  private let layout: LayeredLayout
  private let language: Language
  private let title: String
  /// What is written in the boxes.
  private let names: [String]

  private static let nameSize = 12.0
  private static let valueSize = 11.0
  private static let padding = 9.0
  private static let widest = 190.0
  /// Room for the strokes at the edge.
  private static let margin = 3.0

  init(_ graph: ModelGraph, title: String, _ language: Language) {
    self.graph = graph
    self.title = title
    self.language = language
    names = distinctShortNames(graph.nodes.map(\.name)) { name in
      Self.width(name, Self.nameSize) <= Self.widest - 2 * Self.padding + 0.5
    }
    layout = LayeredLayout(
      LayeredGraph(
        graph.nodes.map { node in
          let words = max(
            Self.width(node.name, Self.nameSize), Self.width(node.value ?? "", Self.valueSize))
          return LayeredGraph.Size(
            width: min((words + 2 * Self.padding).rounded(.up), Self.widest),
            height: node.value == nil ? 26 : 40)
        }, graph.edges))
  }

  /// How wide words may get in the reader's font.
  private static func width(_ text: String, _ size: Double) -> Double {
    textWidth(text, size: size) * widthReserve
  }

  func write(to html: inout MarkupWriter) {
    var svg = MarkupWriter(.xml)
    let width = layout.width + 2 * Self.margin
    let height = layout.height + 2 * Self.margin
    svg.open(
      "svg",
      [
        "class": "graph", "role": "group", "aria-labelledby": "graph-title",
        "aria-describedby": "graph-description", "width": .number(width), "height": .number(height),
        "viewBox": "0 0 \(number(width)) \(number(height))",
      ])
    svg.element("title", ["id": "graph-title"], text: title)
    svg.element("desc", ["id": "graph-description"], text: language.graphDescription)
    for segments in layout.segments where !segments.isEmpty { write(segments, &svg) }
    for (place, box) in layout.boxes.enumerated() {
      write(graph.nodes[place], named: names[place], box, &svg)
    }
    svg.close("svg")
    html.append(svg.finish())
  }

  /// The edges that lead on from a node, as one path, and the heads of their arrows.
  private func write(_ segments: [LayeredLayout.Segment], _ svg: inout MarkupWriter) {
    var lines = ""
    var heads = ""
    let margin = Self.margin
    func place(_ x: Double, _ y: Double) -> String {
      number(x + margin) + " " + number(y + margin)
    }
    for segment in segments {
      lines += "M" + place(segment.startX, segment.startY)
      if segment.bendX > segment.startX { lines += "L" + place(segment.bendX, segment.startY) }
      let middle = (segment.bendX + segment.unbendX) / 2
      let end = segment.isLast ? segment.unbendX - 5 : segment.unbendX
      lines +=
        "C" + place(middle, segment.startY) + " " + place(middle, segment.endY) + " "
        + place(end, segment.endY)
      guard segment.isLast else { continue }
      heads +=
        "M" + place(segment.endX - 7, segment.endY - 3.5) + "L" + place(segment.endX, segment.endY)
        + "L" + place(segment.endX - 7, segment.endY + 3.5) + "Z"
    }
    svg.empty("path", ["class": "graph-edge", "d": "\(lines)"])
    if !heads.isEmpty { svg.empty("path", ["class": "graph-head", "d": "\(heads)"]) }
  }

  private func write(
    _ node: ModelGraph.Node, named name: String, _ box: LayeredLayout.Box, _ svg: inout MarkupWriter
  ) {
    let left = box.left + Self.margin
    let top = box.top + Self.margin
    svg.open("a", ["href": "\(node.href)", "class": "graph-node graph-\(node.kind.rawValue)"])
    if name != node.name { svg.element("title", text: node.name) }
    svg.empty(
      "rect",
      [
        "x": .number(left), "y": .number(top), "width": .number(box.width),
        "height": .number(box.height),
        "rx": .number(node.kind == .parameter ? min(box.height / 2, 14) : 2),
      ])
    let room = box.width - 2 * Self.padding
    let baseline = top + (node.value == nil ? box.height / 2 + 4.2 : 17)
    svg.element(
      "text", ["x": .number(left + Self.padding), "y": .number(baseline), "class": "graph-name"],
      text: name)
    if let value = node.value {
      svg.element(
        "text",
        ["x": .number(left + Self.padding), "y": .number(top + 32), "class": "graph-value"],
        text: shortened(value, room, Self.valueSize))
    }
    svg.close("a")
    svg.newline()
  }

  private func number(_ value: Double) -> String {
    String(decoding: coordinate(value), as: UTF8.self)
  }

  /// A text that fits, with an ellipsis for what does not.
  private func shortened(_ text: String, _ room: Double, _ size: Double) -> String {
    guard Self.width(text, size) > room + 0.5 else { return text }
    var characters = Array(text)
    while characters.count > 1, Self.width(String(characters) + "…", size) > room {
      characters.removeLast()
    }
    return String(characters) + "…"
  }
}
