import Charts
import Numerals
import RealMath

/// Charts of every kind of scale, and of what is hard to label.
extension SampleCharts {
  static let scales: [Chart] = [
    powersOfTwo, manyPowersOfTwo, shortLog, twoSided, odds, extremeOdds, yearsAxis, quarters,
    months,
    days, bandBelow, bandLong, bandMany, bandBeside, reversed, energyUnits, secondRight, secondTop,
    prefixed, neighbours,
  ]

  /// Context lengths double.
  private static let powersOfTwo = Chart(
    id: "scales-powers-of-two", title: "Longer contexts",
    x: Axis(title: "GPUs", scale: .log(base: 2), domain: Domain(1, 256)),
    y: Axis(title: "Tokens a second, for each GPU", scale: .log(base: 2), format: .powers),
    marks: [line("Measured") { 3000 * Double.pow($0, -0.4) }, line("Ideal") { _ in 3000 }])

  /// So many powers that only some can be labelled, with raised exponents.
  private static let manyPowersOfTwo = Chart(
    id: "scales-many-powers", title: "Brute force",
    x: Axis(title: "Length of the key", unit: "bit", domain: Domain(0, 128)),
    y: Axis(title: "Tries", scale: .log(base: 2)),
    marks: [line("All keys") { Double.pow(2, $0) }, line("A collision") { Double.pow(2, $0 / 2) }])

  /// Less than half a decade on both axes.
  private static let shortLog = Chart(
    id: "scales-short-log", title: "A narrow range",
    x: Axis(title: "Learning rate", scale: .log(), domain: Domain(3e-4, 8e-4)),
    y: Axis(title: "Loss", scale: .log()),
    marks: [
      line("Validation") { 2.1 + 1e6 * ($0 - 5e-4) * ($0 - 5e-4) },
      .point(PointMark(x: 5e-4, y: 2.1, label: "Best")),
    ])

  /// Powers on both sides of zero.
  private static let twoSided = Chart(
    id: "scales-two-sided", title: "Profit and loss",
    x: Axis(title: "Change of price", unit: "EUR", scale: .symlog(threshold: 1)),
    y: Axis(title: "Change of profit", unit: "EUR", scale: .symlog(threshold: 10)),
    marks: [
      .points(
        PointsMark(
          [
            LabelledPoint(-800, -90_000), LabelledPoint(-40, -3000), LabelledPoint(-3, -40),
            LabelledPoint(-0.4, 0), LabelledPoint(0, 4), LabelledPoint(0.7, 60),
            LabelledPoint(9, 700), LabelledPoint(120, 20_000), LabelledPoint(3000, 400_000),
          ], label: "Shops"))
    ])

  /// Shares near zero and near one.
  private static let odds = Chart(
    id: "scales-odds", title: "The last per cent",
    x: Axis(title: "Training compute", scale: .log(), domain: Domain(1, 1e6), format: .factor),
    y: Axis(title: "Correct answers", scale: .logit, format: .percent),
    marks: [
      line("Easy") { 1 / (1 + 0.3 * Double.pow($0, -0.5)) },
      line("Hard") { 1 / (1 + 300 * Double.pow($0, -0.5)) },
    ])

  /// Shares so near to one that only the rest tells them apart.
  private static let extremeOdds = Chart(
    id: "scales-extreme-odds", title: "Nines of reliability",
    x: Axis(title: "Copies", domain: Domain(1, 5)),
    y: Axis(title: "Chance that a file is kept", scale: .logit, format: .percent),
    marks: [line("Kept") { 1 - Double.pow(0.01, $0) }])

  /// Years in round steps.
  private static let yearsAxis = Chart(
    id: "scales-years", title: "Half a century",
    x: Axis(scale: .time, domain: Domain(1971, 2024)),
    y: Axis(title: "Transistors on a chip", scale: .log(), format: .words),
    marks: [line("Doubling every two years") { 2300 * Double.pow(2, ($0 - 1971) / 2) }])

  /// Quarters in Dutch, with the year below the first of each.
  private static let quarters = Chart(
    id: "scales-quarters", title: "Kwartalen", description: .generated(.dutch),
    x: Axis(scale: .time, domain: Domain(2023, 2024.75)),
    y: Axis(title: "Omzet", unit: "EUR", format: .words),
    marks: [line("Omzet") { 1e6 + 5e5 * ($0 - 2023) * ($0 - 2023) }], words: .dutch)

  /// Months on a vertical axis, and a nice end.
  private static let months = Chart(
    id: "scales-months", title: "When they were ready",
    x: Axis(title: "Score", format: .percent), y: Axis(title: "Ready", scale: .time),
    marks: [
      .points(
        PointsMark([
          LabelledPoint(0.2, 2023.96, label: "Ada"), LabelledPoint(0.42, 2024.12, label: "Bo"),
          LabelledPoint(0.35, 2024.3, label: "Cleo"), LabelledPoint(0.7, 2024.41, label: "Dirk"),
        ]))
    ])

  /// Days around the end of February in a leap year.
  private static let days = Chart(
    id: "scales-days", title: "Around a leap day",
    x: Axis(scale: .time, domain: Domain(2024 + 50.0 / 366, 2024 + 68.0 / 366)),
    y: Axis(title: "Answers", unit: "a day", format: .prefixed),
    marks: [line("Answers") { 5e6 + 1e6 * Double.sin(($0 - 2024) * 160) }])

  private static func named(
    _ id: String, _ names: [String], lies: Bool = false
  ) -> Chart {
    let values = names.indices.map { 5 + 40 * Double.sin(Double($0) * 0.7).magnitude }
    let points = names.indices.map { index in
      lies
        ? LabelledPoint(values[index], Double(index)) : LabelledPoint(Double(index), values[index])
    }
    let band = Axis(scale: .band(names))
    let value = Axis(title: "Energy", unit: "Wh", domain: Domain(0, 50))
    return Chart(
      id: id, title: "Energy of a task", x: lies ? value : band, y: lies ? band : value,
      marks: [.points(PointsMark(points))])
  }

  /// Names that need two lines.
  private static let bandBelow = named(
    "scales-band", ["Training", "Inference of large models", "Storage", "Cooling and light"])

  /// Names longer than the way to the next.
  private static let bandLong = named(
    "scales-band-long",
    [
      "Reinforcement learning from human feedback", "Pre-training", "Supervised fine-tuning",
      "Evaluation of intermediate results", "Inference", "Synthetic data", "Failed runs",
      "Experiments that nobody wrote down", "Reserve", "Storage", "Network", "Cooling",
    ])

  /// Forty names.
  private static let bandMany = named(
    "scales-band-many", (1...40).map { "Laboratory number \($0)" })

  /// Names beside the plot, the first on top.
  private static let bandBeside = named(
    "scales-band-beside",
    [
      "Reinforcement learning from human feedback, with a name of sixty and more characters",
      "Pre-training", "Supervised fine-tuning", "Inference",
    ], lies: true)

  /// Both axes turned around.
  private static let reversed = Chart(
    id: "scales-reversed", title: "Depth",
    x: Axis(title: "Years ago", scale: .log(), fit: .tight, isReversed: true),
    y: Axis(title: "Depth", unit: "m", isReversed: true),
    marks: [
      .line(
        LineMark(
          .samples([
            Sample(10, 3), Sample(100, 12), Sample(1000, 50), Sample(10_000, 210),
            Sample(100_000, 480),
          ]), label: "Layer"))
    ])

  /// An axis in Wh whose numbers are shown in GWh.
  private static let energyUnits = Chart(
    id: "scales-units", title: "Energy of a run",
    x: Axis(
      title: "Duration", unit: "s",
      multiples: [
        UnitMultiple(unit: "min", factor: 1.0 / 60), UnitMultiple(unit: "h", factor: 1.0 / 3600),
        UnitMultiple(unit: "days", factor: 1.0 / 86_400),
      ], domain: Domain(0, 2_500_000)),
    y: Axis(
      title: "Energy", unit: "Wh",
      multiples: [
        UnitMultiple(unit: "kWh", factor: 1e-3), UnitMultiple(unit: "MWh", factor: 1e-6),
        UnitMultiple(unit: "GWh", factor: 1e-9),
      ]),
    marks: [line("Cluster") { $0 * 8000 }, line("Chips alone") { $0 * 5300 }])

  /// The same energy in another unit, on the right.
  private static let secondRight = Chart(
    id: "scales-second-right", title: "Energy and cost",
    x: Axis(title: "Training compute", scale: .log(), domain: Domain(1, 1000), format: .factor),
    y: Axis(
      title: "Energy", unit: "GWh",
      second: SecondAxis(title: "Cost at 80 EUR/MWh", unit: "million EUR", factor: 0.08)),
    marks: [
      line("Dense") { 12 + 40 * Double.log10($0) }, line("Sparse") { 8 + 18 * Double.log10($0) },
    ])

  /// Another unit above the plot, and a logarithmic one on the right.
  private static let secondTop = Chart(
    id: "scales-second-top", title: "Compute in two units",
    x: Axis(
      title: "Compute", unit: "FLOP", scale: .log(), domain: Domain(1e21, 1e26),
      second: SecondAxis(title: "Compute", unit: "H100 days", factor: 1 / 3.4e19)),
    y: Axis(
      title: "Price", unit: "USD", scale: .log(), format: .prefixed,
      second: SecondAxis(title: "Price", unit: "EUR", factor: 0.92, format: .prefixed)),
    marks: [
      line("Rented") { 2e-18 * $0 }, line("Owned") { 7e-19 * $0 },
      .point(PointMark(x: 1e24, y: 2e6, label: "A run of 2024")),
    ])

  /// SI prefixes on a linear and on a logarithmic axis.
  private static let prefixed = Chart(
    id: "scales-prefixed", title: "Prefixes",
    x: Axis(title: "Tokens", scale: .log(), domain: Domain(1, 1e12), format: .prefixed),
    y: Axis(title: "Power", unit: "W", format: .prefixed),
    marks: [line("Rack") { 5000 * Double.log10($0) + 1000 }])

  /// Numbers that differ in their last digits only.
  private static let neighbours = Chart(
    id: "scales-neighbours", title: "Neighbours",
    x: Axis(title: "Count", domain: Domain(1e17, 1e17 + 64)),
    y: Axis(title: "Share", domain: Domain(1, 1.000_000_000_001)),
    marks: [line(nil) { 1 + ($0 - 1e17) / 64e12 }])
}
