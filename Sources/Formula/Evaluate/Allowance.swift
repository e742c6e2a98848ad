/// How many values of bodies one sweep may still compute, those of the sweeps inside it included.
///
/// It bounds the time of a formula whose ends are known only when it is computed, and does not depend on
/// the machine: what is too much is too much everywhere.
struct Allowance {
  /// What each sweep that is in no other begins with, when it is computed once.
  static let steps = 10_000_000
  /// What all lanes of a run may take together, and what each may take however many there are: enough for a
  /// search in each sample, and for an integral of ten thousand values at the usual number of samples.
  private static let stepsOfRun = 200_000_000
  private static let stepsOfLane = 1_000
  /// How many samples of a statistic take as long as a step of a sweep, which is computed by itself.
  static let samplesPerStep = 10

  private(set) var left: Int

  /// The allowance of one lane out of many.
  init(lanes: Int) {
    let share = max(Allowance.stepsOfRun / max(lanes, 1), Allowance.stepsOfLane)
    left = min(Allowance.steps, share)
  }

  /// Whether nothing is left: what needed more has no value.
  var isSpent: Bool { left == 0 }

  /// Takes some steps; `false` when there are not that many left.
  mutating func take(_ steps: Int = 1) -> Bool {
    guard left >= steps else {
      left = 0
      return false
    }
    left -= steps
    return true
  }
}
