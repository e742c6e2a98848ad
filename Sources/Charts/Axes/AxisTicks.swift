import Numerals

extension AxisMark {
  /// The room between the labels of a horizontal axis.
  private static let gap = 12.0

  /// An axis with as many ticks as its length can carry.
  init(
    _ dimension: Dimension, _ axis: Axis, _ scale: Scale, style: NumberStyle, hasGrid: Bool,
    title: [String]
  ) {
    let length = (scale.end - scale.start).magnitude
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
          dimension == .x ? (a.label.width + b.label.width) / 2 + Self.gap : TextSize.line * 1.5
        return (a.place - b.place).magnitude >= room
      }
    }
    self.dimension = dimension
    self.hasGrid = hasGrid
    self.title = title
    switch scale.kind {
    case .linear:
      // A label every 60 pixels upward reads well; sideways their widths decide.
      var count = max(2, Int((length / (dimension == .x ? 70 : 55)).rounded(.down)))
      func attempt() -> [Tick] {
        let found = linearTicks(from: domain.lower, to: domain.upper, count: count)
        return marks(found.values, decimals: found.decimals)
      }
      var found = attempt()
      while count > 2, !fits(found) {
        count -= 1
        found = attempt()
      }
      ticks = found
      minor = []
    case .log:
      let decades = (scale.place(of: domain.upper) - scale.place(of: domain.lower)).magnitude
        / ScaleKind.log.straightened(domain.upper / domain.lower)
      let found = logTicks(from: domain.lower, to: domain.upper, decadeLength: decades) {
        fits(marks($0, decimals: 0))
      }
      ticks = marks(found.labelled, decimals: 0)
      minor = found.minor.map { scale.place(of: $0) }
    }
  }
}
