/// One of the two directions of a chart.
public enum Dimension: Hashable, Sendable {
  /// Horizontal.
  case x
  /// Vertical.
  case y
}

/// What an author says about one axis.
public struct Axis: Hashable, Sendable {
  /// What is read from the axis, for example `Training compute`. It may be empty.
  public var title: String
  /// The unit of the numbers, shown once, in parentheses behind the title.
  public var unit: String?
  /// Whether the words of the title name the unit, which then does not stand behind it as well: `Tokens per answer`
  /// rather than `Tokens per answer (tokens)`. Another unit of ``multiples`` does.
  public var isUnitNamed: Bool
  /// How a description writes the unit after the number one, where that is another word: `1 day`, but
  /// `2 days`.
  public var unitOfOne: String?
  /// Multiples of the unit in which the numbers of a linear axis may be shown instead, as far as the reader
  /// has fewer digits to read then: kWh, MWh and GWh for Wh. Values stay in ``unit``.
  public var multiples: [UnitMultiple]
  /// How values become places.
  public var scale: ScaleKind
  /// The ends of the axis, kept exactly. Without them the ends follow from the marks, as ``fit`` says.
  /// A domain that runs from a larger to a smaller value turns the axis around.
  public var domain: Domain?
  /// Where an axis ends whose ends are not given.
  public var fit: AxisFit
  /// Whether an axis whose ends are not given runs from its largest value to its smallest.
  public var isReversed: Bool
  /// Whether only whole numbers are there, so that no others are written at a linear axis.
  public var isOfWholes: Bool
  /// How the numbers are written.
  public var format: AxisFormat
  /// The same axis in another unit, on the other side of the plot.
  public var second: SecondAxis?

  /// An axis of its parts.
  public init(
    title: String = "", unit: String? = nil, isUnitNamed: Bool = false, unitOfOne: String? = nil,
    multiples: [UnitMultiple] = [], scale: ScaleKind = .linear, domain: Domain? = nil,
    fit: AxisFit = .nice,
    isReversed: Bool = false, isOfWholes: Bool = false, format: AxisFormat = .number,
    second: SecondAxis? = nil
  ) {
    self.title = title
    self.unit = unit
    self.isUnitNamed = isUnitNamed
    self.unitOfOne = unitOfOne
    self.multiples = multiples
    self.scale = scale
    self.domain = domain
    self.fit = fit
    self.isReversed = isReversed
    self.isOfWholes = isOfWholes
    self.format = format
    self.second = second
  }
}

/// Where an axis ends whose ends follow from the marks.
public enum AxisFit: Hashable, Sendable {
  /// At round values a little outside.
  case nice
  /// At the outermost values.
  case tight
}

/// A larger or smaller unit for the numbers of an axis.
public struct UnitMultiple: Hashable, Sendable {
  /// How it is shown, for example `GWh`.
  public var unit: String
  /// What a value in the unit of the axis is multiplied by: 1e-9 for GWh on an axis in Wh.
  public var factor: Double

  /// A multiple of its parts.
  public init(unit: String, factor: Double) {
    self.unit = unit
    self.factor = factor
  }
}

/// An axis on the other side of the plot that shows the same values in another unit. It can show nothing
/// else: two axes that could be stretched against each other make any two lines cross.
public struct SecondAxis: Hashable, Sendable {
  /// What is read from it; it may be empty.
  public var title: String
  /// Its unit.
  public var unit: String?
  /// Whether the words of the title name the unit.
  public var isUnitNamed: Bool
  /// What a value of the first axis is multiplied by.
  public var factor: Double
  /// How its numbers are written.
  public var format: AxisFormat

  /// A second axis of its parts.
  public init(
    title: String = "", unit: String? = nil, isUnitNamed: Bool = false, factor: Double,
    format: AxisFormat = .number
  ) {
    self.title = title
    self.unit = unit
    self.isUnitNamed = isUnitNamed
    self.factor = factor
    self.format = format
  }
}

/// How the numbers of an axis are written. All labels of one axis share their decimals and notation.
public enum AxisFormat: Hashable, Sendable {
  /// `4,329.5`; as powers of ten where a logarithmic axis reaches 10⁶ or 10⁻⁴; in words from a million
  /// on a linear axis.
  case number
  /// `1,000,000`: all digits, however many.
  case plain
  /// `1 k`, `5 M`, `20 G`: SI prefixes.
  case prefixed
  /// `10⁶`, `2 × 10⁶`.
  case powers
  /// `20%` for 0.2.
  case percent
  /// `100×`.
  case factor
  /// `2024`: whole digits without separators between thousands.
  case year
  /// `5 million`, in the language of the number style.
  case words
}
