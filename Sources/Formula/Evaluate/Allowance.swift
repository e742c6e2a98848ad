/// How many values of bodies one sweep may still compute, those of the sweeps inside it included.
///
/// It bounds the time of a formula whose ends are known only when it is computed, and does not depend on
/// the machine: what is too much is too much everywhere.
struct Allowance {
  /// What each sweep that is in no other begins with.
  static let steps = 10_000_000

  private(set) var left = Allowance.steps

  /// Takes one step; `false` when there is none left.
  mutating func take() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
