import Diagnostics

/// Where which kind of problem was told.
struct ToldPlaces {
  private var places: Set<Place> = []

  private struct Place: Hashable {
    let code: DiagnosticCode
    let range: SourceRange?
  }

  /// Whether none of that kind was told there before.
  mutating func insert(_ problem: Diagnostic) -> Bool {
    places.insert(Place(code: problem.code, range: problem.labels.first?.range)).inserted
  }
}
