/// The words for lines, their intervals and their layers.
extension ChartWords {
  /// What a line does, where `texts` writes the values of a row.
  func clause(
    _ name: String, _ course: Course, _ texts: (Course.Row) -> (x: String, y: String)
  ) -> String {
    func at(_ row: Course.Row) -> String {
      let (x, y) = texts(row)
      return self(.place, ["y": y, "x": x])
    }
    switch course {
    case .level(let row): return self(.level, ["name": name, "value": texts(row).y])
    case .nearly(let row): return self(.nearly, ["name": name, "value": texts(row).y])
    case .rise(let a, let b): return self(.rise, ["name": name, "start": at(a), "end": at(b)])
    case .fall(let a, let b): return self(.fall, ["name": name, "start": at(a), "end": at(b)])
    case .peak(let a, let b, let c):
      return self(.peak, ["name": name, "start": at(a), "turn": at(b), "end": at(c)])
    case .trough(let a, let b, let c):
      return self(.trough, ["name": name, "start": at(a), "turn": at(b), "end": at(c)])
    case .between(let low, let high):
      return self(.between, ["name": name, "low": at(low), "high": at(high)])
    }
  }

  /// Where a line meets another, at places as the axis writes them; there is at least one. Of many only the
  /// first is told.
  func crossing(of other: String?, at places: [String]) -> String {
    let name = other.map(quoted) ?? self(.otherLine)
    guard places.count > 3 else {
      return self(.crossing, ["name": name, "places": enumeration(places)])
    }
    return self(.crossings, count: places.count, ["name": name, "place": places[0]])
  }

  /// Where an interval lies at the right end of the plot. Without a name it is that of what was told just
  /// before; without a share it is no probability.
  func interval(name: String?, share: String?, from low: String, to high: String) -> String {
    switch (name, share) {
    case (nil, nil): self(.range, ["low": low, "high": high])
    case (let name?, nil): self(.rangeOf, ["name": name, "low": low, "high": high])
    case (nil, let share?): self(.interval, ["share": share, "low": low, "high": high])
    case (let name?, let share?):
      self(.intervalOf, ["name": name, "share": share, "low": low, "high": high])
    }
  }

  /// Which stretch of the horizontal axis the data reach.
  func support(from low: String, to high: String) -> String {
    self(.support, ["low": low, "high": high])
  }

  /// What the sum of a stack does, and how it is made up at a place.
  func stack(_ sum: String, parts: [String], at place: String) -> String {
    if parts.isEmpty { return sum }
    let list = parts.joined(separator: self(.separator))
    return self(.stack, ["sum": sum, "place": place, "parts": list])
  }
}
