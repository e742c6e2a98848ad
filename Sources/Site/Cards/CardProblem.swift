import Diagnostics

/// Why cards that were asked for are not there.
enum CardProblem {
  /// Others find a picture by its whole address, which the report does not know.
  case withoutAddress
  /// The reasons of those that could not be drawn.
  case notDrawn([String])

  /// The problem in words. It lies at no characters: the call asked for the cards.
  var diagnostic: Diagnostic {
    switch self {
    case .withoutAddress:
      Diagnostic(
        "card-missing", severity: .warning, "cards of pages need the address of the site", at: [],
        notes: ["others load a card from there"],
        hint: "say `base_url` in `report.yaml`, or `--base-url`")
    case .notDrawn(let reasons):
      Diagnostic(
        "card-missing", severity: .warning,
        "\(reasons.count) card\(reasons.count == 1 ? "" : "s") of pages could not be drawn", at: [],
        notes: [reasons[0]], hint: "install `rsvg-convert`, of the package librsvg2-bin or librsvg")
    }
  }
}
