/// A tall linear problem `‖r − Jδ‖` made small: the triangle `R` and the part `c` of `r` that `J` reaches, so
/// that `‖r − Jδ‖² = ‖c − Rδ‖² + rest` for every `δ`.
///
/// Householder's reflections (A. Householder, Unitary triangularization of a nonsymmetric matrix, 1958), column
/// by column: `2np²` operations for `n` rows and `p` columns, and no squared condition number as in `JᵀJ`.
struct TallReduction {
  let rows: Int
  let columns: Int

  /// `R`, its entry of row `i` and column `j` at `j * columns + i`; zero below the diagonal.
  private(set) var triangle: [Double]

  /// `c`, one number per column.
  private(set) var reached: [Double]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    triangle = [Double](repeating: 0, count: columns * columns)
    reached = [Double](repeating: 0, count: columns)
  }

  /// Reduces a matrix, stored column by column, and a right side. Both are used up.
  mutating func reduce(_ matrix: inout [Double], _ right: inout [Double]) {
    for column in 0..<columns {
      let start = column * rows
      for row in 0..<min(column, rows) {
        triangle[column * columns + row] = matrix[start + row]
      }
      guard column < rows else {
        triangle[column * columns + column] = 0
        reached[column] = 0
        continue
      }
      let top = matrix[start + column]
      let length = dot(matrix, start + column, matrix, start + column, rows - column).squareRoot()
      triangle[column * columns + column] = top > 0 ? -length : length
      if length > 0 {
        // The reflection is I − vvᵀ/(v₁·length) with v the column and `length` added to its top.
        matrix[start + column] = top > 0 ? top + length : top - length
        let factor = -1 / (length * matrix[start + column].magnitude)
        for other in (column + 1)..<max(columns, column + 1) {
          let place = other * rows + column
          let along = dot(matrix, start + column, matrix, place, rows - column)
          add(factor * along, start + column, to: &matrix, place, rows - column)
        }
        let along = dot(matrix, start + column, right, column, rows - column)
        add(factor * along, matrix, start + column, to: &right, column, rows - column)
      }
      reached[column] = right[column]
    }
  }

  /// The length of a column of `J`.
  func length(of column: Int) -> Double {
    let start = column * columns
    return dot(triangle, start, triangle, start, column + 1).squareRoot()
  }

  /// The product of a column of `J` with `r`: minus half the slope of `‖r − Jδ‖²`.
  func slope(of column: Int) -> Double {
    dot(triangle, column * columns, reached, 0, column + 1)
  }
}

/// The sum of products of two stretches, in four interleaved sums: always the same order, and no waiting for
/// one addition to finish before the next begins.
@inline(__always)
func dot(_ a: [Double], _ aStart: Int, _ b: [Double], _ bStart: Int, _ count: Int) -> Double {
  let (a, b) = (a[aStart..<(aStart + count)].span, b[bStart..<(bStart + count)].span)
  var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
  var place = 0
  while place &+ 4 <= count {
    first += a[place] * b[place]
    second += a[place &+ 1] * b[place &+ 1]
    third += a[place &+ 2] * b[place &+ 2]
    fourth += a[place &+ 3] * b[place &+ 3]
    place &+= 4
  }
  while place < count {
    first += a[place] * b[place]
    place &+= 1
  }
  return (first + second) + (third + fourth)
}

/// Adds a multiple of one stretch of an array to another of the same array.
@inline(__always)
private func add(
  _ factor: Double, _ from: Int, to array: inout [Double], _ start: Int, _ count: Int
) {
  var all = array.mutableSpan
  for place in 0..<count { all[start &+ place] += factor * all[from &+ place] }
}

/// Adds a multiple of a stretch of one array to that of another.
@inline(__always)
private func add(
  _ factor: Double, _ source: [Double], _ from: Int, to array: inout [Double], _ start: Int,
  _ count: Int
) {
  let source = source.span
  var all = array.mutableSpan
  for place in 0..<count { all[start &+ place] += factor * source[from &+ place] }
}
