public import Diagnostics

/// The place of a ``Draw`` in its ``Graph``.
public struct DrawID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// The order in which they were met.
  public static func < (a: DrawID, b: DrawID) -> Bool { a.index < b.index }
}

/// An uncertain quantity, as one place of a formula writes it: `5 to 20`, `normal(3, 1)`.
///
/// One place is one quantity, however often its formula is used: `x - x` is zero. Its samples follow from
/// its ``name``, and from nothing else that stands in the report.
public struct Draw: Hashable, Sendable {
  /// The definition that holds it, `model.name`, with `#2` for the second one in there, and so on. One that
  /// stands in no definition has the text of its formula.
  public let name: String
  /// The definition that holds it.
  public let definition: DefinitionID?
  /// Where it stands.
  public let range: SourceRange
  let score: Score
}
