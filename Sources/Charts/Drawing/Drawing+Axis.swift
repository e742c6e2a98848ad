import Markup
import RealMath

extension Drawing {
  /// An axis: grid, ticks, labels, title. The horizontal axis has a line, the vertical one none: its grid
  /// does the work.
  mutating func write(_ axis: AxisMark, _ frame: Box) {
    let name = axis.dimension == .x ? "x-axis" : "y-axis"
    let soft = color(.soft)
    line {
      $0.open(
        "g",
        ["class": .text(axis.side == .first ? name : name + " second-axis"), "fill": soft])
    }
    for tick in axis.ticks { write(tick, axis, frame) }
    if axis.dimension == .x { writeLine(axis, frame) }
    write(lines: axis.title, at: axis.titlePlace, anchor: axis.titleAnchor)
    line { $0.close("g") }
  }

  private mutating func write(_ tick: AxisMark.Tick, _ axis: AxisMark, _ frame: Box) {
    let soft = color(.soft)
    let grid = color(.grid)
    line {
      $0.open("g", ["class": "tick", "data-value": .text(shortestDecimal(tick.value))])
    }
    if axis.hasGrid {
      // Where values lie on both sides of zero, zero is what they are compared with.
      let isInside =
        axis.dimension == .y
        ? tick.place < frame.bottom - 1 && tick.place > frame.top + 1
        : tick.place > frame.left + 1 && tick.place < frame.right - 1
      writer.empty(
        "path",
        [
          "stroke": tick.value == 0 && isInside ? soft : grid,
          "d": .text(gridLine(axis.dimension, tick.place, frame)),
        ])
    }
    if axis.hasTickLines {
      writer.empty(
        "path", ["stroke": soft, "d": .text(tickLine(tick.place, axis, frame, length: 6))])
    }
    if axis.hasNumbers { write(tick.label, of: tick, axis, frame) }
    writer.close("g")
  }

  private mutating func write(
    _ label: TickLabel, of tick: AxisMark.Tick, _ axis: AxisMark, _ frame: Box
  ) {
    let more = Double(label.below.count) * TextSize.line
    switch (axis.dimension, axis.side) {
    case (.x, .first) where axis.isTurned:
      let end = Position(tick.place + 3, frame.bottom + 14)
      write(
        label, Position(end.x, end.y - more / 2), .end,
        turn: "rotate(-45 " + coordinateText(end.x) + " " + coordinateText(end.y) + ")")
    case (.x, .first): write(label, Position(tick.place, frame.bottom + 21), .middle)
    case (.x, .second): write(label, Position(tick.place, frame.top - 12 - more), .middle)
    case (.y, .first): write(label, Position(frame.left - 8, tick.place + 5 - more / 2), .end)
    case (.y, .second):
      write(label, Position(frame.right + 10, tick.place + 5 - more / 2), .start)
    }
  }

  /// The line of a horizontal axis with its short ticks.
  private mutating func writeLine(_ axis: AxisMark, _ frame: Box) {
    let edge = axis.side == .first ? frame.bottom : frame.top
    var path = PathData()
    for place in axis.minor { path.line(tickEnds(place, axis, frame, length: 3)) }
    path.line([Position(frame.left, edge), Position(frame.right, edge)])
    line { [soft = color(.soft)] in
      $0.empty("path", ["class": "minor", "stroke": soft, "d": .text(path.text)])
    }
  }

  private func gridLine(_ dimension: Dimension, _ place: Double, _ frame: Box) -> String {
    var path = PathData()
    switch dimension {
    case .x: path.line([Position(place, frame.top), Position(place, frame.bottom)])
    case .y: path.line([Position(frame.left, place), Position(frame.right, place)])
    }
    return path.text
  }

  private func tickLine(
    _ place: Double, _ axis: AxisMark, _ frame: Box, length: Double
  ) -> String {
    var path = PathData()
    path.line(tickEnds(place, axis, frame, length: length))
    return path.text
  }

  /// The ends of a short line outward.
  private func tickEnds(
    _ place: Double, _ axis: AxisMark, _ frame: Box, length: Double
  ) -> [Position] {
    switch (axis.dimension, axis.side) {
    case (.x, .first): [Position(place, frame.bottom), Position(place, frame.bottom + length)]
    case (.x, .second): [Position(place, frame.top), Position(place, frame.top - length)]
    case (.y, .first): [Position(frame.left, place), Position(frame.left - length, place)]
    case (.y, .second): [Position(frame.right, place), Position(frame.right + length, place)]
    }
  }

  private mutating func write(
    _ label: TickLabel, _ place: Position, _ anchor: TextAnchor, turn: String? = nil
  ) {
    func attributes(_ line: Int) -> Attributes {
      [
        "x": .number(place.x), "y": .number(place.y + Double(line) * TextSize.line),
        "text-anchor": anchor.name.map { .text($0) } ?? .absent,
        "transform": turn.map { .text($0) } ?? .absent,
      ]
    }
    writer.element("text", attributes(0)) {
      $0.text(label.base)
      guard let exponent = label.exponent else {
        $0.text(label.suffix)
        return
      }
      $0.element("tspan", ["dy": -5, "font-size": .number(TextSize.raised)], text: exponent)
      if !label.suffix.isEmpty { $0.element("tspan", ["dy": 5], text: label.suffix) }
    }
    for (index, text) in label.below.enumerated() {
      writer.element("text", attributes(index + 1), text: text)
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
