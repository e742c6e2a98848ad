/// The finished columns of a mark: what it shows along each axis, before any scale is known to drawing.
///
/// Every kind of mark declares its values here; scales, problems, data table and description read only
/// these. Columns of one mark are equally long, except that a rule has values along one axis alone.
struct Channels {
  var x: [Double]
  var y: [Double]
}

extension Mark {
  /// What the mark itself says about the horizontal axis. A function says nothing: it sweeps the axis.
  var ownX: [Double] {
    switch self {
    case .line(let line):
      switch line.curve {
      case .function: []
      case .samples(let samples): samples.map { $0.x }
      }
    case .points(let set): set.points.map { $0.x }
    case .point(let point): [point.x]
    case .rule(let rule):
      switch rule.place {
      case .horizontal: []
      case .vertical(let value): [value]
      }
    }
  }

  /// Whether the horizontal axis may end exactly where the mark does.
  var endsExactly: Bool {
    if case .line = self { true } else { false }
  }

  /// The columns of the mark, where `sweep` gives the places at which a function is asked.
  func channels(sweep: [Double]) -> Channels {
    switch self {
    case .line(let line):
      switch line.curve {
      case .function(let function): Channels(x: sweep, y: function(sweep))
      case .samples(let samples): Channels(x: samples.map { $0.x }, y: samples.map { $0.y })
      }
    case .points(let set): Channels(x: set.points.map { $0.x }, y: set.points.map { $0.y })
    case .point(let point): Channels(x: [point.x], y: [point.y])
    case .rule(let rule):
      switch rule.place {
      case .horizontal(let value): Channels(x: [], y: [value])
      case .vertical(let value): Channels(x: [value], y: [])
      }
    }
  }

  /// The name of the mark.
  var label: String? {
    switch self {
    case .line(let line): line.label
    case .points(let set): set.label
    case .point(let point): point.label
    case .rule(let rule): rule.label
    }
  }
}
