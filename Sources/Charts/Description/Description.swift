/// Where the sentence that describes a drawing comes from.
public enum Description: Hashable, Sendable {
  /// The author wrote it.
  case written(String)
  /// It is made from the data.
  case generated(DescriptionLanguage)
}

/// A language in which descriptions can be made.
public enum DescriptionLanguage: Hashable, Sendable {
  /// English.
  case english
  /// Dutch.
  case dutch
}
