import Charts
import Numerals
import RealMath

extension SampleCharts {
  /// Bars, tornados, and points of every look.
  static let bars: [Chart] = barCharts + tornados + pointSets

  private static func band(_ names: [String], title: String = "") -> Axis {
    Axis(title: title, scale: .band(names))
  }

  private static func places(_ count: Int) -> [Double] { (0..<count).map { Double($0) } }

  private static let models = ["Ada", "Bo", "Cleo", "Dirk", "Emmy"]

  // MARK: Bars

  private static let barCharts = [
    grouped, stacked, intervals, lying, lyingStack, values, negative, mixedStack, oneBar, equalBars,
    forty, longNames, zeros, yearBars, cut, dutchBars,
  ]

  /// Two series side by side, named in a legend since the bars are narrow, with a gap.
  private static let grouped = Chart(
    id: "bars-grouped", title: "Correct answers", x: band(models),
    y: Axis(title: "Correct answers", format: .percent),
    marks: [
      .bars(
        BarsMark(
          places: places(5),
          groups: [
            BarsMark.Group(label: "Mathematics", values: [0.52, 0.61, 0.48, .nan, 0.83]),
            BarsMark.Group(label: "Programming", values: [0.44, 0.70, 0.39, 0.58, 0.91]),
          ], hasValues: true))
    ])

  /// Layers named within the first bar, their values in the others.
  private static let stacked = Chart(
    id: "bars-stacked", title: "Energy", x: band(["2022", "2023", "2024", "2025"]),
    y: Axis(title: "Energy", unit: "GWh"),
    marks: [
      .bars(
        BarsMark(
          places: places(4),
          groups: [
            BarsMark.Group(label: "Training", values: [40, 62, 90, 120]),
            BarsMark.Group(label: "Inference", values: [25, 48, 110, 210]),
            BarsMark.Group(label: "Idle", values: [12, 14, 16, 21]),
          ], arrangement: .stacked))
    ])

  /// Whiskers over bars of one series.
  private static let intervals = Chart(
    id: "bars-intervals", title: "Length of answers", x: band(models),
    y: Axis(title: "Tokens per answer"),
    marks: [
      .bars(
        BarsMark(
          places: places(5),
          groups: [
            BarsMark.Group(
              values: [420, 1310, 800, 2204, 1700],
              intervals: [
                Domain(380, 470), Domain(1000, 1700), nil, Domain(2100, 2330), Domain(900, 2900),
              ])
          ], hasValues: true))
    ])

  /// Bars that lie, in two series, with intervals and values.
  private static let lying = Chart(
    id: "bars-lying", title: "Cost", x: Axis(title: "Cost per million tokens", unit: "USD"),
    y: band(models),
    marks: [
      .bars(
        BarsMark(
          places: places(5),
          groups: [
            BarsMark.Group(
              label: "Input", values: [3, 1.25, 0.4, 15, 2],
              intervals: [nil, nil, nil, Domain(13, 18), nil]),
            BarsMark.Group(label: "Output", values: [15, 10, 1.6, 75, 8]),
          ], isHorizontal: true, hasValues: true))
    ])

  /// Layers that lie, with their values.
  private static let lyingStack = Chart(
    id: "bars-lying-stack", title: "Where the time goes", x: Axis(title: "Time", unit: "s"),
    y: band(["Small model", "Large model", "Large model, thinking"]),
    marks: [
      .bars(
        BarsMark(
          places: places(3),
          groups: [
            BarsMark.Group(label: "Reading", values: [2, 5, 5]),
            BarsMark.Group(label: "Thinking", values: [0, 0, 48]),
            BarsMark.Group(label: "Writing", values: [12, 31, 29]),
          ], arrangement: .stacked, isHorizontal: true, hasValues: true))
    ])

  /// Values at the ends of bars of one series, the longest within the bar.
  private static let values = Chart(
    id: "bars-values", title: "Parameters", x: Axis(title: "Parameters", domain: Domain(0, 7e10)),
    y: band(models),
    marks: [
      .bars(
        BarsMark(
          places: places(5),
          groups: [BarsMark.Group(values: [7e9, 1.3e10, 3.4e10, 7e10, 1.5e9])],
          isHorizontal: true, hasValues: true))
    ])

  /// Values on both sides of zero.
  private static let negative = Chart(
    id: "bars-negative", title: "Change", x: band(models),
    y: Axis(title: "Change since last year", format: .percent),
    marks: [
      .bars(
        BarsMark(
          places: places(5), groups: [BarsMark.Group(values: [0.12, -0.08, 0.031, -0.21, 0])],
          hasValues: true))
    ])

  /// Layers on both sides of zero.
  private static let mixedStack = Chart(
    id: "bars-mixed-stack", title: "Balance", x: band(["Q1", "Q2", "Q3", "Q4"]),
    y: Axis(title: "Balance", unit: "million EUR"),
    marks: [
      .bars(
        BarsMark(
          places: places(4),
          groups: [
            BarsMark.Group(label: "Revenue", values: [12, 15, 19, 24]),
            BarsMark.Group(label: "Compute", values: [-9, -14, -16, -15]),
            BarsMark.Group(label: "Staff", values: [-6, -6, -7, -7]),
          ], arrangement: .stacked))
    ])

  /// One bar alone.
  private static let oneBar = Chart(
    id: "bars-one", title: "One", x: band(["Ada"]), y: Axis(title: "Score"),
    marks: [
      .bars(
        BarsMark(
          places: [0], groups: [BarsMark.Group(label: "Score", values: [62])], hasValues: true))
    ])

  /// All values alike.
  private static let equalBars = Chart(
    id: "bars-equal", title: "Equal", x: band(models), y: Axis(title: "Score"),
    marks: [
      .bars(
        BarsMark(
          places: places(5), groups: [BarsMark.Group(values: [5, 5, 5, 5, 5])], hasValues: true))
    ])

  /// Forty bars: no room for values.
  private static let forty = Chart(
    id: "bars-forty", title: "Forty", x: band((1...40).map { "\($0)" }, title: "Question"),
    y: Axis(title: "Correct answers", format: .percent),
    marks: [
      .bars(
        BarsMark(
          places: places(40),
          groups: [BarsMark.Group(values: (0..<40).map { Double(($0 * 37) % 41) / 41 })],
          hasValues: true))
    ])

  /// Names of sixty characters.
  private static let longNames = Chart(
    id: "bars-long-names", title: "Long names",
    x: Axis(title: "Share of answers", format: .percent),
    y: band([
      "The share of all questions that were answered without a doubt",
      "Questions that were answered only after the second reading ok",
      "Questions that nobody could answer, whatever was tried by all",
    ]),
    marks: [
      .bars(
        BarsMark(
          places: places(3),
          groups: [
            BarsMark.Group(
              label: "All those who were asked in the first and the second round",
              values: [0.61, 0.27, 0.12])
          ], isHorizontal: true, hasValues: true))
    ])

  /// Nothing but zeros.
  private static let zeros = Chart(
    id: "bars-zeros", title: "Zeros", x: band(models), y: Axis(title: "Failures"),
    marks: [
      .bars(
        BarsMark(
          places: places(5), groups: [BarsMark.Group(values: [0, 0, 0, 0, 0])], hasValues: true))
    ])

  /// Bars on an axis of numbers: their width follows from the smallest distance.
  private static let yearBars = Chart(
    id: "bars-years", title: "Runs by year", x: Axis(title: "Year", format: .year),
    y: Axis(title: "Runs"),
    marks: [
      .bars(
        BarsMark(
          places: [2015, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2025],
          groups: [BarsMark.Group(values: [2, 3, 5, 9, 14, 22, 41, 60, 88])], hasValues: true))
    ])

  /// Bars that the frame cuts show a tear.
  private static let cut = Chart(
    id: "bars-cut", title: "Cut", x: band(models),
    y: Axis(title: "Score", domain: Domain(50, 80)),
    marks: [
      .bars(
        BarsMark(
          places: places(5), groups: [BarsMark.Group(values: [62, 95, 71, 45, 78])],
          hasValues: true))
    ])

  /// The same in Dutch, with a comma.
  private static let dutchBars = Chart(
    id: "bars-dutch", title: "Kosten", description: .generated(.dutch), x: band(models),
    y: Axis(title: "Kosten", unit: "euro"),
    marks: [
      .bars(
        BarsMark(
          places: places(5),
          groups: [BarsMark.Group(label: "Kosten", values: [1.5, 2.25, 0.75, 3, 1])],
          hasValues: true))
    ], words: .dutch)

  // MARK: Tornados

  private static let tornados = [threeInputs, fifteenInputs, oneSided]

  /// Three inputs, named above the first bar.
  private static let threeInputs = Chart(
    id: "tornado-three", title: "What moves the bill", x: Axis(title: "Bill", unit: "EUR"),
    y: band(["Price of power", "Users", "Tokens per answer"]),
    marks: [
      .tornado(
        TornadoMark(
          places: places(3), lows: [140, 190, 300], highs: [460, 370, 255], base: 276,
          lowLabel: "Input low", highLabel: "Input high"))
    ])

  /// Fifteen inputs.
  private static let fifteenInputs = Chart(
    id: "tornado-fifteen", title: "What moves the energy", x: Axis(title: "Energy", unit: "TWh"),
    y: band((1...15).map { "Input \($0)" }),
    marks: [
      .tornado(
        TornadoMark(
          places: places(15), lows: (0..<15).map { 10 - 8 / Double($0 + 1) },
          highs: (0..<15).map { 10 + 15 / Double($0 + 1) }, base: 10, lowLabel: "Low",
          highLabel: "High"))
    ])

  /// Inputs that move the value to one side only, whichever way they go.
  private static let oneSided = Chart(
    id: "tornado-one-sided", title: "One side", x: Axis(title: "Loss", unit: "nats"),
    y: band(["Learning rate", "Batch", "Data"]),
    marks: [
      .tornado(
        TornadoMark(
          places: places(3), lows: [2.9, 2.5, 2.62], highs: [2.7, 2.31, 2.4], base: 2.4,
          lowLabel: "At its low end", highLabel: "At its high end"))
    ])

  // MARK: Points

  private static let pointSets = [
    sized, sizedSets, errorBars, shapes, logErrors, crossover, dense, twoClouds,
  ]

  /// Areas proportional to a third quantity, with names.
  private static let sized = Chart(
    id: "points-sized", title: "Models",
    x: Axis(title: "Training compute", unit: "FLOP", scale: .log()),
    y: Axis(title: "Score", format: .percent),
    marks: [
      .points(
        PointsMark(
          [
            LabelledPoint(1e21, 0.31, label: "Ada", size: 1.3),
            LabelledPoint(4e21, 0.45, label: "Bo", size: 7),
            LabelledPoint(2e22, 0.52, label: "Cleo", size: 13),
            LabelledPoint(2.4e22, 0.55, label: "Dirk", size: 34),
            LabelledPoint(1.5e23, 0.71, label: "Emmy", size: 70),
            LabelledPoint(9e23, 0.78, label: "Fons", size: 180),
          ], sizeTitle: "Parameters (billions)"))
    ])

  /// Two sets whose sizes can be compared, one of them in outline.
  private static let sizedSets = Chart(
    id: "points-sized-sets", title: "Two sets", x: Axis(title: "Price", unit: "USD"),
    y: Axis(title: "Score"),
    marks: [
      .points(
        PointsMark(
          [
            LabelledPoint(1, 20, size: 4), LabelledPoint(2, 26, size: 2),
            LabelledPoint(2.4, 27, size: 9), LabelledPoint(4, 34, size: 1),
          ], label: "Open", sizeTitle: "Users (millions)")),
      .points(
        PointsMark(
          [
            LabelledPoint(3, 40, size: 40), LabelledPoint(6, 52, size: 20),
            LabelledPoint(8, 58, size: 3),
          ], label: "Closed", isFilled: false)),
    ])

  /// Error bars in both directions.
  private static let errorBars = Chart(
    id: "points-errors", title: "Measured", x: Axis(title: "Length", unit: "m"),
    y: Axis(title: "Time", unit: "s"),
    marks: [
      .points(
        PointsMark(
          (1...6).map { index in
            let x = Double(index)
            return LabelledPoint(
              x, 2 * x + (index % 2 == 0 ? 0.8 : -0.5), xInterval: Domain(x - 0.3, x + 0.2),
              yInterval: Domain(2 * x - 1.4, 2 * x + 1.6))
          }, label: "Runs"))
    ])

  /// The shapes of six series.
  private static let shapes = Chart(
    id: "points-shapes", title: "Shapes", x: Axis(title: "x"), y: Axis(title: "y"),
    marks: ["Disc", "Square", "Triangle", "Diamond", "Cross", "Ring"].enumerated().map {
      index, name in
      .points(
        PointsMark(
          (0..<4).map { LabelledPoint(Double($0), Double(index * 2) + Double($0) / 2) },
          label: name, isFilled: index != 1))
    })

  /// Intervals that reach zero on logarithmic axes run to the frame.
  private static let logErrors = Chart(
    id: "points-log-errors", title: "On log paper",
    x: Axis(title: "Compute", unit: "FLOP", scale: .log()), y: Axis(title: "Error", scale: .log()),
    marks: [
      .points(
        PointsMark([
          LabelledPoint(1e18, 0.5, xInterval: Domain(4e17, 2e18), yInterval: Domain(0.4, 0.65)),
          LabelledPoint(1e19, 0.12, yInterval: Domain(0.05, 0.3)),
          LabelledPoint(1e20, 0.02, xInterval: Domain(0, 3e20), yInterval: Domain(0, 0.08)),
        ]))
    ])

  /// Where two lines cross, with intervals and lines down to the axes.
  private static let crossover = Chart(
    id: "point-crossover", title: "Where they cross",
    x: Axis(title: "Compute", scale: .log(), domain: Domain(1, 10_000), format: .factor),
    y: Axis(title: "Correct answers", domain: Domain(0, 1), format: .percent),
    marks: [
      line("Think longer") { 0.1 + 0.2 * Double.log10($0) },
      line("Train longer") { 0.5 + 0.02 * Double.log10($0) },
      .point(
        PointMark(
          x: 167, y: 0.544, label: "167× (90 to 320)", xInterval: Domain(90, 320),
          yInterval: Domain(0.51, 0.58), hasDropLines: true)),
    ])

  /// Ten thousand points.
  private static let dense = Chart(
    id: "points-dense", title: "Ten thousand", x: Axis(title: "First"), y: Axis(title: "Second"),
    marks: [.points(PointsMark(cloud(10_000, seed: 1, x: 0, y: 0)))])

  /// Two large sets with names.
  private static let twoClouds = Chart(
    id: "points-two-clouds", title: "Two clouds", x: Axis(title: "First"),
    y: Axis(title: "Second"),
    marks: [
      .points(PointsMark(cloud(3000, seed: 2, x: -1.2, y: 0.4), label: "Reasoning")),
      .points(PointsMark(cloud(3000, seed: 3, x: 1.4, y: -0.6), label: "Plain")),
    ])

  /// Points around a place, from a small generator of its own.
  static func cloud(_ count: Int, seed: UInt64, x: Double, y: Double) -> [LabelledPoint] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> Double {
      // The sum of six uniform numbers is nearly normal.
      var sum = -3.0
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += Double(state >> 11) / 9_007_199_254_740_992
      }
      return sum
    }
    return (0..<count).map { _ in
      let a = next()
      return LabelledPoint(x + a, y + 0.6 * a + 0.7 * next())
    }
  }
}
