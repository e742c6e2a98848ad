import Markup

extension Drawing {
  /// Nothing is written of a shape without places.
  mutating func write(_ shape: Shape) {
    switch shape {
    case .stroke(let pieces, let stroke): write(pieces, stroke)
    case .fill(let outlines, let fill): write(outlines, fill)
    case .symbols(let symbols, let look):
      look.overlap == .density ? writeDots(symbols, look) : write(symbols, look)
    }
  }

  private mutating func write(_ pieces: [[Position]], _ stroke: Stroke) {
    var path = PathData()
    for piece in pieces { path.line(piece) }
    line { [color = color(stroke.paint)] in
      $0.empty(
        "path",
        [
          "class": .text(stroke.role), "fill": "none", "stroke": color,
          "stroke-width": stroke.width == 1 ? .absent : .number(stroke.width),
          "stroke-dasharray": stroke.dashes.map { .text($0) } ?? .absent,
          "stroke-linejoin": stroke.isRound ? "round" : .absent,
          "stroke-linecap": stroke.isRound && stroke.dashes == nil ? "round" : .absent,
          "d": .text(path.text),
        ])
    }
  }

  private mutating func write(_ outlines: [[Position]], _ fill: Fill) {
    guard outlines.contains(where: { !$0.isEmpty }) else { return }
    var path = PathData()
    for outline in outlines { path.outline(outline) }
    line { [color = color(fill.paint), paper = color(.paper)] in
      $0.empty(
        "path",
        [
          "class": .text(fill.role), "fill": color,
          "fill-opacity": fill.opacity == 1 ? .absent : .number(fill.opacity),
          "fill-rule": outlines.count > 1 ? "evenodd" : .absent,
          "stroke": fill.hasGap ? paper : .absent, "d": .text(path.text),
        ])
    }
  }
}
