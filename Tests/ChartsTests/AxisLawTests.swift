import Numerals
import RealMath
import TestSupport
import Testing

@testable import Charts

/// An axis drawn by chance: any kind, any ends, any length, any format.
private struct ChanceAxis {
  let axis: Axis
  let dimension: Charts.Dimension
  let scale: Scale
  let words: ChartWords
  let mark: AxisMark

  init?(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    let kinds: [ScaleKind] = [
      .linear, .log(), .log(base: [2, 3, 7, 16, 1000].randomElement(using: &random) ?? 2),
      .symlog(threshold: Double.exp10(number(-6...6))), .logit, .time,
      .band(
        (0..<Int.random(in: 1...60, using: &random)).map { index in
          String(repeating: "name ", count: Int(number(0...9))) + "number\(index)"
        }),
    ]
    guard let kind = kinds.randomElement(using: &random) else { return nil }
    var ends: (Double, Double)
    switch kind {
    case .linear:
      let middle = number(-1...1) * Double.exp10(number(-300...300))
      ends = (middle, middle + number(-1...1) * Double.exp10(number(-300...300)))
      if Bool.random(using: &random) { ends.0 = 0 }
      if Bool.random(using: &random) {
        ends = (ends.0, ends.0 + ends.0.magnitude * Double.exp10(number(-15...0)))
      }
    case .log:
      let low = Double.exp10(number(-300...290))
      let spans = [number(0...0.02), number(0...1), number(0...4), number(0...30), number(0...600)]
      ends = (low, low * Double.exp10(spans.randomElement(using: &random) ?? 1))
    case .symlog:
      ends = (
        number(-1...1) * Double.exp10(number(-8...20)),
        number(-1...1) * Double.exp10(number(-8...20))
      )
    case .logit:
      let odds = [number(-40...36), number(-8...8), number(-2...2)].randomElement(using: &random)
      let other = [number(-40...36), number(-8...8)].randomElement(using: &random)
      ends = (1 / (1 + Double.exp(-(odds ?? 0))), 1 / (1 + Double.exp(-(other ?? 1))))
    case .time:
      let start = number(-3000...3000)
      ends = (start, start + Double.exp10(number(-4...6)))
    case .band(let names): ends = (-0.5, Double(names.count) - 0.5)
    }
    if Bool.random(using: &random) { ends = (ends.1, ends.0) }
    guard kind.spans(Domain(ends.0, ends.1)) else { return nil }
    let formats: [AxisFormat] = [
      .number, .plain, .prefixed, .powers, .percent, .factor, .year, .words,
    ]
    axis = Axis(scale: kind, format: formats.randomElement(using: &random) ?? .number)
    words = Bool.random(using: &random) ? .english : .dutch
    dimension = Bool.random(using: &random) ? .x : .y
    let length = number(90...560)
    scale =
      dimension == .x
      ? Scale(kind, Domain(ends.0, ends.1), start: 40, end: 40 + length)
      : Scale(kind, Domain(ends.0, ends.1), start: 20 + length, end: 20)
    mark = AxisMark(dimension, axis, scale, style: words.style, hasGrid: true, title: [])
  }

  /// The labels with the year to which months and days belong.
  var texts: [String] {
    var year = ""
    return mark.ticks.map { tick in
      guard axis.scale == .time else { return tickText(tick.label) }
      if let below = tick.label.below.first { year = below }
      if !tick.label.suffix.isEmpty { year = tick.label.suffix }
      return tick.label.base + " " + year
    }
  }
}

private let chanceAxes = (UInt64(1)...3000).compactMap { seed in
  ChanceAxis(seed: seed).map { (seed: seed, chance: $0) }
}

@Test func ticksLieInsideInOrder() {
  for (seed, chance) in chanceAxes {
    let mark = chance.mark
    let values = mark.ticks.map { $0.value }
    #expect(values.allSatisfy(chance.scale.domain.contains), "seed \(seed)")
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    let low = min(chance.scale.start, chance.scale.end) - 1e-6
    let high = max(chance.scale.start, chance.scale.end) + 1e-6
    let places = mark.ticks.map { $0.place } + mark.minor
    #expect(places.allSatisfy { low <= $0 && $0 <= high }, "seed \(seed)")
    #expect(!values.isEmpty, "seed \(seed)")
  }
}

@Test func noTwoTicksShowTheSameText() {
  for (seed, chance) in chanceAxes {
    let texts = chance.texts
    #expect(Set(texts).count == texts.count, "seed \(seed): \(texts)")
  }
}

@Test func tickLabelsNeverOverlap() {
  for (seed, chance) in chanceAxes {
    let mark = chance.mark
    for (index, a) in mark.ticks.enumerated() {
      for b in mark.ticks[(index + 1)...] {
        let distance = (a.place - b.place).magnitude
        let room =
          switch chance.dimension {
          case .x where mark.isTurned:
            max(a.label.height, b.label.height) / AxisMark.slant - 1e-6
          case .x: (a.label.width + b.label.width) / 2 * widthReserve
          case .y: (a.label.height + b.label.height) / 2 - 1e-6
          }
        #expect(distance >= room, "seed \(seed): \(chance.texts)")
      }
    }
  }
}

@Test func labelsAreNoWiderThanADrawingCanBear() {
  for (seed, chance) in chanceAxes where !chance.axis.scale.isBand {
    for tick in chance.mark.ticks {
      #expect(tick.label.width < 260, "seed \(seed): \(tickText(tick.label))")
    }
  }
}

@Test func aLogAxisWithRoomHasThreeLabels() {
  for (seed, chance) in chanceAxes where chance.axis.scale.isLog {
    let length = (chance.scale.start - chance.scale.end).magnitude
    guard chance.dimension == .y, length > 120 else { continue }
    #expect(chance.mark.ticks.count >= 3, "seed \(seed): \(chance.scale.domain)")
  }
}

@Test func everyScaleAndItsInverseCancel() {
  for (seed, chance) in chanceAxes {
    let scale = chance.scale
    for part in stride(from: 0.0, through: 1, by: 0.05) {
      let place = scale.start + (scale.end - scale.start) * part
      let value = scale.value(at: place)
      #expect(chance.axis.scale.admits(value), "seed \(seed)")
      // Near one, and within huge offsets, a double has no more places than this.
      let next = scale.place(of: value.nextUp)
      let coarse = next.isFinite ? (next - scale.place(of: value)).magnitude : 1
      let tolerance = 1e-6 + 8 * coarse
      #expect((scale.place(of: value) - place).magnitude <= tolerance, "seed \(seed)")
    }
  }
}

@Test func readablePlacesOfEveryKindLieInside() {
  for (seed, chance) in chanceAxes {
    let places = readablePlaces(chance.scale.domain, chance.axis.scale)
    #expect(places.allSatisfy(chance.scale.domain.contains), "seed \(seed)")
    #expect(!places.isEmpty && places.count <= 60, "seed \(seed): \(places.count)")
    let pairs = zip(places, places.dropFirst())
    #expect(
      pairs.allSatisfy { ($0 < $1) == (chance.scale.domain.from < chance.scale.domain.to) },
      "seed \(seed)")
  }
}

@Test func niceDomainsHoldWhatTheyAreMadeFor() {
  for (seed, chance) in chanceAxes where !chance.axis.scale.isBand {
    let domain = chance.scale.domain
    let nice = niceDomain(domain.lower, domain.upper, chance.axis.scale)
    #expect(nice.from <= domain.lower && domain.upper <= nice.to, "seed \(seed): \(nice)")
    #expect(chance.axis.scale.spans(nice), "seed \(seed): \(nice)")
    let single = niceDomain(domain.from, domain.from, chance.axis.scale)
    #expect(single.contains(domain.from), "seed \(seed): \(single)")
    #expect(chance.axis.scale.spans(single), "seed \(seed): \(single)")
  }
}

@Test func noTickLabelLeavesTheDrawing() throws {
  for seed in UInt64(1)...400 {
    guard let x = ChanceAxis(seed: seed), let y = ChanceAxis(seed: seed + 10_000) else { continue }
    var axes = [x.axis, y.axis]
    for (index, chance) in [x, y].enumerated() where !chance.axis.scale.isBand {
      axes[index].domain = chance.scale.domain
      // A second axis where one is possible.
      axes[index].second = SecondAxis(title: "Another unit", unit: "m", factor: 0.37)
      if !axes[index].hasPossibleSecond(over: chance.scale.domain) { axes[index].second = nil }
    }
    let middle = { (chance: ChanceAxis) in
      chance.axis.scale.isBand
        ? 0 : chance.scale.value(at: (chance.scale.start + chance.scale.end) / 2)
    }
    let chart = Chart(
      id: "chance", title: "", x: axes[0], y: axes[1],
      marks: [.points(PointsMark([LabelledPoint(middle(x), middle(y))]))], words: x.words)
    let resolved = try chart.resolved()
    for layout in Layout.allCases {
      let laidOut = resolved.laidOut(layout)
      for axis in laidOut.panels[0].axes {
        let reach = axis.dimension == .x ? axis.labelHeight : axis.labelWidth
        let frame = laidOut.panels[0].frame
        let isInside =
          switch (axis.dimension, axis.side) {
          case (.x, .first): frame.bottom + reach <= laidOut.height + 1e-6
          case (.x, .second): frame.top - reach >= -1e-6
          case (.y, .first): frame.left - reach >= -1e-6
          case (.y, .second): frame.right + reach <= layout.width + 1e-6
          }
        #expect(isInside, "seed \(seed), \(layout), \(axis.dimension) \(axis.side)")
        for tick in axis.ticks where axis.dimension == .x {
          let ends = axis.labelEnds(tick)
          let room = "seed \(seed), \(layout): \(tickText(tick.label)) \(ends)"
          #expect(ends.left >= -1 && ends.right <= layout.width + 1, "\(room)")
        }
        for tick in axis.ticks where axis.dimension == .y {
          let half = tick.label.height / 2
          #expect(
            tick.place - half >= 0 && tick.place + half <= laidOut.height,
            "seed \(seed), \(layout): \(tickText(tick.label))")
        }
      }
    }
  }
}
