import Markup
import TestSupport
import Testing

@testable import Charts

private let hardValues: [Double] = [
  0, 1, 5, 9.99, 10, -3, 1e-308, .leastNonzeroMagnitude, 1e15, -1e15, 1e300, -1e300, 1.7e308,
  -1.7e308, .nan,
  .infinity, -.infinity, 2, 3, 4, 6, 7, 8,
]

@Test func noValueBreaksACurve() throws {
  for seed in UInt64(1)...60 {
    var random = SeededGenerator(seed: seed)
    func value() -> Double { hardValues[Int.random(in: 0..<hardValues.count, using: &random)] }
    let count = Int.random(in: 1...12, using: &random)
    let xs = (0..<count).map { _ in value() }
    let places = Array(Set(xs.filter { $0.isFinite })).sorted()
    let lows = places.map { _ in value() }
    let highs = lows.map { low in hardValues.first { $0 > low } ?? low }
    let columns = [lows, highs]
    let intervals = IntervalCurves(shares: [0.9], ends: .samples(xs: places, ends: columns))
    let layers = columns.map { $0.map { $0 < 0 ? 1 : $0 } }
    let samples = xs.map { Sample($0, value()) }
    let kind: ScaleKind = seed % 2 == 0 ? .linear : .log()
    let marks: [Mark] = [
      .line(
        LineMark(
          .samples(samples), label: "Line", intervals: intervals,
          support: Domain(xs.first ?? 0, 3))),
      .band(BandMark(intervals, label: "Band")),
      .area(AreaMark(.samples(samples), base: 1, label: "Area")),
      .stack(StackMark(labels: ["A", "B"], layers: .samples(xs: places, values: layers))),
      .line(LineMark(.function { $0.map { $0 < 2 ? .infinity : 1.7e308 * $0 } }, label: "Wall")),
    ]
    for mark in marks {
      for domain in [Domain(1, 10), Domain(10, 1)] {
        let axis = Axis(scale: kind, domain: domain)
        let chart = Chart(id: "extreme", title: "", x: axis, y: axis, marks: [mark])
        guard let resolved = try? chart.resolved() else { continue }
        for layout in Layout.allCases {
          let drawing = resolved.laidOut(layout)
          let frame = drawing.panels[0].frame.grown(by: 1e-3)
          for shape in drawing.panels[0].marks[0].shapes {
            #expect(shape.places.allSatisfy(frame.contains), "seed \(seed)")
          }
          #expect(drawing.svg().bytes.count < 40_000)
        }
      }
    }
  }
}

extension Shape {
  fileprivate var places: [Position] {
    switch self {
    case .stroke(let pieces, _): pieces.flatMap { $0 }
    case .fill(let outlines, _): outlines.flatMap { $0 }
    case .symbols(let symbols, _): symbols.map { $0.place }
    }
  }
}
