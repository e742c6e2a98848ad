#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A piece of work that a peer does too.
struct Row {
  /// The name under which `Benchmarks/peers` has it.
  let name: String
  /// Makes what is needed and gives the work, which alone is timed.
  let prepare: () -> () -> Outcome
}

/// What came of some work.
struct Outcome {
  /// All numbers that were computed.
  let results: [Double]
  /// One number that the peer must find too.
  let told: Double
}

/// A sum of the bits of some numbers that changes with each of them and with their order (FNV-1a, by words).
func bitSum(_ numbers: [Double]) -> UInt64 {
  numbers.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1.bitPattern) &* 0x100_0000_01b3 }
}

/// Writes a line at once.
func answer(_ line: String) {
  print(line)
  fflush(nil)
}
