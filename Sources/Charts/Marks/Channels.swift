/// The finished columns of a mark: what it shows along each axis, before any scale is known to drawing.
///
/// Every kind of mark declares its values here; the ends of the axes and the problems follow from these
/// alone.
struct Channels {
  /// What the values of a mark have to do with each other.
  enum Form {
    /// The rows are joined: some may be undefined, and what lies between two rows is shown as well.
    case curve
    /// Each row is a place of its own, which the frame must not cut.
    case places
    /// The columns have nothing to do with each other: the ends of what is shown along each axis.
    case extent
  }

  var form: Form
  var x: [Double]
  /// Columns of values along the vertical axis, each with a row for every `x` unless the form is an extent.
  var y: [[Double]]
  /// Whether the horizontal values are the mark's own, not those of a sweep.
  var ownsX = true

  /// All vertical values.
  var allY: [Double] { y.count == 1 ? y[0] : y.flatMap { $0 } }
}
