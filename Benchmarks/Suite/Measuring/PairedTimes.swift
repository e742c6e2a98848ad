/// The times of all turns of a comparison.
final class PairedTimes {
  /// One turn of both, in nanoseconds.
  struct Pair {
    let subject: Double
    let floor: Double

    var ratio: Double { subject / floor }
  }

  private var pairs: [Pair] = []

  func add(_ pair: Pair) { pairs.append(pair) }

  var count: Int { pairs.count }
  /// The times of what is measured.
  var subject: Quartiles { Quartiles(pairs.map(\.subject)) }
  /// The times of what it is held against.
  var floor: Quartiles { Quartiles(pairs.map(\.floor)) }
  /// The ratios within the turns, which keep still when the machine does not.
  var ratio: Quartiles { Quartiles(pairs.map(\.ratio)) }
}
