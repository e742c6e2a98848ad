import Diagnostics
import Formula

/// What the formulas of the marks of one panel mean there, and nowhere else.
struct Facet {
  /// Where the formulas stand: the name that differs from panel to panel has its value.
  var scope = Scope()
  /// The rows that marks show in this panel, by the place where the mark names their data set.
  var rows: [SourceRange: DataSet] = [:]
}

/// The marks of one panel as the file says them.
struct PanelFile {
  var title: CheckedPanel.Title?
  var facet = Facet()
  var marks: [MarkFile]
}
