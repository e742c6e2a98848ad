// The elementary functions of eight arguments at once, for formulas that are computed for many samples.

extension Double {
  /// ``exp(_:)-(Double)`` in every lane, with the same bits.
  public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { exp($0) } }

  /// ``exp2(_:)-(Double)`` in every lane, with the same bits.
  public static func exp2(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { exp2($0) } }

  /// ``exp10(_:)-(Double)`` in every lane, with the same bits.
  public static func exp10(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { exp10($0) } }

  /// ``log(_:)-(Double)`` in every lane, with the same bits.
  public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { log($0) } }

  /// ``log2(_:)-(Double)`` in every lane, with the same bits.
  public static func log2(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { log2($0) } }

  /// ``log10(_:)-(Double)`` in every lane, with the same bits.
  public static func log10(_ x: SIMD8<Double>) -> SIMD8<Double> { eachLane(x) { log10($0) } }

  /// ``pow(_:_:)-(Double,_)`` in every lane, with the same bits.
  public static func pow(_ x: SIMD8<Double>, _ y: SIMD8<Double>) -> SIMD8<Double> {
    var result = x
    for lane in 0..<8 { result[lane] = pow(x[lane], y[lane]) }
    return result
  }

  /// ``pow(_:_:)-(Double,_)`` in every lane, to the same power, with the same bits.
  public static func pow(_ x: SIMD8<Double>, _ y: Double) -> SIMD8<Double> {
    eachLane(x) { pow($0, y) }
  }
}

/// ``normalQuantile(_:)-(Double)`` in every lane, with the same bits.
public func normalQuantile(_ p: SIMD8<Double>) -> SIMD8<Double> {
  eachLane(p) { normalQuantile($0) }
}

/// The function in every lane.
@inline(__always)
private func eachLane(_ x: SIMD8<Double>, _ function: (Double) -> Double) -> SIMD8<Double> {
  var result = x
  for lane in 0..<8 { result[lane] = function(x[lane]) }
  return result
}
