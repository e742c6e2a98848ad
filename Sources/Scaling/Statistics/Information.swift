/// What the observations say of the parameters: `JᵀJ` by its triangle, and which parameters it cannot tell apart.
struct Information {
  /// `(JᵀJ)⁻¹`, row by row.
  let inverse: [Double]
  /// A matrix whose product with its own transpose is ``inverse``, row by row.
  let inverseFactor: [Double]

  /// The information of reduced derivatives, or the parameters that cannot be told apart.
  ///
  /// A column counts as made of others when what is left of it is less than a hundred-billionth of it; certified
  /// problems of regression need 10⁻⁵. The columns of parameters that do nothing count as nothing.
  init(
    _ problem: TallReduction, doesNothing: (Int) -> Bool = { _ in false }
  ) throws(FitFailure) {
    let count = problem.columns
    var triangle = PivotedTriangle(size: count)
    triangle.begin(right: [Double](repeating: 0, count: count))
    var lengths: [Double] = []
    for column in 0..<count {
      let length = doesNothing(column) ? 0 : problem.length(of: column)
      lengths.append(length)
      triangle.add(
        column, from: problem.triangle, at: column * count, times: length > 0 ? 1 / length : 0)
    }
    triangle.triangulate(tolerance: 1e-11)
    if triangle.rank < count { throw .singular(parameters: triangle.dependentColumns()) }
    let factor = triangle.inverseFactor(dividedBy: lengths)
    var inverse = [Double](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in 0...first {
        var sum = 0.0
        for direction in 0..<count {
          sum += factor[first * count + direction] * factor[second * count + direction]
        }
        inverse[first * count + second] = sum
        inverse[second * count + first] = sum
      }
    }
    inverseFactor = factor
    self.inverse = inverse
  }
}
