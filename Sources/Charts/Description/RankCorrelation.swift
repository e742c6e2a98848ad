/// How well two columns go up together, by their ranks: 1 where they always do, -1 where one always goes
/// down as the other goes up (Spearman 1904). Equal values share the mean of their ranks. There is none where a
/// column has only one value. The cost is that of sorting.
///
///     rankCorrelation([1, 2, 3], [10, 100, 1000])  // 1
func rankCorrelation(_ xs: [Double], _ ys: [Double]) -> Double? {
  let a = ranks(xs)
  let b = ranks(ys)
  // The mean of the ranks from 0, which ties do not change.
  let mean = Double(a.count - 1) / 2
  var products = 0.0
  var squaresA = 0.0
  var squaresB = 0.0
  for (x, y) in zip(a, b) {
    products += (x - mean) * (y - mean)
    squaresA += (x - mean) * (x - mean)
    squaresB += (y - mean) * (y - mean)
  }
  guard squaresA > 0, squaresB > 0 else { return nil }
  return products / (squaresA * squaresB).squareRoot()
}

private func ranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
    start = end
  }
  return ranks
}
