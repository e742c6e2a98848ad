import RealMath

/// Two ends, between which a function is looked over.
struct Interval {
  let from: Double
  let to: Double

  /// The place that many steps from the first end: evenly spaced, or evenly in ratio when both ends are
  /// positive and far apart.
  func place(_ step: Int, of steps: Int) -> Double {
    if step == 0 { return from }
    if step == steps { return to }
    let share = Double(step) / Double(steps)
    if from > 0, to > 0, to / from > 100 || from / to > 100 {
      return Double.exp(Double.log(from) + (Double.log(to) - Double.log(from)) * share)
    }
    // The distance between ends of opposite sign may be too large for a number.
    let distance = to - from
    return distance.isFinite ? from + distance * share : from * (1 - share) + to * share
  }
}
