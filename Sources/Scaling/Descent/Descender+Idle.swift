extension Descender {
  /// The parameters whose derivatives, reduced last, are not made good by the law.
  ///
  /// Where a law has levelled off, some derivative may be left that is lost in the rounding of the values, and the
  /// parameter can then be changed at will. A parameter near zero looks the same, but the law answers to it.
  mutating func idleParameters(at parameters: [Double]) -> [Int] {
    let rounding = criterion.rounding
    // Where nothing but zeros was observed, nothing is lost in rounding.
    guard rounding > 0 else { return [] }
    return parameters.indices.filter { parameter in
      let length = reduction.length(of: parameter)
      let part = length * parameters[parameter]
      return length > 0 && parameters[parameter] != 0 && part * part <= rounding
        && !answers(to: parameter, at: parameters, by: 1e3 * rounding.squareRoot() / length)
    }
  }

  /// Whether the values change as the derivative says.
  private mutating func answers(
    to parameter: Int, at parameters: [Double], by change: Double
  ) -> Bool {
    let promised = reduction.length(of: parameter) * change
    evaluate(at: parameters)
    let before = values
    var changed = parameters
    changed[parameter] += change
    evaluate(at: changed)
    let square = criterion.squaredDistance(from: before, to: values)
    return square > 0.01 * promised * promised && square < 100 * promised * promised
  }
}
