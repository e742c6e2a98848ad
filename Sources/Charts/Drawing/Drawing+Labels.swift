import Markup

extension Drawing {
  /// The words of the drawing, with their leader lines.
  mutating func write(_ labels: [PlacedLabel]) {
    guard !labels.isEmpty else { return }
    var leaders = PathData()
    for label in labels {
      if let leader = label.leader { leaders.line([leader.from, leader.to]) }
    }
    if !leaders.isEmpty {
      line { [soft = color(.soft)] in
        $0.empty(
          "path", ["class": "leaders", "fill": "none", "stroke": soft, "d": .text(leaders.text)])
      }
    }
    line { [paper = color(.paper)] in
      $0.open(
        "g",
        [
          "class": "labels", "stroke": paper, "stroke-width": 4, "stroke-linejoin": "round",
          "paint-order": "stroke",
        ])
    }
    for label in labels {
      write(
        lines: label.text.lines,
        at: Position(label.x, label.box.top + TextSize.ascent), anchor: label.anchor,
        attributes: [
          "fill": label.text.paint == .ink ? .absent : color(label.text.paint),
          "stroke": label.text.halo == .paper
            ? .absent : label.text.halo.map { color($0) } ?? "none",
          "font-weight": label.text.weight == .bold ? "bold" : .absent,
        ])
    }
    line { $0.close("g") }
  }

  private mutating func write(symbol place: Position, _ style: SeriesStyle) {
    write(
      .symbols(
        [Symbol(place: place)],
        SymbolLook(role: "points", shape: style.shape, paint: style.paint)))
  }

  /// The list of series.
  mutating func write(_ legend: Legend) {
    if let sizes = legend.sizes { write(sizes) }
    if legend.entries.isEmpty { return }
    line { $0.open("g", ["class": "legend", "font-weight": "bold"]) }
    for entry in legend.entries {
      let end = Position(entry.place.x + Legend.sample, entry.place.y)
      let style = entry.style
      let middle = Position(entry.place.x + Legend.sample / 2, entry.place.y)
      switch entry.sample {
      case .line:
        write(
          .stroke(
            [[entry.place, end]],
            Stroke(
              role: "line", paint: style.paint, width: style.width, dashes: style.dashes,
              isRound: true)))
      case .points:
        write(symbol: middle, style)
      case .area:
        let box = Box(left: entry.place.x, top: end.y - 6, right: end.x, bottom: end.y + 6)
        write(.fill([box.corners], Fill(role: "area", paint: style.paint)))
      case .outline:
        let box = Box(left: entry.place.x, top: end.y - 6, right: end.x, bottom: end.y + 6)
        for shape in outlined([box.corners], role: "area", style.paint) { write(shape) }
      case .intervals(let count, let hasLine):
        writeIntervals(count, from: entry.place, to: end, style, hasLine: hasLine)
      }
      write(
        lines: entry.lines,
        at: Position(entry.place.x + Legend.indent, entry.place.y + 5), anchor: .start,
        attributes: [
          "fill": entry.isName ? color(entry.style.paint) : .absent,
          "font-weight": entry.isName ? .absent : "normal",
        ])
    }
    line { $0.close("g") }
  }

  /// A sample of nested intervals: one in the middle of the other.
  private mutating func writeIntervals(
    _ count: Int, from: Position, to: Position, _ style: SeriesStyle, hasLine: Bool
  ) {
    for index in 0..<count {
      let half = 8 * Double(count - index) / Double(count)
      let box = Box(left: from.x, top: from.y - half, right: to.x, bottom: from.y + half)
      let fill = Fill(role: "band", paint: style.paint, opacity: IntervalKey.opacity)
      write(.fill([box.corners], fill))
    }
    guard hasLine else { return }
    let stroke = Stroke(
      role: "line", paint: style.paint, width: style.width, dashes: style.dashes, isRound: true)
    let line = Shape.stroke([[from, to]], stroke)
    if let halo = line.halo { write(halo) }
    write(line)
  }

  /// What the sizes of points stand for.
  private mutating func write(_ sizes: SizeKey) {
    line { [soft = color(.soft)] in $0.open("g", ["class": "sizes", "fill": soft]) }
    write(
      lines: sizes.title, at: Position(sizes.titlePlace.x, sizes.titlePlace.y + 5), anchor: .start)
    let look = SymbolLook(
      role: "size", shape: sizes.shape, paint: .soft, isFilled: false, overlap: .tint)
    write(sizes.samples.map { Symbol(place: $0.centre, scale: $0.scale) }, look)
    for sample in sizes.samples {
      write(lines: [sample.text], at: Position(sample.textX, sample.centre.y + 5), anchor: .start)
    }
    line { $0.close("g") }
  }
}
