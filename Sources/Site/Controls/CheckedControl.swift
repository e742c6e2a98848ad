import Diagnostics
import Formula

/// A control whose ends measure what its parameter measures.
struct CheckedControl: Sendable {
  let parameter: DefinitionID
  let file: ControlFile
  /// The ends, in the unit of the parameter.
  let from: NodeID
  let to: NodeID
}

extension CheckedReport {
  /// What the control of a page shows at that place; `nil` where it shows none.
  func control(at destination: Excerpt) -> CheckedValue? {
    guard case .control = Destination(destination.text) else { return nil }
    return values[Destination.name(destination).range]
  }

  /// The values of a page's body: those in its text, and those that its controls show.
  func values(on page: PageFile) -> [ValueSpan] {
    page.parts.values
      + page.parts.references.filter(\.isFigure).compactMap { control(at: $0.destination)?.span }
  }
}
