/// One lane by itself: the functions as they are defined.
extension Double: LaneBlock {
  static var width: Int { 1 }

  init(repeating number: Double) { self = number }

  subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  static func apply(
    _ function: UnaryFunction, _ a: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Double>
  ) {
    values.map(a, to: target, count) { function.value(of: $0) }
  }

  static func apply(
    _ function: BinaryFunction, _ a: Strip, _ b: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Double>
  ) {
    values.map(a, b, to: target, count) { function.value(of: $0, $1) }
  }

  static func apply(
    _ function: QuantileFunction, _ score: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Double>
  ) {
    values.map(score, to: target, count) { function.value(at: $0) }
  }

  static func choice(_ condition: Double, _ a: Double, _ b: Double) -> Double {
    condition.isNaN ? .nan : condition == 0 ? b : a
  }

  static func load(
    _ column: [Double], from start: Int, _ lanes: Int, to target: Int,
    _ values: inout MutableSpan<Double>
  ) {
    for lane in 0..<lanes { values[target + lane] = column[start + lane] }
  }

  static func store(
    _ strip: Strip, _ lanes: Int, _ values: Span<Double>,
    to column: inout [Double], at start: Int
  ) {
    for lane in 0..<lanes { column[start + lane] = values[strip.start + lane * strip.step] }
  }

  static func scores(
    _ draw: Int, _ score: Score, of joint: Samples.Joint, _ samples: Samples, from first: Int,
    _ count: Int, to target: Int, _ values: inout MutableSpan<Double>
  ) {
    for lane in 0..<count {
      values[target + lane] = samples.score(draw, score, of: joint, at: first + lane)
    }
  }
}
