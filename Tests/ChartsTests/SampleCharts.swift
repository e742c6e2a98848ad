import Charts
import Numerals
import RealMath

/// The charts of the goldens, each with one thing to look at.
enum SampleCharts {
  static let all: [Chart] =
    [
      twoLines, dutch, logLog, curve, energy, scatter, listed, hole, years, crowded, tiny,
      hugeRange,
    ] + panels + curves + bars + labels + scales

  /// Two straight lines over a logarithmic axis, one of which ends within the plot.
  static let twoLines = lines(
    id: "two-lines", language: .english, x: "Compute, times the starting point",
    y: "Correct answers", names: ("Think longer", "Train longer"), rule: "Four in five")

  /// The same in Dutch.
  static let dutch = lines(
    id: "dutch", language: .dutch, x: "Rekenwerk ten opzichte van het begin",
    y: "Juiste antwoorden", names: ("Langer nadenken", "Langer trainen"), rule: "Vier van de vijf")

  private static func lines(
    id: String, language: ChartWords, x: String, y: String,
    names: (String, String), rule: String
  ) -> Chart {
    Chart(
      id: id, title: y, description: .generated(language),
      x: Axis(title: x, scale: .log(), domain: Domain(1, 10_000), format: .factor),
      y: Axis(title: y, domain: Domain(0.2, 1), format: .percent),
      marks: [
        .rule(RuleMark(.horizontal(0.8), label: rule)),
        line(names.0) { 0.2 + 0.3 * Double.log10($0) },
        line(names.1) { 0.2 + 0.15 * Double.log10($0) },
        .point(PointMark(x: 100, y: 0.8, label: "100×")),
        .point(PointMark(x: 10_000, y: 0.8, label: "10,000×")),
      ], words: language)
  }

  /// Powers on log-log paper, with labelled points and exponents on the axis.
  static let logLog = Chart(
    id: "log-log", title: "The square law",
    x: Axis(title: "Inference compute", scale: .log(), domain: Domain(1, 1000), format: .factor),
    y: Axis(title: "Training compute for the same gain", scale: .log(), format: .factor),
    marks: [
      line("r = 2") { $0 * $0 },
      line("r = 1.82, read from the chart") { Double.pow($0, 1.82) },
      line("r = 1, equal strength") { $0 },
      .points(
        PointsMark(
          [
            LabelledPoint(3.2, 10.24, label: "G = 3.2"), LabelledPoint(10, 100, label: "G = 10"),
            LabelledPoint(100, 10_000, label: "G = 100"),
          ], label: "r = 2")),
    ])

  /// One curve without a name, labelled points, an axis from a ten-thousandth on.
  static let curve = Chart(
    id: "curve", title: "The bill",
    x: Axis(
      title: "RL compute, as a share of pre-training", scale: .log(), domain: Domain(1e-4, 100)),
    y: Axis(title: "Total training cost after ten times the RL compute", format: .factor),
    marks: [
      line(nil) { (1 + 10 * $0) / (1 + $0) },
      .point(PointMark(x: 1, y: 5.5, label: "Parity: 5.5×")),
      .point(PointMark(x: 0.055, y: 1.55 / 1.055, label: "Early model: 1.5×")),
      .rule(RuleMark(.horizontal(10), label: "Ten times the bill")),
    ])

  /// Lines that end close together, and rules in both directions.
  static let energy = Chart(
    id: "energy", title: "Years of electricity",
    x: Axis(title: "Factor of RL compute", scale: .log(), domain: Domain(1e4, 1e8)),
    y: Axis(title: "World electricity demand", unit: "years", scale: .log()),
    marks: [
      line("Half of the energy") { $0 * 5e-6 },
      line("All of the energy") { $0 * 1e-5 },
      line("A sixth, by operations") { $0 * 1.7e-6 },
      .rule(RuleMark(.horizontal(1), label: "One year of the world’s electricity")),
      .rule(RuleMark(.vertical(1e6), label: "A million times")),
      .point(PointMark(x: 1e6, y: 5, label: "5 years")),
    ])

  /// Points with names, in a cloud.
  static let scatter = Chart(
    id: "scatter", title: "Accuracy and length",
    x: Axis(title: "Output tokens per question", scale: .log()),
    y: Axis(title: "Correct answers", format: .percent),
    marks: [
      .points(
        PointsMark([
          LabelledPoint(353, 0.52, label: "Ada"), LabelledPoint(8336, 0.863, label: "Ada, 16K"),
          LabelledPoint(12_000, 0.90, label: "Ada, 32K"),
          LabelledPoint(14_782, 0.912, label: "Ada, 64K"), LabelledPoint(700, 0.682, label: "Bo"),
          LabelledPoint(600, 0.50, label: "Cleo"), LabelledPoint(3500, 0.947, label: "Dirk, high"),
          LabelledPoint(2500, 0.90, label: "Dirk, medium"),
          LabelledPoint(4200, 0.93, label: "Emmy"), LabelledPoint(650, 0.65, label: "Emmy, plain"),
        ]))
    ])

  /// Two sets of points so dense that no name fits beside one: the names are listed above.
  static let listed = Chart(
    id: "listed", title: "Two clouds", x: Axis(title: "Time", unit: "s"),
    y: Axis(title: "Height", unit: "m"),
    marks: [
      .points(PointsMark(grid(offset: 0), label: "First cloud")),
      .points(PointsMark(grid(offset: 0.5), label: "Second cloud")),
    ])

  private static func grid(offset: Double) -> [LabelledPoint] {
    (0..<400).map { LabelledPoint(Double($0 % 20) + offset, Double($0 / 20) + offset) }
  }

  /// A pole, a jump, an undefined stretch and a root: breaks that are not bridged.
  static let hole = Chart(
    id: "hole", title: "Breaks", x: Axis(title: "x", domain: Domain(-4, 4)),
    y: Axis(title: "y", domain: Domain(-3, 3)),
    marks: [
      line("1 / x") { 1 / $0 },
      line("Steps") { $0.rounded(.down) / 2 },
      line("Root") { $0 < 1 ? .nan : ($0 - 1).squareRoot() },
    ])

  /// Years, large numbers in words, a line of context.
  static let years = Chart(
    id: "years", title: "Growth", x: Axis(title: "Year", format: .year),
    y: Axis(title: "Compute", unit: "FLOP"),
    marks: [
      .line(LineMark(.samples(squares(1)), label: "Language")),
      .line(LineMark(.samples(squares(0.5)), label: "Vision")),
      .line(LineMark(.samples(squares(0.2)))),
    ])

  private static func squares(_ factor: Double) -> [Sample] {
    (0...12).map { Sample(Double(2012 + $0), factor * 1e9 * Double($0 * $0)) }
  }

  /// Six lines that end in one place: names pushed apart, with leader lines.
  static let crowded = Chart(
    id: "crowded", title: "Six models",
    x: Axis(title: "Compute", unit: "FLOP", domain: Domain(0, 10)),
    y: Axis(title: "Loss", unit: "nats"),
    marks: ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"].enumerated().map { index, name in
      line(name) { 2 + (10 - $0) * (0.1 + 0.05 * Double(index)) }
    })

  /// An axis far from zero with a short extent.
  static let tiny = Chart(
    id: "tiny", title: "Small differences",
    x: Axis(title: "Step", scale: .log(), domain: Domain(30, 60)),
    y: Axis(title: "Loss", unit: "nats"),
    marks: [line("Run 1") { 1.82 + 0.004 / $0 }, line("Run 2") { 1.8203 + 0.002 / $0 }])

  /// Twenty decades: labels two or more decades apart.
  static let hugeRange = Chart(
    id: "huge-range", title: "Computers",
    x: Axis(title: "Year", domain: Domain(1940, 2030), format: .year),
    y: Axis(title: "Operations per second", scale: .log()),
    marks: [line("Fastest computer") { Double.exp10(0.22 * ($0 - 1940)) }])

  static func line(_ name: String?, _ function: @escaping @Sendable (Double) -> Double) -> Mark {
    .line(LineMark(.function { $0.map(function) }, label: name))
  }
}
