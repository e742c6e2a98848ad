/// The centres of labels in one column, moved as little as needed so that none overlaps the next.
///
/// `wanted` are the centres that the labels would like, in increasing order; the order is kept. Labels
/// that get in each other's way form a group around the mean of what they want, as in isotonic regression
/// by pooling neighbours; groups stay between `top` and `bottom`. The result is nothing if the labels do
/// not fit at all. The cost is linear in the labels.
///
///     pushedApart([10, 12], heights: [10, 10], from: 0, to: 100)  // 6, 16
func pushedApart(
  _ wanted: [Double], heights: [Double], from top: Double, to bottom: Double
) -> [Double]? {
  guard heights.reduce(0, +) <= bottom - top else { return nil }
  struct Group {
    var first: Int
    var height: Double
    var count: Double
    /// The sum of the tops that the labels want for the whole group.
    var tops: Double
  }
  func place(of group: Group) -> Double {
    min(max(group.tops / group.count, top), bottom - group.height)
  }
  var groups: [Group] = []
  for index in wanted.indices {
    var group = Group(
      first: index, height: heights[index], count: 1,
      tops: wanted[index] - heights[index] / 2)
    while let above = groups.last, place(of: above) + above.height > place(of: group) {
      group = Group(
        first: above.first, height: above.height + group.height,
        count: above.count + group.count,
        tops: above.tops + group.tops - group.count * above.height)
      groups.removeLast()
    }
    groups.append(group)
  }
  var centres: [Double] = []
  for group in groups {
    var y = place(of: group)
    for index in group.first..<(group.first + Int(group.count)) {
      centres.append(y + heights[index] / 2)
      y += heights[index]
    }
  }
  return centres
}
