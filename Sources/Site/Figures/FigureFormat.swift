/// As what a reader can take a figure along.
public enum FigureFormat: String, CaseIterable, Sendable {
  /// The drawing, with its own colours.
  case svg
  /// The numbers as they are drawn.
  case csv
}
