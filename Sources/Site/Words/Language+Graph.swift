/// The words around the graph of a model.
extension Language {
  var graph: String { self[.graph] }
  func graphTitle(_ model: String) -> String {
    self[.graphTitle, ["model": "\(model)"]]
  }
  var graphDescription: String {
    self[.graphDescription]
  }
  var graphInWords: String { self[.graphInWords] }
  var restsOn: String { self[.restsOn] }

  /// What the boxes are that are there.
  func graphKey(_ kinds: [ModelGraph.Kind]) -> String {
    let parts = kinds.compactMap { kind -> String? in
      switch kind {
      case .parameter: self[.graphKeyParameter]
      case .definition: nil
      case .fit: self[.graphKeyFit]
      case .data: self[.graphKeyData]
      case .foreign:
        self[.graphKeyForeign]
      }
    }
    let key = self[.graphKeyForeignArrows]
    return parts.isEmpty ? key + "." : key + "; " + parts.joined(separator: ", ") + "."
  }

  func notDrawn(_ count: Int) -> String {
    count == 1
      ? self[.notDrawn]
      : self[.notDrawnEntries, ["count": "\(count)"]]
  }

  var parametersNotDrawn: String {
    self[.parametersNotDrawn]
  }
}
