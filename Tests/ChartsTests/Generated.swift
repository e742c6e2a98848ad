import Charts
import Numerals
import RealMath
import TestSupport

/// Charts of all kinds of marks and scales, with words of all lengths, each from its seed.
struct ChartGenerator {
  private var random: SeededGenerator
  private var x = Axis()
  private var y = Axis()

  /// The chart of a seed. Not every one can be drawn.
  static func chart(_ seed: UInt64) -> Chart {
    var generator = ChartGenerator(random: SeededGenerator(seed: seed))
    return generator.chart(seed)
  }

  private mutating func chart(_ seed: UInt64) -> Chart {
    x = axis()
    y = axis()
    let isMany = chance(0.2)
    let panels = (0..<(isMany ? integer(2...4) : 1)).map { _ in
      Panel(
        title: isMany && chance(0.8) ? words() : nil,
        marks: (0..<integer(1...(chance(0.1) ? 12 : 4))).map { _ in mark() },
        y: isMany && chance(0.2) ? axis() : nil, weight: chance(0.8) ? 1 : 0.4)
    }
    return Chart(
      id: "generated-\(seed)", title: words(),
      description: .generated(chance(0.5) ? .english : .dutch), x: x, y: y, panels: panels,
      arrangement: chance(0.5) ? .column : .grid(columns: chance(0.5) ? nil : 2),
      words: chance(0.5) ? .english : .dutch)
  }

  // MARK: Chance

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func integer(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[integer(0...(elements.count - 1))]
  }

  /// Words of one to sixty characters, rarely none.
  private mutating func words() -> String {
    let parts = [
      "a", "of", "loss", "model", "training", "compute", "pre-training", "α = 0.5", "×10", "≤ 3",
      "input/output", "Größe", "模型", "<&>\"", "checkpoint_2026_11", "rein\u{AD}force\u{AD}ment",
      "10\u{A0}GWh", "🚀", "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    ]
    if chance(0.02) { return "" }
    return (0..<integer(1...(chance(0.2) ? 9 : 3))).map { _ in
      one(of: chance(0.9) ? Array(parts.dropLast()) : parts)
    }.joined(separator: " ")
  }

  private mutating func label() -> String? { chance(0.75) ? words() : nil }

  // MARK: Axes

  private mutating func axis() -> Axis {
    let kind: ScaleKind
    var domain: Domain?
    switch integer(0...9) {
    case 0...3:
      kind = .linear
      let low = one(of: [0, 0, -1, 1, 1e6, -1e-7, 0.2])
      domain = Domain(low, low + one(of: [1, 10, 1e3, 1e-6, 1e12]))
    case 4...6:
      kind = .log(base: chance(0.8) ? 10 : 2)
      let low = one(of: [1, 1e-6, 30, 1e18])
      domain = Domain(low, low * one(of: [2, 10, 1e4, 1e12]))
    case 7:
      kind = .symlog(threshold: one(of: [1, 100]))
      domain = Domain(-1000, 1000)
    case 8:
      kind = .logit
      domain = Domain(0.01, 0.999)
    default:
      kind = .time
      domain = Domain(2012, 2026)
    }
    let ends = domain ?? Domain(0, 1)
    return Axis(
      title: chance(0.8) ? words() : "", unit: chance(0.3) ? one(of: ["s", "FLOP", "nats"]) : nil,
      scale: kind, domain: chance(0.1) ? Domain(ends.to, ends.from) : ends,
      format: one(of: [.number, .number, .percent, .factor, .plain, .words, .powers]))
  }

  /// A value along an axis, mostly within its ends.
  private mutating func value(_ axis: Axis) -> Double {
    let domain = axis.domain ?? Domain(0, 1)
    let scale = Scale(axis.scale, domain, start: 0, end: 1)
    return scale.value(at: number(chance(0.95) ? 0.02...0.98 : 0...1))
  }

  private mutating func place() -> Sample { Sample(value(x), value(y)) }

  // MARK: Marks

  /// A wave along the vertical axis, in the space in which both axes are straight.
  private mutating func function() -> @Sendable ([Double]) -> [Double] {
    let xs = Scale(x.scale, x.domain ?? Domain(0, 1), start: 0, end: 1)
    let ys = Scale(y.scale, y.domain ?? Domain(0, 1), start: 0, end: 1)
    let level = number(0.1...0.9)
    let slope = number(-0.8...0.8)
    let bend = chance(0.3) ? number(-0.4...0.4) : 0
    return { values in
      values.map { value in
        let t = xs.place(of: value)
        return ys.value(at: level + slope * (t - 0.5) + bend * (t - 0.5) * (t - 0.5))
      }
    }
  }

  private mutating func curve() -> Curve {
    if chance(0.6) { return .function(function()) }
    let f = function()
    let places = (0..<integer(1...12)).map { _ in value(x) }.sorted()
    return .samples(zip(places, f(places)).map { Sample($0, $1) })
  }

  private mutating func intervals() -> IntervalCurves {
    let (low, high) = (function(), function())
    return IntervalCurves(
      shares: [0.9],
      ends: .function { values in
        let (a, b) = (low(values), high(values))
        return [zip(a, b).map { min($0, $1) }, zip(a, b).map { max($0, $1) }]
      })
  }

  private mutating func mark() -> Mark {
    switch integer(0...16) {
    case 0...3:
      return .line(
        LineMark(curve(), label: label(), intervals: chance(0.2) ? intervals() : nil))
    case 4: return .band(BandMark(intervals(), label: label()))
    case 5: return .area(AreaMark(curve(), label: label()))
    case 6:
      let layers = [function(), function()]
      return .stack(
        StackMark(
          labels: [label(), label()],
          layers: .function { xs in layers.map { layer in layer(xs).map { $0.magnitude } } }))
    case 7:
      let places = (0..<integer(1...6)).map { _ in value(x) }.sorted()
      return .bars(
        BarsMark(
          places: places,
          groups: (0..<integer(1...3)).map { _ in
            BarsMark.Group(label: label(), values: places.map { _ in value(y) })
          }, arrangement: chance(0.5) ? .grouped : .stacked, hasValues: chance(0.5)))
    case 8:
      let places = (0..<integer(1...6)).map { _ in value(y) }
      return .tornado(
        TornadoMark(
          places: places, lows: places.map { _ in value(x) }, highs: places.map { _ in value(x) },
          base: value(x), lowLabel: label(), highLabel: label()))
    case 9, 10:
      return .points(
        PointsMark(
          (0..<integer(1...(chance(0.2) ? 60 : 12))).map { _ in
            let place = place()
            return LabelledPoint(place.x, place.y, label: chance(0.6) ? words() : nil)
          }, label: label()))
    case 11:
      let place = place()
      return .point(PointMark(x: place.x, y: place.y, label: label()))
    case 12:
      return .rule(
        RuleMark(chance(0.5) ? .horizontal(value(y)) : .vertical(value(x)), label: label()))
    case 13:
      let place = place()
      return .text(TextMark(x: place.x, y: place.y, text: words()))
    case 14: return .arrow(ArrowMark(from: place(), to: place(), label: label()))
    case 15: return .slope(SlopeMark(from: place(), to: place(), run: label(), rise: label()))
    default: return contour()
    }
  }

  private mutating func contour() -> Mark {
    let xs = Scale(x.scale, x.domain ?? Domain(0, 1), start: 0, end: 3)
    let ys = Scale(y.scale, y.domain ?? Domain(0, 1), start: 0, end: 3)
    let turn = number(0...6)
    return .contour(
      ContourMark(
        levels: [-0.5, 0, 0.5], isFilled: chance(0.5), label: label()
      ) { a, b in
        zip(a, b).map { Double.sin(xs.place(of: $0) * 1.5 + turn) * Double.cos(ys.place(of: $1)) }
      })
  }
}
