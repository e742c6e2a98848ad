import Formula
import FormulaSyntax

/// What a model says of how the rows of a data set come about, beside what they are made of.
struct DataSteps: Sendable {
  var join: DataRecipe.Join?
  var condition: Expression?
  var derived: [DataRecipe.DerivedColumn] = []
  var groups: DataRecipe.Groups?
  /// Whether all of it could be read.
  var isWhole = true
}
