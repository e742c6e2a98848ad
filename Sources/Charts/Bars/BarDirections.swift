/// The two directions of bars, whichever way they lie: `across`, along which they stand in a row, and
/// `along`, in which they are long or short.
struct BarDirections {
  let plot: Plot
  let isHorizontal: Bool

  var across: Scale { isHorizontal ? plot.y : plot.x }
  var along: Scale { isHorizontal ? plot.x : plot.y }
  /// The axis of the values.
  var valueAxis: Axis { isHorizontal ? plot.xAxis : plot.yAxis }
  var valueDimension: Dimension { isHorizontal ? .x : .y }

  /// The sides of the frame in the direction in which bars stand in a row, the smaller place first.
  var acrossRange: (from: Double, to: Double) {
    isHorizontal ? (plot.frame.top, plot.frame.bottom) : (plot.frame.left, plot.frame.right)
  }

  func position(across: Double, along: Double) -> Position {
    isHorizontal ? Position(along, across) : Position(across, along)
  }

  /// The box between two places in each direction, in whichever order.
  func box(across: (Double, Double), along: (Double, Double)) -> Box {
    let a = position(across: across.0, along: along.0)
    let b = position(across: across.1, along: along.1)
    return Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
  }

  /// Values as they stand beside bars.
  func texts(_ values: [Double]) -> [String] {
    valueTexts(values, valueAxis, over: along.domain, plot.style)
  }

  /// From one place to the next, in pixels: a step of a band scale, else the smallest distance of two
  /// places. A place alone has the room of one unit.
  func step(_ places: [Double]) -> Double {
    let first = places.first ?? 0
    let unit = (across.place(of: first + 0.5) - across.place(of: first - 0.5)).magnitude
    if case .band = across.kind { return unit }
    let sorted = places.map { across.place(of: $0) }.filter { $0.isFinite }.sorted()
    let distances = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return distances.min() ?? (unit.isFinite ? unit : .infinity)
  }
}
