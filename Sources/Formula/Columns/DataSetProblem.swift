public import Diagnostics

/// What can be wrong with a data set that is made of others. Each case carries the facts.
public enum DataSetProblem: Hashable, Sendable {
  /// A data set that is made of itself.
  case cycle(String, SourceRange)
  /// A new column with the name of one that is there.
  case takenColumn(String, SourceRange, dataSet: String)
  /// A key that holds one kind of thing here and another there, each in words.
  case unlikeKeys(SourceRange, here: String, there: String)
  /// A column that is no key, since it says only whether something holds.
  case truthsAsKey(String, SourceRange)
  /// A key that several rows of the data set have that is joined: two of them, and how many repeat one.
  case repeatedKey(String, SourceRange, first: SourceRange, again: SourceRange, count: Int)
  /// A join in which no row has a partner: the first key here, and what is most like it there.
  case noPartner(String, SourceRange, key: String?, nearest: String?)
  /// More groups than are ever made.
  case tooManyGroups(SourceRange, limit: Int)

  /// The place that the problem is told at.
  public var range: SourceRange {
    switch self {
    case .cycle(_, let range), .takenColumn(_, let range, _), .unlikeKeys(let range, _, _),
      .truthsAsKey(_, let range), .repeatedKey(_, let range, _, _, _),
      .noPartner(_, let range, _, _), .tooManyGroups(let range, _):
      range
    }
  }
}
