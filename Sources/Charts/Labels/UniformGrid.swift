/// Which of many things lie near a box, without asking all of them: a grid of square cells that know what
/// touches them.
///
/// What lies outside the grid counts in the cells at its edge. Inserting costs as much as the cells touched,
/// asking as much as what is in the cells of the box.
struct UniformGrid {
  private static let side = 16.0

  private let left: Double
  private let top: Double
  private let columns: Int
  private let rows: Int
  private var cells: [[Int]]

  init(over box: Box) {
    left = box.left
    top = box.top
    columns = max(Int((box.width / Self.side).rounded(.up)), 1)
    rows = max(Int((box.height / Self.side).rounded(.up)), 1)
    cells = Array(repeating: [], count: columns * rows)
  }

  private func column(_ x: Double) -> Int {
    Int(min(max((x - left) / Self.side, 0), Double(columns - 1)))
  }

  private func row(_ y: Double) -> Int {
    Int(min(max((y - top) / Self.side, 0), Double(rows - 1)))
  }

  private mutating func insert(_ index: Int, row: Int, _ columns: ClosedRange<Int>) {
    for column in columns { cells[row * self.columns + column].append(index) }
  }

  /// Adds a box under a number.
  mutating func insert(_ index: Int, _ box: Box) {
    for row in row(box.top)...row(box.bottom) {
      insert(index, row: row, column(box.left)...column(box.right))
    }
  }

  /// Takes a box away that was added under a number.
  mutating func remove(_ index: Int, _ box: Box) {
    for row in row(box.top)...row(box.bottom) {
      for column in column(box.left)...column(box.right) {
        cells[row * columns + column].removeAll { $0 == index }
      }
    }
  }

  /// Adds a straight stretch under a number, in the cells that it runs through only.
  mutating func insert(_ index: Int, from a: Position, to b: Position) {
    let (upper, lower) = a.y <= b.y ? (a, b) : (b, a)
    let rows = row(upper.y)...row(lower.y)
    for row in rows {
      // The part within the row, a little longer for the sake of rounding.
      let start = row == rows.lowerBound ? upper.y : top + Double(row) * Self.side - 0.01
      let end = row == rows.upperBound ? lower.y : top + Double(row + 1) * Self.side + 0.01
      let height = lower.y - upper.y
      func x(_ y: Double) -> Double {
        guard height > 0 else { return upper.x }
        return upper.x + (lower.x - upper.x) * min(max((y - upper.y) / height, 0), 1)
      }
      let (one, other) = rows.count == 1 ? (upper.x, lower.x) : (x(start), x(end))
      insert(index, row: row, column(min(one, other))...column(max(one, other)))
    }
  }

  /// Whether something near a box answers yes. A thing may be asked more than once.
  func contains(near box: Box, where holds: (Int) -> Bool) -> Bool {
    for row in row(box.top)...row(box.bottom) {
      for column in column(box.left)...column(box.right) {
        for index in cells[row * columns + column] where holds(index) { return true }
      }
    }
    return false
  }

  /// The numbers of what may touch a box, each once, in order.
  func indices(near box: Box) -> [Int] {
    var found: [Int] = []
    _ = contains(near: box) {
      found.append($0)
      return false
    }
    found.sort()
    var unique: [Int] = []
    for index in found where unique.last != index { unique.append(index) }
    return unique
  }
}
