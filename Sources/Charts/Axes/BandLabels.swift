/// The names of a band axis, in as many lines as they need.
///
/// Below a plot a name is as wide as the way to the next one; where a name does not fit there, all are
/// turned, and where even that is too close, some are left out. Beside a plot names are broken at a width,
/// and what has no room is cut short with an ellipsis. No name is broken inside a word. Two names that are cut short to the same text are not
/// both shown.
struct BandLabels {
  private(set) var ticks: [AxisMark.Tick] = []
  private(set) var isTurned = false
  /// Whether short lines must tell which name belongs to which place.
  private(set) var needsLines = false

  private let names: [String]
  private let scale: Scale
  /// The way from one name to the next.
  private let step: Double

  /// The labels of the names that lie within the ends of the scale; those of a vertical axis, and turned ones,
  /// are at most as wide as `width`, with reserve for wider fonts.
  init(_ dimension: Dimension, _ names: [String], _ scale: Scale, width: Double) {
    self.names = names
    self.scale = scale
    let length = (scale.end - scale.start).magnitude
    // Ends that an author gives may lie so close that no step is this long.
    step = min(length / (scale.domain.upper - scale.domain.lower), length)
    switch dimension {
    case .x: placeBelow(width)
    case .y: placeBeside(width / widthReserve)
    }
  }

  private mutating func placeBelow(_ width: Double) {
    let room = (step - 8) / widthReserve
    // A word that is broken inside is harder to read than one that is turned.
    let widest = names.map { widestWord($0, size: TextSize.base) }.max() ?? 0
    if widest <= room, let flat = wrapped(room, lines: 3, stride: 1) {
      ticks = flat
      return
    }
    let pitch = TextSize.line / AxisMark.slant
    let most = width / widthReserve
    let stride = step >= pitch ? 1 : steps(pitch)
    if stride > 1 {
      // Names as short as numbers stay upright, though fewer of them have room.
      let widest = names.map { textWidth($0, size: TextSize.base) }.max() ?? 0
      let upright = steps(widest * widthReserve + 8)
      if upright <= stride * 2, let flat = wrapped(.infinity, lines: 1, stride: upright) {
        ticks = flat
        needsLines = true
        return
      }
    }
    isTurned = true
    needsLines = true
    let lines = min(3, max(1, Int(min(step * Double(stride) / pitch, 3))))
    ticks =
      (1...lines).firstResult { wrapped(most, lines: $0, stride: stride) }
      ?? cut(most, lines: lines, stride: stride)
  }

  private mutating func placeBeside(_ width: Double) {
    let stride = step >= TextSize.line ? 1 : steps(TextSize.line)
    needsLines = stride > 1
    let lines = max(1, Int(min(step * Double(stride) / TextSize.line, 6)))
    ticks =
      [width, width * 1.3].firstResult { wrapped($0, lines: lines, stride: stride) }
      ?? cut(width * 1.3, lines: lines, stride: stride)
  }

  /// How many names on the next stands that has room for a label this long.
  private func steps(_ length: Double) -> Int {
    let count = (length / step).rounded(.up)
    return count < Double(names.count) ? max(1, Int(count)) : max(1, names.count)
  }

  /// Every name whole; nothing if one needs more room.
  private func wrapped(_ width: Double, lines: Int, stride: Int) -> [AxisMark.Tick]? {
    var ticks: [AxisMark.Tick] = []
    for index in indices(stride) {
      let broken = brokenLines(
        names[index], width: width, size: TextSize.base, breaksWords: false)
      let widest = broken.map { textWidth($0, size: TextSize.base) }.max() ?? 0
      guard broken.count <= lines, widest <= width else { return nil }
      ticks.append(tick(index, broken))
    }
    return ticks
  }

  /// Names of at most so many lines, cut short where they need more room: at their ends, or before them
  /// where only the ends tell the names apart.
  private func cut(_ width: Double, lines: Int, stride: Int) -> [AxisMark.Tick] {
    func cut(keepingEnds: Bool) -> [AxisMark.Tick] {
      indices(stride).map { index in
        var broken = brokenLines(
          names[index], width: width, size: TextSize.base, breaksWords: false)
        if broken.count > lines {
          let rest = broken[(lines - 1)...].joined(separator: " ")
          broken = Array(broken[..<(lines - 1)]) + [rest]
        }
        return tick(index, broken.map { elided($0, width: width, keepsEnd: keepingEnds) })
      }
    }
    let atEnds = apart(cut(keepingEnds: false))
    if atEnds.count == indices(stride).count { return atEnds }
    let before = apart(cut(keepingEnds: true))
    return before.count > atEnds.count ? before : atEnds
  }

  /// The labels without those that look like one before, though their names differ.
  private func apart(_ ticks: [AxisMark.Tick]) -> [AxisMark.Tick] {
    var kept: [AxisMark.Tick] = []
    for tick in ticks {
      let isTold = kept.contains {
        $0.label == tick.label && names[Int($0.value)] != names[Int(tick.value)]
      }
      if !isTold { kept.append(tick) }
    }
    return kept
  }

  private func indices(_ stride: Int) -> [Int] {
    names.indices.filter { $0 % stride == 0 && scale.domain.contains(Double($0)) }
  }

  private func tick(_ index: Int, _ lines: [String]) -> AxisMark.Tick {
    let label = TickLabel(
      base: lines.first ?? "", exponent: nil, suffix: "", below: Array(lines.dropFirst()))
    return AxisMark.Tick(
      value: Double(index), label: label, place: scale.place(of: Double(index)))
  }
}
