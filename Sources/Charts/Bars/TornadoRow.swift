/// What a tornado shows of one input.
struct TornadoRow {
  /// Its index in the mark.
  var index: Int
  /// The bar toward the value at the low end of the input; nothing where none of it can be seen.
  var low: Bar?
  /// The bar toward the value at the high end.
  var high: Bar?
  /// Whether both bars lie on the same side of the base, one above the other.
  var isOneSided: Bool
  /// The height that the row takes.
  var height: Double

  /// The rows of a mark, in its order.
  static func rows(of mark: TornadoMark, _ directions: BarDirections) -> [TornadoRow] {
    let step = directions.step(mark.places)
    let height = min(step * BarsMark.share, BarsMark.widest / 2)
    return mark.places.indices.map { index in
      let middle = directions.across.place(of: mark.places[index])
      let top = middle - height / 2
      let (low, high) = (mark.lows[index], mark.highs[index])
      let isOneSided =
        (low < mark.base && high < mark.base) || (low > mark.base && high > mark.base)
      func bar(_ value: Double, _ group: Int) -> Bar? {
        guard middle.isFinite else { return nil }
        let half = (top + Double(group) * height / 2, top + Double(group + 1) * height / 2)
        return directions.bar(
          from: mark.base, to: value, across: isOneSided ? half : (top, top + height),
          group: group, index: index, value: value
        ).flatMap { $0.hasExtent ? $0 : nil }
      }
      return TornadoRow(
        index: index, low: bar(low, 0), high: bar(high, 1), isOneSided: isOneSided,
        height: min(step, 200))
    }
  }
}

extension Bar {
  /// The bar with every side moved inward, as far as it has an extent.
  func inset(by amount: Double) -> Bar {
    var bar = self
    let x = min(amount, box.width / 2)
    let y = min(amount, box.height / 2)
    bar.box = Box(
      left: box.left + x, top: box.top + y, right: box.right - x, bottom: box.bottom - y)
    let along = min(amount, (to - from).magnitude / 2)
    bar.from += to < from ? -along : along
    bar.to += to < from ? along : -along
    return bar
  }
}
