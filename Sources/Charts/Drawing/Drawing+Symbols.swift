import Markup

extension Drawing {
  /// Points of one look, as one path.
  mutating func write(_ symbols: [Symbol], _ look: SymbolLook) {
    guard !symbols.isEmpty else { return }
    var path = PathData()
    for symbol in symbols {
      look.shape.write(to: &path, at: symbol.place, scale: symbol.scale)
    }
    line { [paint = color(look.paint), paper = color(.paper)] in
      var attributes: Attributes = ["class": .text(look.role)]
      switch (look.overlap, look.isFilled) {
      case (.halo, true):
        attributes.append("fill", paint)
        attributes.append("fill-rule", look.shape == .ring ? "evenodd" : .absent)
        attributes.append("stroke", paper)
        attributes.append("stroke-width", 1.5)
        attributes.append("paint-order", "stroke")
      case (.tint, true):
        attributes.append("fill", paint)
        attributes.append("fill-opacity", 0.3)
        attributes.append("stroke", paint)
        attributes.append("stroke-width", 1.5)
      case (.tint, false):
        attributes.append("fill", "none")
        attributes.append("stroke", paint)
        attributes.append("stroke-width", 1.5)
      case (.halo, false), (.density, _):
        attributes.append("fill", paper)
        attributes.append("stroke", paint)
        attributes.append("stroke-width", 2)
      }
      attributes.append("d", .text(path.text))
      $0.empty("path", attributes)
    }
  }

  /// A great many points as small dots.
  ///
  /// A path is painted once, however often it runs over a place, so the dots are dealt out to several paths
  /// that let each other shine through: neighbours to different ones, on a lattice of half pixels. The place
  /// of a dot moves by at most a quarter of a pixel each way. A cell shows no more dots than there are paths,
  /// and the paths follow the dots in strips, from side to side and back, so that steps are short to write.
  mutating func writeDots(_ symbols: [Symbol], _ look: SymbolLook) {
    guard let first = symbols.first else { return }
    var layers = [PathData](repeating: PathData(), count: DotLattice.layers)
    let lattice = DotLattice(symbols.map { $0.place })
    for dot in lattice.dots { layers[dot.layer].dot(dot.x * 5, dot.y * 5) }
    line { [paint = color(look.paint)] in
      $0.open(
        "g",
        [
          "class": .text(look.role), "fill": "none", "stroke": paint,
          "stroke-opacity": .number(DotLattice.opacity),
          "stroke-width": .number(2 * PointShape.radius * first.scale),
          "stroke-linecap": "round",
        ])
    }
    for layer in layers where !layer.isEmpty {
      line { $0.empty("path", ["d": .text(layer.text)]) }
    }
    line { $0.close("g") }
  }
}
