import Markup
import RealMath

extension Drawing {
  /// An axis: grid, ticks, labels, title. The horizontal axis has a line, the vertical one none: its grid
  /// does the work.
  mutating func write(_ axis: AxisMark, _ frame: Box) {
    let name = axis.dimension == .x ? "x-axis" : "y-axis"
    let soft = color(.soft)
    let grid = color(.grid)
    line {
      $0.open("g", ["class": .text(name), "fill": soft])
    }
    for tick in axis.ticks {
      line {
        $0.open("g", ["class": "tick", "data-value": .text(shortestDecimal(tick.value))])
      }
      if axis.hasGrid {
        // Where values lie on both sides of zero, zero is what they are compared with.
        let isZero = axis.dimension == .y && tick.value == 0 && tick.place < frame.bottom - 1
        writer.empty(
          "path",
          ["stroke": isZero ? soft : grid, "d": .text(gridLine(axis.dimension, tick.place, frame))])
      }
      if axis.dimension == .x {
        writer.empty(
          "path", ["stroke": soft, "d": .text(tickLine(tick.place, frame, length: 6))])
        if axis.hasNumbers { write(tick.label, Position(tick.place, frame.bottom + 21), .middle) }
      } else if axis.hasNumbers {
        write(tick.label, Position(frame.left - 8, tick.place + 5), .end)
      }
      writer.close("g")
    }
    if axis.dimension == .x {
      var ticks = PathData()
      for place in axis.minor {
        ticks.line([Position(place, frame.bottom), Position(place, frame.bottom + 3)])
      }
      ticks.line([Position(frame.left, frame.bottom), Position(frame.right, frame.bottom)])
      line { $0.empty("path", ["class": "minor", "stroke": soft, "d": .text(ticks.text)]) }
    }
    write(lines: axis.title, at: axis.titlePlace, anchor: axis.titleAnchor)
    line { $0.close("g") }
  }

  private func gridLine(_ dimension: Dimension, _ place: Double, _ frame: Box) -> String {
    var path = PathData()
    switch dimension {
    case .x: path.line([Position(place, frame.top), Position(place, frame.bottom)])
    case .y: path.line([Position(frame.left, place), Position(frame.right, place)])
    }
    return path.text
  }

  private func tickLine(_ place: Double, _ frame: Box, length: Double) -> String {
    var path = PathData()
    path.line([Position(place, frame.bottom), Position(place, frame.bottom + length)])
    return path.text
  }

  private mutating func write(_ label: TickLabel, _ place: Position, _ anchor: TextAnchor) {
    writer.element(
      "text",
      [
        "x": .number(place.x), "y": .number(place.y),
        "text-anchor": anchor.name.map { .text($0) } ?? .absent,
      ]
    ) {
      $0.text(label.base)
      guard let exponent = label.exponent else {
        $0.text(label.suffix)
        return
      }
      $0.element("tspan", ["dy": -5, "font-size": .number(TextSize.raised)], text: exponent)
      if !label.suffix.isEmpty { $0.element("tspan", ["dy": 5], text: label.suffix) }
    }
  }

  /// Lines of text one under the other. Each is an element of its own: a blank between two spans would
  /// move the line that is held by its middle or end.
  mutating func write(
    lines: [String], at place: Position, anchor: TextAnchor, attributes: Attributes = [:]
  ) {
    for (index, text) in lines.enumerated() {
      var all: Attributes = [
        "x": .number(place.x), "y": .number(place.y + Double(index) * TextSize.line),
      ]
      all.append("text-anchor", anchor.name.map { .text($0) } ?? .absent)
      for (name, value) in attributes.pairs { all.append(name, value) }
      line { $0.element("text", all, text: text) }
    }
  }
}
