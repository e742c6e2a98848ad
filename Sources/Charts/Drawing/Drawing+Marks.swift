import Markup

extension Drawing {
  mutating func write(_ mark: DrawnMark) {
    switch mark {
    case .line(let pieces, let end, let style):
      var path = PathData()
      for piece in pieces { path.line(piece) }
      line { [stroke = color(style.paint)] in
        $0.empty(
          "path",
          [
            "class": "line", "fill": "none", "stroke": stroke,
            "stroke-width": .number(style.width),
            "stroke-dasharray": style.dashes.map { .text($0) } ?? .absent,
            "stroke-linejoin": "round",
            "stroke-linecap": style.dashes == nil ? "round" : .absent, "d": .text(path.text),
          ])
      }
      if let end { write([end], style) }
    case .points(let places, let style):
      write(places, style)
    case .ring(let place):
      guard let place else { return }
      line { [fill = color(.paper), stroke = color(.ink)] in
        $0.empty(
          "circle",
          [
            "class": "point", "cx": .number(place.x), "cy": .number(place.y), "r": 4.5,
            "fill": fill, "stroke": stroke, "stroke-width": 2,
          ])
      }
    case .rule(let from, let to):
      var path = PathData()
      path.line([from, to])
      line { [stroke = color(.soft)] in
        $0.empty(
          "path",
          [
            "class": "rule", "stroke": stroke, "stroke-dasharray": "3 3",
            "d": .text(path.text),
          ])
      }
    case .nothing:
      break
    }
  }

  /// Points with a halo, so that those that overlap can be told apart.
  mutating func write(_ places: [Position], _ style: SeriesStyle) {
    guard !places.isEmpty else { return }
    var path = ""
    for place in places { path += style.shape.path(at: place) }
    line { [fill = color(style.paint), stroke = color(.paper)] in
      $0.empty(
        "path",
        [
          "class": "points", "fill": fill, "fill-rule": style.shape == .ring ? "evenodd" : .absent,
          "stroke": stroke, "stroke-width": 1.5, "paint-order": "stroke", "d": .text(path),
        ])
    }
  }
}
