import Benchmark
import RealMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elementary functions that give the same bits everywhere, against the platform's own; one number at a
/// time, then eight.
func elementaryFunctions() -> [Comparison] {
  let small = Arguments.even(-50, 50)
  let positive = Arguments.decades(-30, 30)
  let bases = Arguments.decades(-3, 3)
  let angles = Arguments.even(-100, 100)
  func comparison(
    _ name: String, _ ours: @escaping () -> Double, _ theirs: @escaping () -> Double
  ) -> Comparison {
    Comparison(
      group: "elementary functions, per call", name: name, peer: "\(name) of the platform",
      count: Arguments.count, subject: { blackHole(ours()) }, floor: { blackHole(theirs()) })
  }
  return [
    comparison("exp", { sum(small) { Double.exp($0) } }, { sum(small) { exp($0) } }),
    comparison("log", { sum(positive) { Double.log($0) } }, { sum(positive) { log($0) } }),
    comparison("pow", { sum(bases) { Double.pow($0, 2.7) } }, { sum(bases) { pow($0, 2.7) } }),
    comparison("sin", { sum(angles) { Double.sin($0) } }, { sum(angles) { sin($0) } }),
  ] + elementaryLanes()
}

@inline(__always)
private func sum(_ arguments: [Double], _ function: (Double) -> Double) -> Double {
  var sum = 0.0
  for argument in arguments { sum += function(argument) }
  return sum
}
