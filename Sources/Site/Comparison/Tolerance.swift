/// How far two numbers may be apart and still count as the same.
struct Tolerance {
  /// As a share of the larger of them.
  let share: Double

  /// Whether two numbers count as the same.
  func accepts(_ a: Double, _ b: Double) -> Bool {
    a == b || (a - b).magnitude <= share * max(a.magnitude, b.magnitude)
  }

  /// Whether two numbers that need not be there count as the same.
  func accepts(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return accepts(a, b)
  }

  /// Whether the ends of two intervals count as the same.
  func accepts(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { accepts($0, $1) }
  }
}
