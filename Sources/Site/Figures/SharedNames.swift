import Charts

/// The names along an axis: those of the first mark that has some, then what the same mark has beside them in other
/// panels.
struct SharedNames {
  /// All of them, in the order of their places.
  private(set) var all: [String] = []
  private var known: [Name: Int] = [:]

  /// A name, and how often the mark has it before.
  private struct Name: Hashable {
    let text: String
    let before: Int
  }

  /// Where the names of a mark stand. A mark may have a name twice, for two places.
  mutating func places(of names: [String]) -> [Double] {
    var counts: [String: Int] = [:]
    return names.map { text in
      let name = Name(text: text, before: counts[text, default: 0])
      counts[text, default: 0] += 1
      if let place = known[name] { return Double(place) }
      known[name] = all.count
      all.append(text)
      return Double(all.count - 1)
    }
  }
}

extension Mark {
  /// The mark with its parts at other places of the axis that has names.
  func standing(at places: [Double]) -> Mark {
    switch self {
    case .bars(var bars):
      bars.places = places
      return .bars(bars)
    case .tornado(var tornado):
      tornado.places = places
      return .tornado(tornado)
    default: return self
    }
  }
}
