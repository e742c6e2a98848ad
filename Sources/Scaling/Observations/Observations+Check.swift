extension Observations {
  /// Refuses what no law could be fitted to, the first fault in the order of the points.
  func check(parameters: Int, starts: [[Double]]) throws(FitFailure) {
    for parameter in bounds.indices where !(bounds[parameter].low <= bounds[parameter].high) {
      throw .boundsReversed(parameter: parameter)
    }
    if starts.isEmpty { throw .noStart }
    for (start, numbers) in starts.enumerated() {
      for parameter in bounds.indices
      where bounds[parameter].clamped(numbers[parameter]) != numbers[parameter] {
        throw .startOutsideBounds(start: start, parameter: parameter)
      }
    }
    if case .huber(let threshold) = loss, !(threshold > 0 && threshold < .infinity) {
      throw .thresholdNotPositive
    }
    for point in values.indices {
      guard values[point].isFinite else { throw .observationNotFinite(point: point) }
      if scale == .logarithmic, values[point] <= 0 {
        throw .observationNotPositive(point: point)
      }
      if let weights, !(weights[point] > 0 && weights[point] < .infinity) {
        throw .weightNotPositive(point: point)
      }
      if case .binomial(let trials) = loss {
        let possible = trials[point] > 0 && trials[point] < .infinity
        guard possible, values[point] >= 0, values[point] <= trials[point] else {
          throw .successesOutsideTrials(point: point)
        }
      }
    }
    let spare = if case .binomial = loss { 0 } else { 1 }
    if values.count < parameters + spare {
      throw .tooFewPoints(points: values.count, parameters: parameters)
    }
  }

  /// Whether the law may have that value.
  func allows(_ value: Double) -> Bool {
    if case .binomial = loss { return value >= 0 && value <= 1 }
    return scale == .linear || value > 0
  }
}
