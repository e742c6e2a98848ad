import Formula

/// One plot of a figure whose formulas are known.
struct CheckedPanel: Sendable {
  /// What stands above it.
  enum Title: Sendable {
    /// A text of data, and what readers are shown for it.
    case text(String, WordNames)
    /// A number of data, in the unit of a quantity.
    case number(Double, Quantity)
    /// The value of a formula, or what the author calls it.
    case value(Quantity, label: LocalizedPhrase?)
  }
  /// Nothing where there is one panel.
  let title: Title?
  let marks: [CheckedMark]
}

extension CheckedPanel.Title {
  /// What must be computed for it.
  var node: NodeID? { if case .value(let quantity, _) = self { quantity.node } else { nil } }

  /// What the author calls it.
  var label: LocalizedPhrase? { if case .value(_, let label) = self { label } else { nil } }
}
