import Numerals

extension AxisMark {
  /// The room between the labels of a horizontal axis.
  private static let gap = 12.0

  /// An axis with as many ticks as its length can carry.
  init(
    _ dimension: Dimension, _ axis: Axis, _ scale: Scale, style: NumberStyle, hasGrid: Bool,
    hasNumbers: Bool = true, title: [String]
  ) {
    let domain = scale.domain
    func marks(_ values: [Double], decimals: Int) -> [Tick] {
      let notation = TickNotation(axis.format, scale.kind, values: values, decimals: decimals)
      return values.map {
        Tick(value: $0, label: notation.label($0, style), place: scale.place(of: $0))
      }
    }
    func fits(_ ticks: [Tick]) -> Bool {
      zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
        let room =
          dimension == .x ? (a.label.width + b.label.width) / 2 + Self.gap : TextSize.line * 2
        return (a.place - b.place).magnitude >= room
      }
    }
    self.dimension = dimension
    self.hasGrid = hasGrid
    self.hasNumbers = hasNumbers
    self.title = title
    switch scale.kind {
    case .linear, .symlog, .logit, .band, .time:
      // As many as fit, yet no more than seven: more lines make no number easier to read.
      var best: [Tick] = []
      for count in 2...7 {
        let found = linearTicks(from: domain.lower, to: domain.upper, count: count)
        let candidate = marks(found.values, decimals: found.decimals)
        let isBetter = best.count < 2 || (candidate.count <= 7 && fits(candidate))
        if candidate.count > best.count, isBetter { best = candidate }
      }
      ticks = best
      minor = []
    case .log:
      let decades =
        (scale.place(of: domain.upper) - scale.place(of: domain.lower)).magnitude
        / ScaleKind.log().straightened(domain.upper / domain.lower)
      let found = logTicks(from: domain.lower, to: domain.upper, decadeLength: decades) {
        fits(marks($0, decimals: 0))
      }
      ticks = marks(found.labelled, decimals: 0)
      minor = found.minor.map { scale.place(of: $0) }
    }
  }
}
