extension BarsMark {
  /// How much of a step bars take; the rest parts them from their neighbours.
  static let share = 0.8
  /// The widest that a single bar becomes: two bars alone need not fill the plot.
  static let widest = 72.0
  /// The room between bars of one place, and between the layers of a stack.
  static let gap = 1.0

  /// The sums at which the layers of a place end and begin, positive ones above the base and negative
  /// ones below it; nothing where a group has no value.
  func layers(at index: Int) -> [(from: Double, to: Double)?] {
    var above = base
    var below = base
    return groups.map { group in
      let value = group.values[index]
      guard value.isFinite else { return nil }
      if value < 0 {
        below += value
        return (from: below - value, to: below)
      }
      above += value
      return (from: above - value, to: above)
    }
  }

  /// How many bars stand side by side at most.
  var abreast: Int {
    guard arrangement == .grouped else { return 1 }
    return max(
      places.indices.map { index in groups.count { $0.values[index].isFinite } }.max() ?? 1, 1)
  }

  /// All bars of the plot, group after group, without the gaps between them.
  func bars(on directions: BarDirections) -> [Bar] {
    let abreast = abreast
    let columns = Double(abreast)
    let width = min(directions.step(places) * Self.share, Self.widest * columns)
    let slot = width / columns
    var bars: [Bar] = []
    for (index, place) in places.enumerated() {
      let middle = directions.across.place(of: place)
      // Where some place has bars of all groups, a gap shows which are missing elsewhere; else bars stand
      // together, since room for all would leave them none.
      let isPacked = arrangement == .grouped && abreast < groups.count
      let present = isPacked ? groups.count { $0.values[index].isFinite } : abreast
      let start = middle - slot * Double(present) / 2
      var next = 0
      let layers = arrangement == .stacked ? layers(at: index) : []
      for (number, group) in groups.enumerated() {
        let value = group.values[index]
        let ends: (from: Double, to: Double)?
        let side: Double
        switch arrangement {
        case .grouped:
          ends = (from: base, to: value)
          side = start + Double(isPacked ? next : number) * slot
          if value.isFinite { next += 1 }
        case .stacked:
          ends = layers[number]
          side = start
        }
        guard middle.isFinite, value.isFinite, let ends else { continue }
        let bar = directions.bar(
          from: ends.from, to: ends.to, across: (side, side + slot), group: number, index: index,
          value: value)
        if let bar { bars.append(bar) }
      }
    }
    return bars
  }

  /// A bar with the gap to its neighbours taken off, unless it is too thin for that.
  func parted(_ bar: Bar, _ directions: BarDirections) -> Bar {
    var parted = bar
    let half = Self.gap / 2
    switch arrangement {
    case .grouped:
      let isBroad =
        (directions.isHorizontal ? bar.box.height : bar.box.width) > 4 * Self.gap
      guard abreast > 1, isBroad else { return bar }
      if directions.isHorizontal {
        parted.box.top += half
        parted.box.bottom -= half
      } else {
        parted.box.left += half
        parted.box.right -= half
      }
    case .stacked:
      guard (bar.to - bar.from).magnitude > 3 * Self.gap else { return bar }
      // The first layer stands on the base itself.
      let direction = bar.to < bar.from ? -1.0 : 1.0
      let isFirst = bar.from == directions.along.place(of: base)
      if !isFirst { parted.from += direction * half }
      parted.to -= direction * half
      if directions.isHorizontal {
        parted.box.left = min(parted.from, parted.to)
        parted.box.right = max(parted.from, parted.to)
      } else {
        parted.box.top = min(parted.from, parted.to)
        parted.box.bottom = max(parted.from, parted.to)
      }
    }
    return parted
  }
}
