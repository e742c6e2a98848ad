import RealMath

/// Lines along which a value that depends on both axes is the same, each labelled with that value. Both
/// axes need given ends.
public struct ContourMark: Sendable {
  /// The value, asked for many places at once: one answer for each pair of coordinates.
  public var field: @Sendable (_ xs: [Double], _ ys: [Double]) -> [Double]
  /// The values of the lines, in increasing order.
  public var levels: [Double]
  /// How the values are written.
  public var format: AxisFormat
  /// The unit of the values.
  public var unit: String?
  /// Whether the room between two lines is filled: the higher, the darker.
  public var isFilled: Bool
  /// What the value is.
  public var label: String?

  /// Contours of their parts.
  public init(
    levels: [Double], format: AxisFormat = .number, unit: String? = nil, isFilled: Bool = false,
    label: String? = nil, field: @escaping @Sendable (_ xs: [Double], _ ys: [Double]) -> [Double]
  ) {
    self.field = field
    self.levels = levels
    self.format = format
    self.unit = unit
    self.isFilled = isFilled
    self.label = label
  }
}

extension ContourMark: MarkContent {
  /// Filled contours take a colour of their own, so that lines above them have others.
  var series: [SeriesName] { isFilled ? [.unnamed] : [] }

  /// How dark the room above the highest level is.
  private static let darkest = 0.6

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    var problems: [MarkProblem] = []
    let increase = zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 }
    if levels.isEmpty || !increase || !levels.allSatisfy({ $0.isFinite }) {
      problems.append(.noLevels)
    }
    guard let xDomain = x.domain, let yDomain = y.domain else {
      return problems + [.needsDomains]
    }
    guard problems.isEmpty, x.scale.isPossible, y.scale.isPossible, x.scale.spans(xDomain),
      y.scale.spans(yDomain)
    else { return problems }
    let side = 64
    let xs = Scale(x.scale, xDomain, start: 0, end: 1)
    let ys = Scale(y.scale, yDomain, start: 0, end: 1)
    let places = (0...side).map { Double($0) / Double(side) }
    let grid = ContourGrid(
      xs: places, ys: places, field: field, x: { xs.value(at: $0) }, y: { ys.value(at: $0) })
    guard let grid else {
      let asked = places.count * places.count
      let answered = field(places.flatMap { _ in places }, places.flatMap { _ in places }).count
      return [.wrongCount(asked: asked, answered: answered)]
    }
    guard let least = grid.least, let greatest = grid.greatest else { return [.outsideDomain] }
    let isVisible = levels.contains { $0 <= greatest && (isFilled || $0 > least) }
    return isVisible ? [] : [.outsideDomain]
  }

  func channels(sweep: [Double]) -> Channels {
    Channels(form: .extent, x: [], y: [], ownsX: false)
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let grid = ContourGrid(
      xs: evenPlaces(plot.frame.left, plot.frame.right),
      ys: evenPlaces(plot.frame.top, plot.frame.bottom), field: field,
      x: { plot.x.value(at: $0) }, y: { plot.y.value(at: $0) })
    guard let grid else { return DrawnMark() }
    var drawn = DrawnMark()
    if isFilled, let paint = styles.first?.paint {
      drawn.names = [.unnamed(.area)]
      let padded = grid.padded
      let outlines = levels.map { level in
        padded.isolines(level).map { simplified($0, tolerance: 0.1) }.filter { $0.count > 3 }
      }
      // Each step has one layer of its own: the room within its outlines and not within those of the next.
      // Layers upon each other would be so thin, where there are many, that nothing of them is left.
      for index in levels.indices {
        let part = Double(index + 1) / Double(levels.count)
        let inner = index + 1 < levels.count ? outlines[index + 1] : []
        drawn.shapes.append(
          .fill(
            outlines[index] + inner,
            Fill(
              role: "contour", paint: paint, opacity: 1 - Double.pow(1 - Self.darkest, part))))
      }
    }
    let lines = levels.map { level in
      grid.isolines(level).map { simplified($0, tolerance: 0.1) }
    }
    let firstLine = drawn.shapes.count
    for line in lines {
      drawn.shapes.append(
        .stroke(line, Stroke(role: "contour", paint: isFilled ? .ink : .soft, width: 1.25)))
    }
    drawn.labels = labels(lines, firstShape: firstLine, plot.style)
    return drawn
  }

  func tables(sweep: [Double]) -> [MarkTable] { [] }

  func tables(sweep: [Double], grid: ReadableGrid) -> [MarkTable] {
    let xs = grid.xs.flatMap { x in grid.ys.map { _ in x } }
    let ys = grid.xs.flatMap { _ in grid.ys }
    let values = field(xs, ys)
    guard values.count == xs.count else { return [] }
    return [
      MarkTable(
        kind: .contour, label: label,
        columns: [
          Series.Column(.x, xs), Series.Column(.y, ys), Series.Column(.level, values),
        ])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    var texts = levelTexts(panel.style)
    if let last = texts.last { texts[texts.count - 1] = withUnit(last) }
    return [words.contours(name: label.map(words.quoted), texts)]
  }
}

/// Places some four pixels apart, with both ends.
private func evenPlaces(_ from: Double, _ to: Double) -> [Double] {
  let count = max(Int(((to - from) / 4).rounded(.up)), 1)
  return (0...count).map { $0 == count ? to : from + (to - from) * Double($0) / Double(count) }
}
