/// The limit of a sequence from its first members, by Wynn's epsilon algorithm (P. Wynn, On a device for
/// computing the eₘ(Sₙ) transformation, 1956).
///
/// Exact after `2m + 1` members for a sum of `m` geometric sequences. The column of the table that has moved
/// least is taken; the first column is the sequence itself.
struct Extrapolation {
  /// The last two diagonals of the table, the newer one first; even places estimate the limit.
  private var diagonal: [Double] = []
  private var before: [Double] = []

  /// The limit, as far as it is known.
  private(set) var limit = 0.0
  /// How far the limit may be off; infinite at first.
  private(set) var error = Double.infinity

  private static let columns = 24

  /// Adds a member.
  mutating func add(_ member: Double) {
    var next = [member]
    for (column, old) in diagonal.enumerated() {
      let rise = next[column] - old
      guard rise != 0, next.count < Extrapolation.columns else { break }
      let value = (column == 0 ? 0 : diagonal[column - 1]) + 1 / rise
      guard value.isFinite else { break }
      next.append(value)
    }
    error = .infinity
    var column = 0
    while column < min(next.count, diagonal.count, before.count) {
      let own =
        (next[column] - diagonal[column]).magnitude + (diagonal[column] - before[column]).magnitude
      if own < error { (limit, error) = (next[column], own) }
      column += 2
    }
    (diagonal, before) = (next, diagonal)
  }
}
