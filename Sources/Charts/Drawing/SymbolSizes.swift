/// How large the points of a chart are. The area of a point is proportional to what it stands for, in all sets
/// and plots of a chart alike, so that they can be compared.
struct SymbolSizes {
  /// The largest size of the chart; nothing where no point has one.
  let largest: Double?
  let layout: Layout

  /// The scale of a dot of a large set.
  static let dot = 0.375

  init(largest: Double?, _ layout: Layout) {
    self.largest = largest
    self.layout = layout
  }

  /// The radius of the largest point.
  private var radius: Double {
    switch layout {
    case .full, .wide: 14
    case .narrow: 10
    }
  }

  /// The factor of the usual width; 1 for a point without a size.
  func scale(_ size: Double?) -> Double {
    guard let size else { return 1 }
    guard let largest, largest > 0 else { return 0 }
    return radius / PointShape.radius * (size / largest).squareRoot()
  }

  /// Two or three round sizes for a legend, the largest first.
  ///
  /// They are 1, 2 or 5 times a power of ten; each is about a quarter of the one before, half as wide, and none
  /// is below the `smallest` size that can be seen.
  func samples(smallest: Double = 0) -> [Double] {
    guard let largest, largest > 0 else { return [] }
    let least = max(min(smallest, largest), largest / 100, .leastNonzeroMagnitude)
    var values = powerMultiples([1, 2, 5], from: least, to: largest)
    var samples: [Double] = []
    while let value = values.popLast(), samples.count < 3, PointShape.radius * scale(value) >= 2 {
      samples.append(value)
      _ = values.popLast()
    }
    return samples.isEmpty ? [largest] : samples
  }
}

extension Chart {
  /// The largest size of all points; nothing where none has one.
  var largestSize: Double? {
    var largest: Double?
    for case .points(let mark) in marks {
      for point in mark.points {
        if let size = point.size { largest = max(largest ?? size, size) }
      }
    }
    return largest
  }

  /// The smallest size of all points that can be seen; nothing where none has one.
  var smallestSize: Double? {
    var smallest: Double?
    for case .points(let mark) in marks {
      for point in mark.points {
        if let size = point.size, size > 0 { smallest = min(smallest ?? size, size) }
      }
    }
    return smallest
  }

  /// The shape in which sizes are shown: that of the sized points, if they have one in common.
  var sizeShape: PointShape {
    var shape: PointShape?
    for (mark, styles) in zip(marks, styles.ofMarks) {
      guard case .points(let set) = mark, set.points.contains(where: { $0.size != nil }) else {
        continue
      }
      let own = set.shape ?? styles[0].shape
      if shape ?? own != own { return .disc }
      shape = own
    }
    return shape ?? .disc
  }

  /// What the sizes of points tell: the first title that a set of sized points has.
  var sizeTitle: String? {
    for case .points(let mark) in marks where mark.points.contains(where: { $0.size != nil }) {
      if let title = mark.sizeTitle { return title }
    }
    return nil
  }
}
