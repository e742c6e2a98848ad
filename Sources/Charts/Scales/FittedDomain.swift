extension Axis {
  /// Ends for an axis that shows values from `lower` to `upper`, among them `points`.
  ///
  /// On a nice axis no point lies on the edge of the plot, except at zero and at 100 %: the values leave this
  /// share of their extent beyond them.
  func fittedDomain(
    _ lower: Double, _ upper: Double, points: [Double], room: Double = 0.015
  ) -> Domain {
    var low = lower
    var high = upper
    let extent = Domain(lower, upper)
    if scale.spans(extent), fit == .nice, let first = points.min(), let last = points.max() {
      let straight = Scale(scale, extent, start: 0, end: 1)
      let below = straight.value(at: straight.place(of: first) - room)
      let above = straight.value(at: straight.place(of: last) + room)
      let hasFloor = scale == .linear && lower >= 0
      let hasCeiling = format == .percent && upper <= 1
      if below.isFinite, scale.admits(below) {
        low = min(lower, hasFloor ? max(below, 0) : below)
      }
      if above.isFinite, scale.admits(above) {
        high = max(upper, hasCeiling ? min(above, 1) : above)
      }
    }
    if fit == .nice || !scale.spans(extent) {
      let nice = niceDomain(low, high, scale)
      low = nice.from
      high = nice.to
    }
    if isOfWholes, scale == .linear, fit == .nice {
      low = low.rounded(.down)
      high = high.rounded(.up)
    }
    return isReversed ? Domain(high, low) : Domain(low, high)
  }
}

extension Axis {
  /// The ends of a band: its names, and half a step on both sides. Names run from left to right, and from the
  /// top downward, as they are read. What marks show beyond the names has room, too.
  func bandDomain(_ names: [String], _ dimension: Dimension, showing extent: Domain?) -> Domain {
    let first = min(-0.5, extent?.lower ?? 0)
    let last = max(Double(names.count) - 0.5, extent?.upper ?? 0)
    let isBackward = isReversed != (dimension == .y)
    return isBackward ? Domain(last, first) : Domain(first, last)
  }
}
