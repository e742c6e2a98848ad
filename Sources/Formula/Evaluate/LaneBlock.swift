/// The lanes that are computed at once: one, or eight side by side.
///
/// A program is run over blocks of one kind or the other, and gives the same bits with both.
protocol LaneBlock: BitwiseCopyable, Sendable {
  /// How many lanes there are in a block.
  static var width: Int { get }

  /// The same number in all lanes.
  init(repeating number: Double)

  /// The number in a lane.
  subscript(lane: Int) -> Double { get set }

  /// Applies a function to a run of blocks.
  static func apply(
    _ function: UnaryFunction, _ a: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Self>)

  static func apply(
    _ function: BinaryFunction, _ a: Strip, _ b: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Self>)

  /// The value of a distribution at the scores of a run of blocks.
  static func apply(
    _ function: QuantileFunction, _ score: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<Self>)

  /// Writes the scores of an uncertain quantity in a run of blocks of samples.
  static func scores(
    _ draw: Int, _ score: Score, of joint: Samples.Joint, _ samples: Samples, from first: Int,
    _ count: Int, to target: Int, _ values: inout MutableSpan<Self>)

  /// Reads a number of lanes of a column.
  static func load(
    _ column: [Double], from start: Int, _ lanes: Int, to target: Int,
    _ values: inout MutableSpan<Self>)

  /// Writes a number of lanes to a column.
  static func store(
    _ strip: Strip, _ lanes: Int, _ values: Span<Self>,
    to column: inout [Double], at start: Int)

  /// Where the first is true the second, else the third; NaN where the first is.
  static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self

  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
}

/// Where the blocks of a register stand: the first, and how far the next is from it, which is nowhere for what
/// is the same in all lanes.
struct Strip {
  let start: Int
  let step: Int
}
