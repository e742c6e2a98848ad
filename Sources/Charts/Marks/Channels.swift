/// The finished columns of a mark: what it shows along each axis, before any scale is known to drawing.
///
/// Every kind of mark declares its values here; the ends of the axes and the problems follow from these
/// alone.
struct Channels {
  /// What the values of a mark have to do with each other.
  enum Form {
    /// The rows are joined: some may be undefined, and what lies between two rows is shown as well.
    case curve
    /// Each row is a place of its own, which the frame must not cut.
    case places
    /// The columns have nothing to do with each other: the ends of what is shown along each axis.
    case extent
  }

  /// Where the rows are. Samples of a line stay where they are: a copy of a million rows is slower than all
  /// that is asked of them here.
  private enum Rows {
    case columns(x: [Double], y: [[Double]])
    case samples([Sample])
  }

  var form: Form
  private let rows: Rows
  /// Whether the horizontal values are the mark's own, not those of a sweep.
  let ownsX: Bool
  /// What was found to be wrong with the columns as they were made.
  var problems: [MarkProblem] = []

  /// Columns along the vertical axis, each with a row for every `x` unless the form is an extent.
  init(form: Form, x: [Double], y: [[Double]], ownsX: Bool = true) {
    self.form = form
    rows = .columns(x: x, y: y)
    self.ownsX = ownsX
  }

  /// The samples of a curve.
  init(_ samples: [Sample]) {
    form = .curve
    rows = .samples(samples)
    ownsX = true
  }

  /// The values along the horizontal axis.
  var x: [Double] {
    switch rows {
    case .columns(let x, _): x
    case .samples(let samples): samples.map { $0.x }
    }
  }

  /// Columns of values along the vertical axis.
  var y: [[Double]] {
    switch rows {
    case .columns(_, let y): y
    case .samples(let samples): [samples.map { $0.y }]
    }
  }

  /// All vertical values.
  var allY: [Double] {
    let y = y
    return y.count == 1 ? y[0] : y.flatMap { $0 }
  }

  /// How many rows there are.
  var count: Int {
    switch rows {
    case .columns(let x, _): x.count
    case .samples(let samples): samples.count
    }
  }

  /// How many columns there are along the vertical axis.
  var width: Int {
    switch rows {
    case .columns(_, let y): y.count
    case .samples: 1
    }
  }

  /// The length of the first column that has not a value for every row.
  var unequalCount: Int? {
    guard case .columns(let x, let y) = rows else { return nil }
    return y.first { $0.count != x.count }?.count
  }

  /// A row of one of the columns.
  func row(_ index: Int, _ column: Int) -> (x: Double, y: Double) {
    switch rows {
    case .columns(let x, let y): (x[index], y[column][index])
    case .samples(let samples): (samples[index].x, samples[index].y)
    }
  }

  /// The least and the greatest value along an axis that its scale admits; nothing if there is none.
  ///
  /// - Complexity: one pass over the values, without a copy.
  func extent(_ dimension: Dimension, admittedBy kind: ScaleKind) -> Domain? {
    let (least, greatest) = kind.admissible
    var low = Double.infinity
    var high = -Double.infinity
    func take(_ value: Double) {
      // What is not a number fails both.
      guard least <= value, value <= greatest else { return }
      if value < low { low = value }
      if value > high { high = value }
    }
    switch (rows, dimension) {
    case (.columns(let x, _), .x): for value in x { take(value) }
    case (.columns(_, let y), .y): for column in y { for value in column { take(value) } }
    case (.samples(let samples), .x): for sample in samples { take(sample.x) }
    case (.samples(let samples), .y): for sample in samples { take(sample.y) }
    }
    return low <= high ? Domain(low, high) : nil
  }
}
