/// The strokes of a drawing by the cells that they pass, so that whether a box is free can be told from the
/// few that are near.
///
/// A line of a thousand points and some hundred places for a name would else be compared with each
/// other one by one.
struct StrokeGrid {
  /// A straight stretch of a line or rule.
  struct Stroke {
    let mark: Int
    let from: Position
    let to: Position
  }

  private static let side = 20.0

  private let bounds: Box
  private let columns: Int
  private let rows: Int
  private var strokes: [Stroke] = []
  /// The indices of the strokes in each cell, row by row.
  private var cells: [[Int32]]

  /// A grid over a box. What lies beside it counts to its outer cells.
  init(_ bounds: Box) {
    self.bounds = bounds
    columns = max(1, Int((max(bounds.width, 0) / Self.side).rounded(.up)))
    rows = max(1, Int((max(bounds.height, 0) / Self.side).rounded(.up)))
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Adds a stroke to all cells that it passes.
  mutating func add(_ stroke: Stroke) {
    let index = Int32(truncatingIfNeeded: strokes.count)
    strokes.append(stroke)
    let (from, to) = (stroke.from, stroke.to)
    let (left, right) = from.x <= to.x ? (from, to) : (to, from)
    let first = column(left.x)
    let last = column(right.x)
    for column in first...last {
      // The part of the stroke within this column of cells.
      var ends = (left.y, right.y)
      if first < last {
        let slope = (right.y - left.y) / (right.x - left.x)
        let enter = bounds.left + Double(column) * Self.side
        if column > first { ends.0 = left.y + (enter - left.x) * slope }
        if column < last { ends.1 = left.y + (enter + Self.side - left.x) * slope }
      }
      for row in row(min(ends.0, ends.1))...row(max(ends.0, ends.1)) {
        cells[row * columns + column].append(index)
      }
    }
  }

  /// Whether a stroke passes a box that is grown as far as its mark asks.
  func crosses(_ box: Box, growth: (Int) -> Double, most: Double) -> Bool {
    let reach = box.grown(by: most)
    for row in row(reach.top - 1)...row(reach.bottom + 1) {
      for column in column(reach.left - 1)...column(reach.right + 1) {
        for index in cells[row * columns + column] {
          let stroke = strokes[Int(index)]
          if box.grown(by: growth(stroke.mark)).clipped(stroke.from, stroke.to) != nil {
            return true
          }
        }
      }
    }
    return false
  }

  private func column(_ x: Double) -> Int { cell(x - bounds.left, columns) }

  private func row(_ y: Double) -> Int { cell(y - bounds.top, rows) }

  private func cell(_ distance: Double, _ count: Int) -> Int {
    Int(min(max((distance / Self.side).rounded(.down), 0), Double(count - 1)))
  }
}
