/// The values of a field at the nodes of a grid in the drawing.
struct ContourGrid {
  /// The places of the columns and rows.
  let xs: [Double]
  let ys: [Double]
  /// The values, row after row. A place where the field is not finite is a hole, not a number; below
  /// everything is what lies outside.
  private(set) var values: [Double]

  /// The field at all nodes, asked for in one call; nothing if it gives another number of answers. `x` and `y`
  /// give the values at places.
  init?(
    xs: [Double], ys: [Double], field: ([Double], [Double]) -> [Double],
    x: (Double) -> Double, y: (Double) -> Double
  ) {
    let columns = xs.map(x)
    let rows = ys.map(y)
    values = field(
      rows.flatMap { _ in columns }, rows.flatMap { row in columns.map { _ in row } })
    guard values.count == xs.count * ys.count else { return nil }
    for index in values.indices where !values[index].isFinite { values[index] = .nan }
    self.xs = xs
    self.ys = ys
  }

  private init(xs: [Double], ys: [Double], values: [Double]) {
    self.xs = xs
    self.ys = ys
    self.values = values
  }

  /// The least and the greatest value; nothing where the field is defined nowhere.
  var least: Double? { values.filter { !$0.isNaN }.min() }
  var greatest: Double? { values.filter { !$0.isNaN }.max() }

  /// The grid with holes and all that is outside below everything, so that isolines close around what lies
  /// above a level.
  var padded: ContourGrid {
    var all: [Double] = []
    let outside = -Double.infinity
    all += Array(repeating: outside, count: xs.count + 2)
    for row in ys.indices {
      all.append(outside)
      for column in xs.indices {
        let value = values[row * xs.count + column]
        all.append(value.isNaN ? outside : value)
      }
      all.append(outside)
    }
    all += Array(repeating: outside, count: xs.count + 2)
    return ContourGrid(
      xs: [xs[0]] + xs + [xs[xs.count - 1]], ys: [ys[0]] + ys + [ys[ys.count - 1]], values: all)
  }
}
