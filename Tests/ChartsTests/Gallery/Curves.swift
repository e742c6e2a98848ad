import RealMath

@testable import Charts

extension SampleCharts {
  /// Curves with intervals, areas and stacks, and lines that are hard to draw.
  static let curves: [Chart] = [
    fan, fanLogLog, twoFans, bandAcross, extrapolated, area, twoLayers, fiveLayers, twelveLayers,
    manySeries, gaps, onePoint, allEqual, longSeries,
  ]

  /// Nested intervals of 50, 80 and 90 % around a line that data support up to the middle.
  static let fan = Chart(
    id: "fan", title: "How the score grows",
    x: Axis(title: "Training compute", scale: .log(), domain: Domain(1, 10_000), format: .factor),
    y: Axis(title: "Correct answers", domain: Domain(0, 1), format: .percent),
    marks: [
      .line(
        LineMark(
          .function { $0.map(sigmoid) }, label: "Forecast",
          intervals: IntervalCurves(
            shares: [0.9, 0.8, 0.5],
            ends: .function { xs in
              [1.645, 1.282, 0.674].flatMap { z in
                [
                  xs.map { sigmoid($0) - z * spread($0) }, xs.map { sigmoid($0) + z * spread($0) },
                ]
              }
            }), support: Domain(1, 300)))
    ])

  private static func sigmoid(_ x: Double) -> Double {
    0.9 / (1 + Double.exp(2.5 - 1.2 * Double.log(x) / 1.5))
  }

  private static func spread(_ x: Double) -> Double { 0.02 + 0.02 * Double.log(x) * 0.6 }

  /// Intervals on log-log paper whose lower ends reach zero.
  static let fanLogLog = Chart(
    id: "fan-log-log", title: "Loss on log-log paper",
    x: Axis(title: "Tokens", scale: .log(), domain: Domain(1e6, 1e12), format: .powers),
    y: Axis(title: "Excess loss", unit: "nats", scale: .log(), domain: Domain(1e-4, 10)),
    marks: [
      .line(
        LineMark(
          .function { $0.map { 300 * Double.pow($0, -0.4) } }, label: "Fit",
          intervals: IntervalCurves(
            shares: [0.9, 0.5],
            ends: .function { xs in
              [0.02, 0.006].flatMap { room in
                [
                  xs.map { 300 * Double.pow($0, -0.4) - room },
                  xs.map { 300 * Double.pow($0, -0.4) + room },
                ]
              }
            })))
    ])

  /// Two fans that overlap.
  static let twoFans = Chart(
    id: "two-fans", title: "Two methods",
    x: Axis(title: "Year", domain: Domain(2020, 2030), format: .year),
    y: Axis(title: "Cost", unit: "EUR"),
    marks: [
      fan("Training", 10, 1.5), fan("Inference", 24, 0.4),
    ])

  private static func fan(_ name: String, _ start: Double, _ growth: Double) -> Mark {
    func value(_ x: Double) -> Double { start + growth * (x - 2020) }
    func room(_ x: Double) -> Double { 0.5 + 0.09 * (x - 2020) * (x - 2020) }
    return .line(
      LineMark(
        .samples((0...10).map { Sample(Double(2020 + $0), value(Double(2020 + $0))) }), label: name,
        intervals: IntervalCurves(
          shares: [0.9, 0.5],
          ends: .samples(
            xs: (0...10).map { Double(2020 + $0) },
            ends: [-1.0, 1, -0.4, 0.4].map { side in
              (0...10).map { value(Double(2020 + $0)) + side * room(Double(2020 + $0)) }
            }))))
  }

  /// A band that leaves the frame and enters it again, with a stretch where it is undefined.
  static let bandAcross = Chart(
    id: "band-across", title: "A wide band", x: Axis(title: "x", domain: Domain(0, 10)),
    y: Axis(title: "y", domain: Domain(-1, 1)),
    marks: [
      .band(
        BandMark(
          IntervalCurves(
            shares: [0.8],
            ends: .function { xs in
              [-0.5, 0.5].map { side in
                xs.map { (6.2...7.1).contains($0) ? .nan : 1.1 * Double.sin($0) + side }
              }
            }), label: "What we expect"))
    ])

  /// All looks of lines, supported up to the middle.
  static let extrapolated = Chart(
    id: "extrapolated", title: "Beyond the data",
    x: Axis(title: "Time", unit: "s", domain: Domain(0, 10)),
    y: Axis(title: "Height", unit: "m", domain: Domain(0, 8)),
    marks: ["One", "Two", "Three", "Four", "Five", "Six"].enumerated().map { index, name in
      .line(
        LineMark(
          .function { $0.map { 1 + Double(index) + 0.4 * Double.sin($0) } }, label: name,
          support: Domain(1.5, 5.5)))
    })

  /// Areas above and below their base.
  static let area = Chart(
    id: "area", title: "Surplus and deficit",
    x: Axis(title: "Year", domain: Domain(2000, 2024), format: .year),
    y: Axis(title: "Balance", unit: "billion EUR"),
    marks: [
      .area(
        AreaMark(
          .function { $0.map { 12 * Double.sin(($0 - 2000) / 3) + ($0 - 2012) } }, label: "Balance")
      )
    ])

  private static func shares(_ names: [String]) -> Mark {
    let count = names.count
    return .stack(
      StackMark(
        labels: names,
        layers: .function { xs in
          (0..<count).map { layer in
            xs.map { x in
              let phase = Double(layer) * 1.7
              return 10 + 6 * Double.sin((x - 2000) / 7 + phase) + (layer == 0 ? (x - 2000) / 2 : 0)
            }
          }
        }))
  }

  private static func stack(_ id: String, _ names: [String]) -> Chart {
    Chart(
      id: id, title: "Where electricity comes from",
      x: Axis(title: "Year", domain: Domain(2000, 2024), format: .year),
      y: Axis(title: "Production", unit: "TWh"), marks: [shares(names)])
  }

  /// Two thick layers, with their names inside.
  static let twoLayers = stack("two-layers", ["Fossil", "Renewable"])

  /// Five layers of given values.
  static let fiveLayers = Chart(
    id: "five-layers", title: "Where the money goes",
    x: Axis(title: "Year", format: .year), y: Axis(title: "Cost", unit: "million EUR"),
    marks: [
      .stack(
        StackMark(
          labels: ["Hardware", "Energy", "Staff", "Data", "Rent"],
          layers: .samples(
            xs: (2015...2024).map { Double($0) },
            values: [
              (0...9).map { 5 + 3 * Double($0) }, (0...9).map { 2 + Double($0 * $0) / 5 },
              (0...9).map { 12 + Double($0 % 3) }, (0...9).map { 0.3 + 0.1 * Double($0) },
              (0...9).map { 4 - 0.2 * Double($0) },
            ])))
    ])

  /// Twelve layers: more than there are looks.
  static let twelveLayers = stack(
    "twelve-layers",
    [
      "Coal", "Gas", "Oil", "Uranium", "Water", "Wind", "Sun", "Wood", "Waste", "Heat", "Tides",
      "Imports",
    ])

  /// Forty lines, one of which has a name.
  static let manySeries = Chart(
    id: "many-series", title: "Forty runs", x: Axis(title: "Step", domain: Domain(0, 100)),
    y: Axis(title: "Loss", unit: "nats"),
    marks: (0..<40).map { index in
      let isNamed = index == 39
      return line(isNamed ? "The best run" : nil) { x in
        (isNamed ? 1.2 : 1.8) + Double(index % 7) / 12 + 3 / (1 + x / (4 + Double(index % 11)))
      }
    })

  /// Missing values, and lone samples between them.
  static let gaps = Chart(
    id: "gaps", title: "Measured now and then", x: Axis(title: "Day"),
    y: Axis(title: "Level", unit: "m"),
    marks: [
      .line(
        LineMark(
          .samples(
            (0...30).map { day in
              let isKnown = ![4, 5, 11, 13, 20, 21, 22, 28].contains(day)
              return Sample(
                Double(day), isKnown ? 3 + Double.sin(Double(day) / 4) : .nan)
            }), label: "Water")),
      .area(
        AreaMark(
          .samples(
            (0...30).map {
              Sample(Double($0), $0 % 9 == 7 ? .infinity : 1 + Double.cos(Double($0) / 5) / 2)
            }), label: "Rain")),
    ])

  /// Marks of a single point.
  static let onePoint = Chart(
    id: "one-point", title: "One observation", x: Axis(title: "Day", domain: Domain(0, 2)),
    y: Axis(title: "Level", unit: "m"),
    marks: [
      .line(
        LineMark(
          .samples([Sample(1, 2)]), label: "The only one",
          intervals: IntervalCurves(
            shares: [0.9], ends: .samples(xs: [1], ends: [[1.2], [2.8]]))))
    ])

  /// A line and intervals without any height.
  static let allEqual = Chart(
    id: "all-equal", title: "Nothing changes", x: Axis(title: "Day"),
    y: Axis(title: "Level", unit: "m"),
    marks: [
      .line(
        LineMark(
          .samples((0...9).map { Sample(Double($0), 3) }), label: "Level",
          intervals: IntervalCurves(
            shares: [0.9],
            ends: .samples(
              xs: (0...9).map { Double($0) },
              ends: [Array(repeating: 3, count: 10), Array(repeating: 3, count: 10)]))))
    ])

  /// A hundred thousand samples of noise.
  static let longSeries = noise(100_000)

  /// As many samples of a slow wave with noise on it, from a generator of our own.
  static func noise(_ count: Int) -> Chart {
    var state: UInt64 = 1
    let samples = (0..<count).map { index -> Sample in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let x = Double(index) / Double(count)
      return Sample(x, Double.sin(12 * x) + Double(state >> 40) / 16_777_216)
    }
    return Chart(
      id: "long-series", title: "A long series", x: Axis(title: "Time", unit: "s"),
      y: Axis(title: "Voltage", unit: "V"),
      marks: [.line(LineMark(.samples(samples), label: "Signal"))])
  }
}
