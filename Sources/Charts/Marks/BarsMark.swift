/// Bars from a base line. Bars on a band scale stand at its names; on other scales their width follows
/// from the smallest distance between two of them.
public struct BarsMark: Hashable, Sendable {
  /// How the bars of one place stand together.
  public enum Arrangement: Hashable, Sendable {
    /// Side by side. Where no place has bars of all series, those that it has stand in its middle.
    case grouped
    /// One on the other: positive values upward from the base, negative ones downward.
    case stacked
  }

  /// The bars of one series.
  public struct Group: Hashable, Sendable {
    /// The name of the series.
    public var label: String?
    /// What the bar at each place shows; not a number where there is none. A bar of a group runs from the
    /// base to its value, the layer of a stack is as long as its value.
    public var values: [Double]
    /// How uncertain each value is: empty, or one entry for each value. Only grouped bars have intervals.
    public var intervals: [Domain?]

    /// A group of its parts.
    public init(label: String? = nil, values: [Double], intervals: [Domain?] = []) {
      self.label = label
      self.values = values
      self.intervals = intervals
    }
  }

  /// The places of the bars along their axis: the horizontal one, or the vertical one for bars that lie.
  public var places: [Double]
  /// The series, each with a value for every place.
  public var groups: [Group]
  /// How the bars of one place stand together.
  public var arrangement: Arrangement
  /// Whether the bars lie: places along the vertical axis, values along the horizontal one.
  public var isHorizontal: Bool
  /// Where bars begin. The axis of the values shows it, unless its ends are given; bars that are cut there
  /// show a tear.
  public var base: Double
  /// Whether each bar carries its value, where there is room.
  public var hasValues: Bool

  /// Bars of their parts.
  public init(
    places: [Double], groups: [Group], arrangement: Arrangement = .grouped,
    isHorizontal: Bool = false, base: Double = 0, hasValues: Bool = false
  ) {
    self.places = places
    self.groups = groups
    self.arrangement = arrangement
    self.isHorizontal = isHorizontal
    self.base = base
    self.hasValues = hasValues
  }
}
