public import Numerals
public import Units

/// What a formula needs to know of its surroundings to be set: how numbers are written, which words stand
/// between, and what names stand for.
///
/// A name is looked up among the parameters around it, the ``variables``, the definitions, the constants
/// and the units, in that order, which is the order of the checker. What is found nowhere is set as a
/// variable.
public struct FormulaNotation: Sendable {
  /// What a name stands for outside of the formula.
  public enum Sense: Hashable, Sendable {
    /// A definition, with its declared symbol if it has one: `ρ`, `L₀`, `N_opt`.
    ///
    /// `fullName`, such as `model.name`, tells whether two names mean the same definition; `nil` where a
    /// name means nothing but itself.
    case definition(symbol: String?, fullName: String? = nil)
    /// No definition: a constant, a unit, a function of the language, or nothing known.
    case other
  }

  /// A name that is bound from outside: a function's parameter, or what a chart sweeps.
  public struct Variable: Hashable, Sendable {
    /// The name as the formula has it.
    public let name: String
    /// The symbol that stands for it; `nil` to set the name itself.
    public let symbol: String?

    /// The variable `name`.
    public init(_ name: String, symbol: String? = nil) {
      self.name = name
      self.symbol = symbol
    }
  }

  /// How numbers are written.
  public var style: NumberStyle
  /// The words between: "if", "such that".
  public var words: Messages<FormulaMessage>
  /// The tag of the language in which units have their words: "years".
  public var language: String
  /// The units that names can mean.
  public var units: UnitTable
  /// Names that hide definitions and units. The parameters of a definition are looked up here for
  /// their symbols.
  public var variables: [Variable]
  /// What a name, with its qualifying dots, stands for.
  public var sense: @Sendable (String) -> Sense

  /// A notation in which `sense` tells what is defined; by default nothing is.
  public init(
    style: NumberStyle, words: Messages<FormulaMessage>, language: String, units: UnitTable,
    variables: [Variable] = [], sense: @escaping @Sendable (String) -> Sense = { _ in .other }
  ) {
    self.style = style
    self.words = words
    self.language = language
    self.units = units
    self.variables = variables
    self.sense = sense
  }
}
