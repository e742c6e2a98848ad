extension FactPath {
  /// What a fact of a claim or of data is called by who reads the report; `nil` for one that is not known here, as of
  /// another version.
  var words: String? {
    guard let first = steps.first else { return nil }
    let rest = Array(steps.dropFirst())
    switch (first.name, rest.count) {
    case ("verdict", 0), ("condition", 0): return first.name
    case ("says", 1): return "the sentence (\(rest[0].name))"
    case ("origin", 1), ("licence", 1): return "\(first.name) (\(rest[0].name))"
    case ("sources", 0): return first.items.first.map { "source \($0)" }
    case ("standing", _): return standing(rest)
    case ("cases", _):
      guard let item = first.items.first, let words = standing(rest) else { return nil }
      return caseWords(item) + ": " + words
    case ("turning_points", 1):
      return first.items.first.flatMap { turningPoint(of: $0, rest[0].name) }
    default: return nil
    }
  }

  /// The parameter whose turning point this is a fact of.
  var turningParameter: String? {
    steps.count == 2 && steps[0].name == "turning_points" ? steps[0].items.first : nil
  }

  private func standing(_ rest: [Step]) -> String? {
    switch rest.map(\.name) {
    case [], ["truth"]: "how it stands"
    case ["share"]: "share of the samples in which it holds"
    case ["confidence"]: "confidence that is asked for"
    case ["margin"], ["margin", "distance"]: "margin"
    case ["margin", "of"], ["margin", "unit"]: "what the margin is measured in"
    case ["sides", "value"]: side(rest[0])
    case ["sides", "unit"]: "unit of " + side(rest[0])
    default: nil
    }
  }

  /// Most conditions compare once.
  private func side(_ step: Step) -> String {
    let side = "side " + (step.items.last ?? "")
    guard let comparison = step.items.first, step.items.count > 1, comparison != "1" else {
      return side
    }
    return side + " of comparison " + comparison
  }

  /// Cases go by how they stand, and by their numbers where another one stands like this too.
  private func caseWords(_ item: String) -> String {
    switch item {
    case "holds", "fails": "the case that " + item
    case "undecided": "the case that is undecided"
    default: "case " + item
    }
  }

  private func turningPoint(of parameter: String, _ fact: String) -> String? {
    let point = "turning point of \(parameter)"
    return switch fact {
    case "parameter", "value": point
    case "now": "\(parameter) now"
    case "unit": "unit of the " + point
    case "truth": "how it stands beyond the " + point
    case "sampled": "whether samples settle the " + point
    default: nil
    }
  }
}
