extension StackMark {
  /// Zero, and the sums of the layers from the lowest up to each: one column more than there are layers. A
  /// sum with something undefined is undefined, and so are all above it.
  func accumulated(_ values: [[Double]]) -> [[Double]] {
    var sums = [[Double](repeating: 0, count: values.first?.count ?? 0)]
    for column in values {
      var sum = sums[sums.count - 1]
      for row in 0..<min(sum.count, column.count) { sum[row] += column[row] }
      sums.append(sum)
    }
    return sums
  }

  /// The sides of all layers as places: the lower side of a layer is the upper one of the layer below. Where
  /// one layer is undefined there is no stack.
  func sampled(on plot: Plot) -> SampledCurves {
    switch layers {
    case .function(let function):
      let stack = self
      var sampler = FunctionSampler(
        { stack.whole(stack.accumulated(function($0))) }, count: labels.count + 1, x: plot.x,
        frame: plot.frame, place: { plot.y.drawablePlace(of: $0) })
      return sampler.sampled()
    case .samples(let xs, let values):
      return SampledCurves(
        xs: xs, columns: whole(accumulated(values)), x: plot.x,
        place: { plot.y.drawablePlace(of: $0) }
      ).thinned(plot.frame)
    }
  }

  /// Columns that are undefined wherever the last one is.
  private func whole(_ columns: [[Double]]) -> [[Double]] {
    guard let top = columns.last else { return [] }
    return columns.map { column in
      column.indices.map { $0 < top.count && top[$0].isFinite ? column[$0] : .nan }
    }
  }

  /// Which layers are thick enough for their names even on a phone, so that a margin is left free only for
  /// the others. The answer is the same for all layouts.
  func layersNamedInside(_ xScale: Scale, _ yScale: Scale) -> [Bool] {
    let frame = Box(left: 0, top: 0, right: 220, bottom: 190)
    let x = xScale.over(start: frame.left, end: frame.right)
    let y = yScale.over(start: frame.bottom, end: frame.top)
    let (xs, values) = columns(sweep: (0...64).map { x.value(at: frame.right * Double($0) / 64) })
    let curves = SampledCurves(
      xs: xs, columns: whole(accumulated(values)), x: x, place: { y.drawablePlace(of: $0) }
    ).thinned(frame)
    return labels.indices.map { layer in
      guard let label = labels[layer], layer + 1 < curves.count else { return false }
      let boxes = nameBoxes(curves, layer, layer + 1, frame: frame)
      return [180.0, 96].contains { width in
        let text = LabelText(label, width: width, paint: .ink, weight: .bold)
        return boxes.contains { text.width <= $0.width && text.height <= $0.height }
      }
    }
  }

  /// The middle of a layer at the right side of the plot; nothing if it does not reach it.
  func middleAtRight(_ curves: SampledCurves, _ layer: Int, _ frame: Box) -> Position? {
    let row = [0, curves.xs.count - 1].first {
      curves.xs.indices.contains($0) && (curves.xs[$0] - frame.right).magnitude <= 1
    }
    guard let row else { return nil }
    let sides = [curves.y(row, layer), curves.y(row, layer + 1)].map {
      min(max($0, frame.top), frame.bottom)
    }
    guard !sides[0].isNaN, !sides[1].isNaN else { return nil }
    return Position(frame.right, (sides[0] + sides[1]) / 2)
  }
}
