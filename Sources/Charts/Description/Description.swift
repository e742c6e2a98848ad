/// Where the sentence that describes a drawing comes from.
public enum Description: Hashable, Sendable {
  /// The author wrote it.
  case written(String)
  /// It is made from the data, in these words.
  case generated(ChartWords)
}
