import Formula

/// How a condition stands at a value of a parameter, and how far the sides of its comparisons are apart there.
struct Sighting: Sendable {
  /// `nil` where the condition has no value.
  let truth: ClaimStanding.Truth?
  /// Numbers that change their sign, or come near zero, where the condition may turn; the same ones at each value. Truth
  /// is never taken from them.
  let guides: [Double]
}
