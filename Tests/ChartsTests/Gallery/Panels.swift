import Charts
import RealMath

/// Charts of several plots.
extension SampleCharts {
  static let panels: [Chart] = [
    pair, quartet, sextet, nine, longTitles, fitWithResiduals, ownAxes, eachItsName, ragged,
  ]

  private static let tasks = [
    "Arithmetic", "Translation", "Coding", "Chess", "Law", "Medicine", "Physics", "Summaries",
    "Planning",
  ]

  /// A plot with the two lines of a task, the second of which needs more compute.
  private static func task(_ index: Int, title: String? = nil) -> Panel {
    let rise = 0.1 + 0.03 * Double(index % 4)
    return Panel(
      title: title ?? tasks[index % tasks.count],
      marks: [
        line("With reasoning") { min(0.2 + rise * Double.log10($0), 1) },
        line("Without") { 0.15 + rise * 0.6 * Double.log10($0) },
      ])
  }

  private static func grid(
    _ id: String, _ panels: [Panel], arrangement: Arrangement = .grid(columns: nil)
  ) -> Chart {
    Chart(
      id: id, title: "Correct answers by task",
      x: Axis(
        title: "Training compute, times the starting point", scale: .log(),
        domain: Domain(1, 10_000), format: .factor),
      y: Axis(title: "Correct answers", domain: Domain(0, 1), format: .percent), panels: panels,
      arrangement: arrangement)
  }

  /// Two plots side by side.
  static let pair = grid("panels-two", (0..<2).map { task($0) })

  /// Four plots, two by two.
  static let quartet = grid("panels-four", (0..<4).map { task($0) })

  /// Six plots.
  static let sextet = grid("panels-six", (0..<6).map { task($0) })

  /// Nine plots.
  static let nine = grid("panels-nine", (0..<9).map { task($0) })

  /// Titles that need two lines and more.
  static let longTitles = grid(
    "panels-long-titles",
    [
      task(0, title: "Arithmetic with many digits, without a calculator"),
      task(1, title: "Translation"),
      task(2, title: "Questions about the law of a country that the model was not trained on"),
    ])

  /// Five plots in three columns: the numbers of the third column stand below its only plot.
  static let ragged = grid("panels-five", (0..<5).map { task($0) })

  /// A fit, and below it what it leaves.
  static let fitWithResiduals: Chart = {
    let law: @Sendable (Double) -> Double = { 1.7 + 12 * Double.pow($0, -0.3) }
    let runs = (0..<14).map { index -> Sample in
      let x = Double.exp10(1 + 3 * Double(index) / 13)
      return Sample(x, law(x) + 0.05 * Double.sin(Double(index * index)))
    }
    return Chart(
      id: "panels-residuals", title: "A fit and what it leaves",
      x: Axis(title: "Training compute", unit: "PFLOP", scale: .log()),
      y: Axis(title: "Loss", unit: "nats"),
      panels: [
        Panel(
          marks: [
            line("Fitted law", law),
            .points(PointsMark(runs.map { LabelledPoint($0.x, $0.y) }, label: "Runs")),
          ], weight: 3),
        Panel(
          marks: [
            .rule(RuleMark(.horizontal(0))),
            .points(PointsMark(runs.map { LabelledPoint($0.x, $0.y - law($0.x)) }, label: "Runs")),
          ], y: Axis(title: "Observed less fitted", unit: "nats")),
      ], arrangement: .column)
  }()

  /// Three plots, each with a vertical axis of its own.
  static let ownAxes = Chart(
    id: "panels-own-axes", title: "One year of a data centre",
    x: Axis(title: "Month", domain: Domain(1, 12)),
    y: Axis(title: "Power", unit: "MW"),
    panels: [
      Panel(title: "Power", marks: [line(nil) { 80 + 12 * Double.sin($0 / 2) }]),
      Panel(
        title: "Price", marks: [line(nil) { 0.07 + 0.02 * Double.cos($0 / 2) }],
        y: Axis(title: "Price", unit: "EUR/kWh", domain: Domain(0, 0.1))),
      Panel(
        title: "Bill", marks: [line(nil) { 4e6 + 5e5 * Double.cos($0 / 3) }],
        y: Axis(title: "Bill", unit: "EUR")),
    ])

  /// Every plot has one line of its own, named in it.
  static let eachItsName = Chart(
    id: "panels-names", title: "Three models",
    x: Axis(title: "Tokens seen", unit: "billions", domain: Domain(0, 300)),
    y: Axis(title: "Loss", unit: "nats"),
    panels: zip(["Small", "Medium", "Large"], [3.4, 3.0, 2.6]).map { name, floor in
      Panel(marks: [line(name) { floor + 2 / (1 + $0 / 20) }])
    })
}
