/// A small matrix `A` brought to triangular form, its most independent columns first.
///
/// Householder's reflections with column pivoting (P. Businger and G. Golub, Linear least squares solutions by
/// Householder transformations, 1965). Columns are meant to be of like size, so that the diagonal tells how many of
/// them are independent.
struct PivotedTriangle {
  /// The greatest number of columns, and the number of rows.
  let size: Int

  /// The triangle, its entry of row `i` and of the `j`th column in pivot order at `j * size + i`.
  private(set) var entries: [Double]

  /// The right side, reflected as the columns were.
  private(set) var right: [Double]

  /// Which column stands where.
  private(set) var order: [Int]

  /// How many columns there are.
  private(set) var count = 0

  /// How many of them are independent: the rest is, to rounding, made of these.
  private(set) var rank = 0

  init(size: Int) {
    self.size = size
    entries = [Double](repeating: 0, count: size * size)
    right = [Double](repeating: 0, count: size)
    order = [Int](repeating: 0, count: size)
  }

  /// Begins anew with a right side.
  mutating func begin(right: [Double]) {
    for row in 0..<size { self.right[row] = right[row] }
    count = 0
    rank = 0
  }

  /// Adds a column by its name: the stretch of an array times a factor.
  mutating func add(_ name: Int, from array: [Double], at start: Int, times factor: Double) {
    for row in 0..<size { entries[count * size + row] = factor * array[start + row] }
    order[count] = name
    count += 1
  }

  /// Brings the columns to triangular form. What is left of a column after the others counts as nothing when it
  /// is less than `tolerance` of the longest column.
  mutating func triangulate(tolerance: Double) {
    var longest = 0.0
    for step in 0..<count {
      let (pivot, length) = longestRest(from: step)
      if step == 0 { longest = length }
      guard length > tolerance * longest, length > 0 else { break }
      exchange(step, pivot)
      reflect(step, length: length)
      rank += 1
    }
  }

  /// Puts the solution of the first ``rank`` columns by name into `solution`; the others get zero.
  func solve(into solution: inout [Double]) {
    for place in 0..<count { solution[order[place]] = 0 }
    for row in (0..<rank).reversed() {
      var rest = right[row]
      for column in (row + 1)..<max(rank, row + 1) {
        rest -= entries[column * size + row] * solution[order[column]]
      }
      solution[order[row]] = rest / entries[row * size + row]
    }
  }

  /// The first column beyond the rank and those that it is made of, in rising order.
  func dependentColumns() -> [Int] {
    guard rank < count else { return [] }
    var shares = (0..<rank).map { entries[rank * size + $0] }
    for row in (0..<rank).reversed() {
      for column in (row + 1)..<max(rank, row + 1) {
        shares[row] -= entries[column * size + row] * shares[column]
      }
      shares[row] /= entries[row * size + row]
    }
    let partners = (0..<rank).filter { shares[$0].magnitude > 1e-6 }
    return (partners + [rank]).map { order[$0] }.sorted()
  }

  /// A matrix whose product with its own transpose is `(AᵀA)⁻¹`, for a matrix whose columns are all independent, by name
  /// and row by row, after each column was multiplied by its length: the inverse of the triangle.
  func inverseFactor(dividedBy lengths: [Double]) -> [Double] {
    var factor = [Double](repeating: 0, count: count * count)
    // Column by column, T⁻¹ eⱼ.
    for column in 0..<count {
      for row in (0...column).reversed() {
        var rest = row == column ? 1.0 : 0
        for inner in (row + 1)..<max(column + 1, row + 1) {
          rest -= entries[inner * size + row] * factor[order[inner] * count + column]
        }
        factor[order[row] * count + column] = rest / entries[row * size + row]
      }
    }
    for name in 0..<count {
      for column in 0..<count { factor[name * count + column] /= lengths[name] }
    }
    return factor
  }

  /// Whether something beyond rounding is left of each column after those before it.
  var isWellConditioned: Bool {
    (0..<rank).allSatisfy { column in
      var square = 0.0
      for row in 0...column {
        let entry = entries[column * size + row]
        square += entry * entry
      }
      return entries[column * size + column].magnitude > 1e-10 * square.squareRoot()
    }
  }

  private func longestRest(from step: Int) -> (place: Int, length: Double) {
    var best = (place: step, length: -1.0)
    for column in step..<count {
      var square = 0.0
      for row in step..<size {
        let entry = entries[column * size + row]
        square += entry * entry
      }
      if square > best.length { best = (column, square) }
    }
    return (best.place, best.length.squareRoot())
  }

  private mutating func exchange(_ first: Int, _ second: Int) {
    guard first != second else { return }
    order.swapAt(first, second)
    for row in 0..<size { entries.swapAt(first * size + row, second * size + row) }
  }

  private mutating func reflect(_ step: Int, length: Double) {
    let start = step * size
    let top = entries[start + step]
    entries[start + step] = top > 0 ? top + length : top - length
    let factor = -1 / (length * entries[start + step].magnitude)
    for column in (step + 1)..<max(count, step + 1) {
      var along = 0.0
      for row in step..<size { along += entries[start + row] * entries[column * size + row] }
      along *= factor
      for row in step..<size { entries[column * size + row] += along * entries[start + row] }
    }
    var along = 0.0
    for row in step..<size { along += entries[start + row] * right[row] }
    along *= factor
    for row in step..<size { right[row] += along * entries[start + row] }
    entries[start + step] = top > 0 ? -length : length
    for row in (step + 1)..<max(size, step + 1) { entries[start + row] = 0 }
  }
}
