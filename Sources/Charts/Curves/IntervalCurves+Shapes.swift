import Numerals

extension IntervalCurves {
  /// The ends of all intervals as places, in the order of the columns.
  func sampled(on plot: Plot) -> SampledCurves {
    switch ends {
    case .function(let function):
      var sampler = FunctionSampler(
        function, count: columnCount, x: plot.x, frame: plot.frame,
        place: { plot.y.place(ofEnd: $0) })
      return sampler.sampled()
    case .samples(let xs, let ends):
      return SampledCurves(
        xs: xs, columns: ends, x: plot.x, place: { plot.y.place(ofEnd: $0) }
      ).thinned(plot.frame)
    }
  }

  /// The intervals as tints of one colour, the widest below. Tints that lie on each other add up, so that
  /// the darkest is the narrowest, on light paper, on dark paper and in grey print; thin edges part what is
  /// left of the difference. Beyond the support all of it is lighter.
  func shapes(
    _ curves: SampledCurves, on plot: Plot, _ paint: Paint, support: Support
  ) -> [Shape] {
    var shapes: [Shape] = []
    for index in shares.indices {
      let (lower, upper) = (2 * index, 2 * index + 1)
      for (boxes, part) in [(support.within, 1.0), (support.beyond, 0.5)] {
        let outlines = boxes.flatMap { strips(curves, lower, upper, frame: $0) }
        guard !outlines.isEmpty else { continue }
        shapes.append(
          .fill(outlines, Fill(role: "band", paint: paint, opacity: IntervalKey.opacity * part)))
      }
      let edges = [lower, upper].flatMap { curves.pieces(of: $0) }
        .flatMap { clipped($0, to: plot.frame) }.filter { $0.count > 1 }
      let inside = edges.flatMap { edge in support.within.flatMap { clipped(edge, to: $0) } }
      if !inside.isEmpty {
        shapes.append(
          .stroke(inside.map { simplified($0) }, Stroke(role: "edge", paint: paint, width: 0.5)))
      }
    }
    return shapes
  }
}

extension IntervalCurves {
  /// What a legend says of them where they can be seen; nothing for ranges that are no probabilities.
  func key(_ style: SeriesStyle, of shapes: [Shape], hasLine: Bool) -> IntervalKey? {
    let known = shares.compactMap { $0 }
    if shapes.isEmpty || known.isEmpty { return nil }
    return IntervalKey(shares: known, style: style, hasLine: hasLine)
  }

  /// The shares, each in the middle of what its interval has beyond the next narrower one, where that is
  /// thickest. The legend says those for which there is no room.
  func labels(_ curves: SampledCurves, on plot: Plot) -> [WantedLabel] {
    shares.indices.compactMap { index in
      guard let share = shares[index] else { return nil }
      let (lower, upper) = (2 * index, 2 * index + 1)
      let boxes: [Box]
      if index + 1 < shares.count {
        boxes =
          nameBoxes(curves, upper, upper + 2, frame: plot.frame)
          + nameBoxes(curves, lower, lower + 2, frame: plot.frame)
      } else {
        // A line runs through the middle of the narrowest.
        boxes = nameBoxes(curves, lower, upper, frame: plot.frame).flatMap { box -> [Box] in
          var above = box
          var below = box
          above.bottom = (box.top + box.bottom) / 2
          below.top = above.bottom
          return [above, below]
        }
      }
      return WantedLabel(
        text: numberText(share, NumberFormat(.percent), plot.style).plain, place: .inside(boxes),
        halo: nil)
    }
  }
}

/// The parts of a plot that data support, and those that they do not.
struct Support {
  let within: [Box]
  let beyond: [Box]

  /// The parts on both sides of the ends of a stretch of the horizontal axis; without one all is supported.
  init(_ support: Domain?, on plot: Plot) {
    let frame = plot.frame
    guard let support else {
      within = [frame]
      beyond = []
      return
    }
    let places = [plot.x.place(ofEnd: support.from), plot.x.place(ofEnd: support.to)].map {
      $0.isNaN ? frame.left : min(max($0, frame.left), frame.right)
    }
    let (from, to) = (min(places[0], places[1]), max(places[0], places[1]))
    func box(_ left: Double, _ right: Double) -> [Box] {
      left < right ? [Box(left: left, top: frame.top, right: right, bottom: frame.bottom)] : []
    }
    within = box(from, to)
    beyond = box(frame.left, from) + box(to, frame.right)
  }
}
