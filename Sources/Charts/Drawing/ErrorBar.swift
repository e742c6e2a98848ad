/// How uncertain a value is, as a line with a cap at each end that lies in the plot.
///
/// The line is cut at the frame. An end that the scale has no place for, such as zero on a logarithmic one,
/// lies beyond the frame like any other that is too small to be seen.
struct ErrorBar {
  /// Half the length of a cap.
  static let cap = 3.5

  /// The line and its caps; nothing where none of it lies in the plot.
  ///
  /// `across` is the place in the other direction, in pixels.
  static func pieces(
    _ interval: Domain, along dimension: Dimension, across: Double, cap: Double = cap, _ plot: Plot
  ) -> [[Position]] {
    let scale = dimension == .x ? plot.x : plot.y
    let frame = plot.frame
    let isInside =
      dimension == .x
      ? frame.top <= across && across <= frame.bottom
      : frame.left <= across && across <= frame.right
    let domain = scale.domain
    let lower = max(interval.lower, domain.lower)
    let upper = min(interval.upper, domain.upper)
    guard isInside, lower <= upper else { return [] }
    func position(_ along: Double, _ across: Double) -> Position {
      dimension == .x ? Position(along, across) : Position(across, along)
    }
    func capped(_ along: Double) -> [Position] {
      [position(along, across - cap), position(along, across + cap)]
    }
    let from = scale.place(of: lower)
    let to = scale.place(of: upper)
    var pieces = [[position(from, across), position(to, across)]]
    if interval.lower >= domain.lower { pieces.append(capped(from)) }
    if interval.upper <= domain.upper { pieces.append(capped(to)) }
    return pieces
  }

  /// Error bars that can be seen on any ground: a line with a halo in the colour of the paper.
  static func shapes(_ pieces: [[Position]], paint: Paint, hasHalo: Bool) -> [Shape] {
    guard !pieces.isEmpty else { return [] }
    let line = Shape.stroke(pieces, Stroke(role: "interval", paint: paint, width: 1.5))
    guard hasHalo else { return [line] }
    return [.stroke(pieces, Stroke(role: "halo", paint: .paper, width: 4)), line]
  }
}

extension MarkContent {
  /// The first thing that is wrong with an interval of the point at `index`: an end that is not finite, or
  /// ends in the wrong order.
  func intervalProblems(_ interval: Domain?, index: Int) -> [MarkProblem] {
    guard let interval else { return [] }
    let isOrdered =
      interval.from.isFinite && interval.to.isFinite && interval.from <= interval.to
    return isOrdered ? [] : [.unorderedInterval(index: index)]
  }
}
