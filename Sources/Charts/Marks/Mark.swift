/// One thing that is drawn against the axes. The kinds are closed; what each of them is, says its
/// `MarkContent`.
public enum Mark: Sendable {
  /// A curve, with its intervals where it is uncertain.
  case line(LineMark)
  /// The room between two curves, or several of them nested.
  case band(BandMark)
  /// The room between a curve and a base line.
  case area(AreaMark)
  /// Several curves that add up, one on top of the other.
  case stack(StackMark)
  /// Bars from a base line, side by side or one on the other.
  case bars(BarsMark)
  /// How far one value moves when each of several others does, the widest on top.
  case tornado(TornadoMark)
  /// A set of points that belong together.
  case points(PointsMark)
  /// One remarkable point.
  case point(PointMark)
  /// A straight line across the plot at one value.
  case rule(RuleMark)
  /// Words in the plot.
  case text(TextMark)
  /// An arrow from one place to another.
  case arrow(ArrowMark)
  /// A triangle below a line that says how steep it is.
  case slope(SlopeMark)
  /// Lines along which a value that depends on both axes is the same.
  case contour(ContourMark)
}
