import Benchmark
import RealMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elementary functions of eight numbers at once, against the same one by one and against the
/// platform's own, which gives other bits on other machines.
///
/// How wide the machine's instructions may be is decided when the suite is built: by itself 128 bits on
/// x86-64, with `-Xcc -march=native` whatever this machine has.
func elementaryLanes() -> [Comparison] {
  let small = Arguments.even(-50, 50)
  let positive = Arguments.decades(-30, 30)
  let bases = Arguments.decades(-3, 3)
  let shares = Arguments.even(0, 1)
  return
    comparisons("exp", small, { Double.exp($0) }, { Double.exp($0) }, { exp($0) })
    + comparisons("log", positive, { Double.log($0) }, { Double.log($0) }, { log($0) })
    + comparisons("log10", positive, { Double.log10($0) }, { Double.log10($0) }, { log10($0) })
    + comparisons(
      "pow", bases, { Double.pow($0, 2.7) }, { Double.pow($0, 2.7) }, { pow($0, 2.7) })
    + comparisons("normalQuantile", shares, { normalQuantile($0) }, { normalQuantile($0) }, nil)
}

private func comparisons(
  _ name: String, _ arguments: [Double],
  _ lanes: @escaping (SIMD8<Double>) -> SIMD8<Double>,
  _ single: @escaping (Double) -> Double, _ platform: ((Double) -> Double)?
) -> [Comparison] {
  let vectors = stride(from: 0, to: arguments.count, by: 8).map { start in
    SIMD8(arguments[start..<start + 8])
  }
  func comparison(
    _ peer: String, group: String, _ function: @escaping (Double) -> Double
  ) -> Comparison {
    Comparison(
      group: group, name: name, peer: peer, count: arguments.count,
      subject: { blackHole(sum(vectors, lanes)) },
      floor: { blackHole(sum(arguments, function)) })
  }
  let peers = [
    comparison("one by one", group: "elementary functions of eight at once, per number", single)
  ]
  guard let platform else { return peers }
  return peers + [
    comparison(
      "\(name) of the platform",
      group: "elementary functions of eight at once, against the platform, per number", platform)
  ]
}

@inline(__always)
private func sum(
  _ vectors: [SIMD8<Double>], _ function: (SIMD8<Double>) -> SIMD8<Double>
) -> Double {
  var sum = SIMD8<Double>()
  for vector in vectors { sum += function(vector) }
  return sum.sum()
}

@inline(__always)
private func sum(_ arguments: [Double], _ function: (Double) -> Double) -> Double {
  var sum = 0.0
  for argument in arguments { sum += function(argument) }
  return sum
}
