/// The words around the graph of a model.
extension Language {
  var graph: String { either("What rests on what", "Wat waarop rust") }
  func graphTitle(_ model: String) -> String {
    either("What rests on what in “\(model)”", "Wat waarop rust in “\(model)”")
  }
  var graphDescription: String {
    either(
      "Boxes joined by arrows, from what is needed on the left to what needs it on the right. Each box is a link. The same is told in words below.",
      "Vakken verbonden door pijlen, van wat nodig is links naar wat het nodig heeft rechts. Elk vak is een link. Hetzelfde staat eronder in woorden."
    )
  }
  var graphInWords: String { either("The same in words", "Hetzelfde in woorden") }
  var restsOn: String { either("rests on", "rust op") }

  /// What the boxes are that are there.
  func graphKey(_ kinds: [ModelGraph.Kind]) -> String {
    let parts = kinds.compactMap { kind -> String? in
      switch kind {
      case .parameter: either("round boxes are parameters", "ronde vakken zijn parameters")
      case .definition: nil
      case .fit: either("heavy ones fits", "zware zijn fits")
      case .data: either("shaded ones data", "gearceerde zijn gegevens")
      case .foreign:
        either("dashed ones belong to other models", "gestippelde horen bij andere modellen")
      }
    }
    let key = either(
      "Arrows lead from what is needed to what needs it",
      "Pijlen leiden van wat nodig is naar wat het nodig heeft")
    return parts.isEmpty ? key + "." : key + "; " + parts.joined(separator: ", ") + "."
  }

  func notDrawn(_ count: Int) -> String {
    count == 1
      ? either(
        "One entry that stands by itself is not drawn.",
        "Eén onderdeel dat op zichzelf staat is niet getekend.")
      : either(
        "\(count) entries that stand by themselves are not drawn.",
        "\(count) onderdelen die op zichzelf staan zijn niet getekend.")
  }

  var parametersNotDrawn: String {
    either(
      "There are too many parameters to draw; the list below has them.",
      "Er zijn te veel parameters om te tekenen; de lijst hieronder heeft ze.")
  }
}
