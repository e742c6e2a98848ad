import FormulaSyntax

/// Where a part of a formula stands in it.
struct Place: Sendable {
  /// The parameters around it, the innermost last.
  var bound: [FormulaNotation.Variable] = []
  /// How many fraction lines are around it.
  private(set) var fractions = 0
  /// Whether it stands in a raised or a lowered row.
  private(set) var isScript = false

  /// Whether a quotient is stacked here; otherwise it is written with a slash, so that it stays legible.
  var stacksFractions: Bool { !isScript && fractions < Place.stackedFractions }

  private static let stackedFractions = 2

  /// Above or below the line of a quotient that stands here.
  var inQuotient: Place {
    var place = self
    if stacksFractions { place.fractions += 1 }
    return place
  }

  /// Above or below a line, as a whole: a second line there would look like the first.
  var besideLine: Place {
    var place = self
    place.fractions = max(place.fractions, Place.stackedFractions)
    return place
  }

  /// In an exponent or an index.
  var inScript: Place {
    var place = self
    place.isScript = true
    return place
  }

  /// Inside a function with these parameters.
  func binding(_ names: [Expression.Name]) -> Place {
    var place = self
    place.bound += names.map { FormulaNotation.Variable($0.text) }
    return place
  }
}
