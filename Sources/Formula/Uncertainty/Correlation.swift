/// That two uncertain quantities go together: the correlation of their normal scores, which is that of the
/// quantities themselves where both are normal, and of their logarithms where both are log-normal.
public struct Correlation: Hashable, Sendable {
  /// One of them.
  public let first: DrawID
  /// The other.
  public let second: DrawID
  /// From -1 to 1.
  public let coefficient: Double
}

/// Quantities that are correlated with each other, directly or through others.
struct CorrelationGroup {
  /// The quantities, in the order in which correlations name them.
  private(set) var members: [DrawID]
  private var correlations: [Correlation]

  /// The groups of all correlations, each with all that belongs to it.
  static func groups(of correlations: [Correlation]) -> [CorrelationGroup] {
    var groups: [CorrelationGroup] = []
    for correlation in correlations {
      var merged = CorrelationGroup(members: [], correlations: [])
      var others: [CorrelationGroup] = []
      for group in groups {
        let isTouched =
          group.members.contains(correlation.first) || group.members.contains(correlation.second)
        if isTouched {
          merged.members += group.members
          merged.correlations += group.correlations
        } else {
          others.append(group)
        }
      }
      for member in [correlation.first, correlation.second]
      where !merged.members.contains(member) {
        merged.members.append(member)
      }
      merged.correlations.append(correlation)
      groups = others + [merged]
    }
    return groups
  }

  /// The matrix whose rows mix independent scores to correlated ones: the factor of A.-L. Cholesky of the
  /// matrix of correlations. `nil` when no quantities can have all of these correlations at once.
  ///
  /// Pairs of which nothing is stated have none. Cost: the cube of the number of members.
  var factor: [[Double]]? {
    let count = members.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for index in 0..<count { matrix[index][index] = 1 }
    for correlation in correlations {
      guard let a = members.firstIndex(of: correlation.first),
        let b = members.firstIndex(of: correlation.second)
      else { continue }
      matrix[a][b] = correlation.coefficient
      matrix[b][a] = correlation.coefficient
    }
    var factor = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for row in 0..<count {
      for column in 0...row {
        var rest = matrix[row][column]
        for inner in 0..<column { rest -= factor[row][inner] * factor[column][inner] }
        if row == column {
          guard rest > -CorrelationGroup.noise else { return nil }
          factor[row][row] = max(rest, 0).squareRoot()
        } else if factor[column][column] > CorrelationGroup.noise.squareRoot() {
          factor[row][column] = rest / factor[column][column]
        } else if rest.magnitude > CorrelationGroup.noise.squareRoot() {
          // What equals a mixture of others cannot be correlated with more than these are.
          return nil
        }
      }
    }
    return factor
  }

  /// What rounding may make of zero.
  private static let noise = 1e-12
}
