import Diagnostics
import Formula

/// A control of a quantity.
struct CheckedControl: Sendable {
  let parameter: DefinitionID
  let file: ControlFile
  /// The ends, in the unit of the parameter; `nil` for one that measures something else, or after a problem.
  let from: NodeID?
  let to: NodeID?

  /// The ends that can be computed.
  var ends: [NodeID] { [from, to].compactMap(\.self) }
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
