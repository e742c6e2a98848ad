import Charts
import Markup
import RealMath

/// The picture that others show where they link a page, as SVG of 1200 by 630 pixels: the title of the report and that of the
/// page, and beside them a figure.
struct CardDrawing {
  let reportTitle: String
  /// The title of the page; `nil` on the front page, which has that of the report.
  let title: String?
  /// What stands below, where there is room.
  let summary: String?
  let figure: Figure?
  let isRightToLeft: Bool

  private static let width = 1200.0
  private static let height = 630.0
  private static let edge = 64.0
  private static let colors = ColorSource.light

  /// The file.
  var svg: [UInt8] {
    var svg = MarkupWriter(.xml)
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": .number(Self.width),
        "height": .number(Self.height), "viewBox": "0 0 1200 630",
        "font-family": "Arial,'Liberation Sans',Helvetica,sans-serif",
      ])
    svg.empty(
      "rect",
      [
        "width": .number(Self.width), "height": .number(Self.height),
        "fill": "\(Self.colors.paper)",
      ])
    if let figure { write(figure, &svg) }
    writeWords(&svg)
    svg.close("svg")
    svg.newline()
    return svg.finish().bytes
  }

  /// The words stand where reading begins, and the figure on the other side.
  private var wordsWidth: Double { figure == nil ? Self.width - 2 * Self.edge : 440 }

  private func write(_ figure: Figure, _ svg: inout MarkupWriter) {
    let room = (width: Self.width - wordsWidth - 2.5 * Self.edge, height: Self.height - Self.edge)
    let drawing = figure.drawing(.narrow)
    let size = drawing.fileSize
    let scale = min(room.width / size.width, room.height / size.height)
    let left =
      isRightToLeft
      ? Self.edge : Self.width - Self.edge - room.width + (room.width - scale * size.width) / 2
    let top = (Self.height - scale * size.height) / 2
    let place = "translate(\(text(left)) \(text(top))) scale(\(text(scale)))"
    svg.open("g", ["transform": .text(place)])
    svg.append(drawing.svg(colors: Self.colors))
    svg.close("g")
  }

  private func writeWords(_ svg: inout MarkupWriter) {
    var top = Self.edge
    if title != nil {
      let above = WrappedText(reportTitle, sizes: [26], .regular, wordsWidth, lines: 3)
      write(above, Self.colors.softInk, &top, &svg)
      top += 24
    }
    let sizes: [Double] = figure == nil ? [72, 60, 50] : [52, 44, 38, 32]
    let heading = WrappedText(
      title ?? reportTitle, sizes: sizes, .bold, wordsWidth, lines: figure == nil ? 4 : 7)
    write(heading, Self.colors.ink, &top, &svg)
    top += 28
    let size = figure == nil ? 32.0 : 24
    let lines = Int((Self.height - Self.edge - top) / (size * WrappedText.leading))
    guard let summary, lines > 1 else { return }
    let below = WrappedText(summary, sizes: [size], .regular, wordsWidth, lines: lines)
    write(below, Self.colors.softInk, &top, &svg)
  }

  private func write(
    _ text: WrappedText, _ color: String, _ top: inout Double, _ svg: inout MarkupWriter
  ) {
    for line in text.lines {
      svg.element(
        "text",
        [
          "x": .number(isRightToLeft ? Self.width - Self.edge : Self.edge),
          "y": .number(top + text.size), "font-size": .number(text.size), "fill": .text(color),
          "font-weight": text.weight == .bold ? "700" : .absent,
          "direction": isRightToLeft ? "rtl" : .absent,
        ], text: line)
      top += text.size * WrappedText.leading
    }
  }

  private func text(_ number: Double) -> String {
    String(decoding: coordinate(number), as: UTF8.self)
  }
}
