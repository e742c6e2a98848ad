import Numerals

extension AxisMark {
  /// An axis with as many ticks as its length can carry. Names of a vertical axis, and turned ones,
  /// are at most as wide as `nameWidth`.
  init(
    _ dimension: Dimension, _ axis: Axis, _ scale: Scale, style: NumberStyle, hasGrid: Bool,
    hasNumbers: Bool = true, nameWidth: Double = 180, title: [String]
  ) {
    self.dimension = dimension
    side = .first
    self.hasNumbers = hasNumbers
    self.title = title
    if case .band(let names) = scale.kind {
      let labels = BandLabels(dimension, names, scale, width: nameWidth)
      ticks = labels.ticks
      minor = []
      // Lines through the bars would be mistaken for something.
      self.hasGrid = false
      hasTickLines = dimension == .x && labels.needsLines
      isTurned = labels.isTurned
    } else {
      let finder = TickFinder(
        dimension, scale, factor: axis.readableUnit(over: scale.domain)?.factor ?? 1,
        format: axis.format, isOfWholes: axis.isOfWholes, style: style)
      (ticks, minor) = finder.found()
      self.hasGrid = hasGrid
      hasTickLines = dimension == .x
      isTurned = false
    }
  }

  /// The axis on the other side of the plot.
  init(
    _ dimension: Dimension, second axis: SecondAxis, _ scale: Scale, style: NumberStyle,
    hasNumbers: Bool, title: [String]
  ) {
    self.dimension = dimension
    side = .second
    let finder = TickFinder(
      dimension, scale, factor: axis.factor, format: axis.format, style: style)
    (ticks, minor) = finder.found()
    hasGrid = false
    hasTickLines = true
    isTurned = false
    self.hasNumbers = hasNumbers
    self.title = title
  }
}

extension Axis {
  /// Whether the second axis, if there is one, can be drawn: a ratio of the first, on a scale on which
  /// ratios are known.
  func hasPossibleSecond(over domain: Domain?) -> Bool {
    guard let second else { return true }
    guard second.factor > 0, second.factor.isFinite else { return false }
    switch scale {
    case .linear, .log, .symlog: break
    case .logit, .band, .time: return false
    }
    let kind = scale.multiplied(by: second.factor)
    guard kind.isPossible else { return false }
    return domain.map {
      kind.spans(Domain($0.from * second.factor, $0.to * second.factor))
    } ?? true
  }
}
