import Charts
import Numerals
import RealMath

/// Words in the plot, and the marks made of lines and words.
extension SampleCharts {
  static let labels: [Chart] = [
    crowdedEnds, fortyLines, longLabels, cluster, arrows, slopesLog, slopes, saddle, rings, filled,
    isoquants,
  ]

  /// Twelve lines whose ends lie in two knots: names pushed apart, in the order of the lines.
  private static let crowdedEnds = Chart(
    id: "crowded-ends", title: "Two knots", x: Axis(title: "Step", domain: Domain(0, 10)),
    y: Axis(title: "Loss", unit: "nats"),
    marks: (0..<12).map { index in
      line("Model \(index + 1)") { [level = index < 8 ? 2.0 : 6.0] x in
        level + (10 - x) * (0.05 * Double(index) - 0.1)
      }
    })

  /// Far more lines than there is room for names: a legend that wraps.
  private static let fortyLines = Chart(
    id: "forty-lines", title: "Forty runs",
    x: Axis(title: "Compute", unit: "FLOP", scale: .log(), domain: Domain(1, 1e6)),
    y: Axis(title: "Loss", unit: "nats"),
    marks: (1...40).map { index in
      line("Run \(index)") { 6 + 0.06 * Double(index) - 0.6 * Double.log10($0) }
    })

  /// Names, titles and words of sixty characters, with blanks and without any.
  private static let longLabels = Chart(
    id: "long-labels", title: "Long names",
    x: Axis(
      title: "The number of output tokens that a model may spend on one question of the set",
      scale: .log(), domain: Domain(1, 1e4)),
    y: Axis(
      title: "Answers_that_are_correct_in_the_judgement_of_a_second_model_x", format: .percent),
    marks: [
      line("A model with a name of sixty characters that goes on and on") {
        0.2 + 0.1 * Double.log10($0)
      },
      line("checkpoint_2026_11_23_reinforcement_learning_without_a_blank") {
        0.1 + 0.05 * Double.log10($0)
      },
      .point(
        PointMark(
          x: 100, y: 0.55, label: "Where_somebody_made_a_remark_of_sixty_characters_about_a_point")),
      .rule(
        RuleMark(
          .horizontal(0.5), label: "Half of the questions are answered correctly from here on up")),
    ])

  /// Thirty named points in a heap, one of them remarkable.
  private static let cluster: Chart = {
    var points: [LabelledPoint] = []
    let names = [
      "Ada", "Bo", "Cleo", "Dirk", "Emmy", "Floor", "Gijs", "Hanna", "Ido", "Jet", "Kees", "Lot",
      "Mees", "Nora", "Otto", "Puck", "Quin", "Roos", "Sem", "Tess", "Uma", "Vos", "Wout", "Xena",
      "Yara", "Zeno", "Anouk", "Bram", "Coen", "Daan",
    ]
    for (index, name) in names.enumerated() {
      // The golden angle spreads points evenly over a disc.
      let angle = 2.399_963_229_728_653 * Double(index)
      let radius = 1.5 * Double(index + 1).squareRoot()
      points.append(
        LabelledPoint(
          50 + radius * Double.cos(angle) * 2, 50 + radius * Double.sin(angle) * 1.4, label: name))
    }
    return Chart(
      id: "cluster", title: "Thirty models", x: Axis(title: "Cost", domain: Domain(20, 80)),
      y: Axis(title: "Score", domain: Domain(30, 70)),
      marks: [
        .points(PointsMark(points)),
        .point(PointMark(x: 50, y: 50, label: "The middle of the field")),
      ])
  }()

  /// Arrows in all directions with words at their tails, and words in the plot.
  private static let arrows = Chart(
    id: "arrows", title: "What to look at",
    x: Axis(title: "Year", domain: Domain(2012, 2026), format: .year),
    y: Axis(title: "Share", domain: Domain(0, 1), format: .percent),
    marks: [
      line("Share") { 1 / (1 + Double.exp(-($0 - 2019) / 1.5)) },
      .arrow(
        ArrowMark(
          from: Sample(2014.5, 0.55), to: Sample(2018.7, 0.47), label: "Half way, in late 2018")),
      .arrow(
        ArrowMark(from: Sample(2023, 0.5), to: Sample(2023, 0.92), label: "Nothing left to win")),
      .arrow(
        ArrowMark(from: Sample(2013.5, 0.25), to: Sample(2014, 0.05), label: "Unnoticed at first")),
      .text(
        TextMark(
          x: 2020.5, y: 0.2,
          text: "Words in the plot keep away from lines and wrap where they are long")),
    ])

  /// Triangles at lines on log-log paper, one that rises and one that falls.
  private static let slopesLog = Chart(
    id: "slopes-log", title: "What ten times as much costs",
    x: Axis(title: "Inference compute", scale: .log(), domain: Domain(1, 1e4), format: .factor),
    y: Axis(title: "Price", unit: "USD", scale: .log()),
    marks: [
      line("Square law") { $0 * $0 }, line("Decline") { 1e6 * Double.pow($0, -0.75) },
      .slope(SlopeMark(from: Sample(10, 100), to: Sample(100, 10_000))),
      .slope(
        SlopeMark(
          from: Sample(2, 1e6 * Double.pow(2, -0.75)),
          to: Sample(20, 1e6 * Double.pow(20, -0.75)))),
    ])

  /// A triangle at a straight line, with words of the author at one leg.
  private static let slopes = Chart(
    id: "slopes", title: "What a step brings", description: .generated(.dutch),
    x: Axis(title: "Stappen", domain: Domain(0, 100)), y: Axis(title: "Score", unit: "punten"),
    marks: [
      line("Score") { 20 + 0.5 * $0 },
      .slope(SlopeMark(from: Sample(30, 35), to: Sample(60, 50), rise: "15 punten erbij")),
    ], words: .dutch)

  /// A saddle: lines that run to all sides, and one that crosses itself.
  private static let saddle = field(id: "contour-saddle", levels: [-4, -2, -1, 0, 1, 2, 4]) {
    $0 * $1
  }

  /// Two hills, with a hole where the height is undefined.
  private static let rings = field(
    id: "contour-rings", levels: [0.2, 0.4, 0.6, 0.8], label: "Height"
  ) { x, y in
    if x > 1.8, y < -1.8 { return .nan }
    return Double.exp(-(x + 1.2) * (x + 1.2) - y * y)
      + 0.9 * Double.exp(-((x - 1.2) * (x - 1.2) + (y - 0.6) * (y - 0.6)) / 0.8)
  }

  /// Filled steps of one hue with a line above them.
  private static let filled: Chart = {
    var chart = field(
      id: "contour-filled", levels: [1, 2, 3, 4, 5, 6], isFilled: true, label: "Loss"
    ) { x, y in 6.5 - 0.8 * (x * x + 0.7 * x * y + y * y) }
    chart.panels[0].marks.append(line("A way up") { $0 * 0.6 - 0.5 })
    return chart
  }()

  /// Isoquants of a loss on log-log paper.
  private static let isoquants = Chart(
    id: "contour-log", title: "Loss by size and data",
    x: Axis(title: "Parameters", scale: .log(), domain: Domain(1e7, 1e11)),
    y: Axis(title: "Training tokens", scale: .log(), domain: Domain(1e9, 1e13)),
    marks: [
      .contour(
        ContourMark(levels: [2, 2.25, 2.5, 3, 4], unit: "nats", label: "Loss") { xs, ys in
          zip(xs, ys).map { 1.69 + 406.4 / Double.pow($0, 0.34) + 410.7 / Double.pow($1, 0.28) }
        }),
      line("20 tokens per parameter") { 20 * $0 },
    ])

  private static func field(
    id: String, levels: [Double], isFilled: Bool = false, label: String? = nil,
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> Chart {
    Chart(
      id: id, title: "A field", x: Axis(title: "East", domain: Domain(-3, 3)),
      y: Axis(title: "North", domain: Domain(-3, 3)),
      marks: [
        .contour(
          ContourMark(levels: levels, isFilled: isFilled, label: label) {
            zip($0, $1).map(function)
          })
      ])
  }
}
