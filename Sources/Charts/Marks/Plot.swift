import Numerals

/// Where a mark is drawn: two scales over a frame.
struct Plot {
  let x: Scale
  let y: Scale
  let frame: Box
  let xAxis: Axis
  let yAxis: Axis
  let layout: Layout
  let style: NumberStyle
  /// The largest size of all points of the chart; nothing where none has one.
  var largestSize: Double? = nil

  /// The place of a pair of values; nothing outside the domains.
  func place(_ valueX: Double, _ valueY: Double) -> Position? {
    guard x.domain.contains(valueX), y.domain.contains(valueY) else { return nil }
    let place = Position(x.place(of: valueX), y.place(of: valueY))
    return place.x.isFinite && place.y.isFinite ? place : nil
  }
}
