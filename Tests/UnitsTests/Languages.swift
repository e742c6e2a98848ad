import Units

@testable import Site

/// The standard units with the words of the languages that come with Tenfold.
let wordedUnits = UnitTable.standard(
  in: [.english] + ["nl"].compactMap(LanguageLibrary.embedded))
