import Diagnostics
public import FormulaSyntax

/// The place of a definition in its ``Environment``.
public struct DefinitionID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// The order in which definitions were added.
  public static func < (a: DefinitionID, b: DefinitionID) -> Bool { a.index < b.index }
}

/// The place of a model in its ``Environment``.
public struct ModelID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// The order in which models were added.
  public static func < (a: ModelID, b: ModelID) -> Bool { a.index < b.index }
}

/// The place of a fit in its ``Environment``.
public struct FitID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// The order in which fits were added.
  public static func < (a: FitID, b: FitID) -> Bool { a.index < b.index }
}

/// A name with a formula: a parameter of a model, a definition, or a function.
public struct Definition: Sendable {
  /// The name without its model.
  public let name: Expression.Name
  /// The parameters of a function in order; `nil` for a plain definition.
  public let parameters: [Expression.Name]?
  /// What it stands for.
  public let body: Expression
  /// The model it belongs to.
  public let model: ModelID
  /// What gives it its value.
  public let kind: Kind

  /// What gives a definition its value.
  public enum Kind: Hashable, Sendable {
    /// Its formula.
    case formula
    /// A fit. The body of the definition is the law that was fitted.
    case fit(FitID, FitResult)
  }
}
