/// The words around the graph of a model.
extension Language {
  /// The heading above the drawing.
  var graph: String { self[.graphHeading] }
  /// The name of the drawing.
  func graphTitle(_ model: String) -> String { self[.graphTitle, ["model": model]] }
  /// What the drawing shows, for those who do not see it.
  var graphDescription: String { self[.graphDescription] }
  /// What stands above the list of the same facts.
  var graphInWords: String { self[.graphInWords] }
  /// What stands between an entry and what it needs.
  var restsOn: String { self[.restsOn] }

  /// What the boxes are that are there.
  func graphKey(_ kinds: [ModelGraph.Kind]) -> String {
    let parts = kinds.compactMap { kind -> String? in
      switch kind {
      case .parameter: self[.graphParameters]
      case .definition: nil
      case .fit: self[.graphFits]
      case .data: self[.graphData]
      case .foreign: self[.graphForeign]
      }
    }
    let arrows = self[.graphArrows]
    return parts.isEmpty ? arrows + "." : arrows + "; " + parts.joined(separator: ", ") + "."
  }

  /// That so many entries stand by themselves.
  func notDrawn(_ count: Int) -> String { text(.entriesNotDrawn, count: count) }
  /// That the parameters are too many.
  var parametersNotDrawn: String { self[.parametersNotDrawn] }
}
