extension ResolvedChart {
  /// All labels in their places; nothing if the name of a series finds none.
  ///
  /// Names of series come first, then remarkable points, rules and the points of sets: what matters most
  /// chooses first. The label of a point in a set is left out where there is no room; the data table has
  /// it. Without `endLabels` the series are named elsewhere.
  func placedLabels(
    _ marks: [DrawnMark], frame: Box, layout: Layout, height: Double, endLabels: EndLabels?
  ) -> [PlacedLabel]? {
    var room = LabelRoom(
      bounds: Box(
        left: frame.left + 2, top: frame.top - 8, right: layout.width - 1, bottom: frame.bottom - 1)
    )
    for (index, mark) in marks.enumerated() { room.add(mark, index) }
    var labels: [PlacedLabel] = []
    func keep(_ label: PlacedLabel) {
      room.addLabel(label.box)
      if let leader = label.leader { room.addLine([leader.from, leader.to], mark: -1) }
      labels.append(label)
    }
    let width = layout == .wide ? 170.0 : 120.0
    if let endLabels {
      guard let ends = endLabels.placed(marks, frame: frame) else { return nil }
      for (_, label) in ends { keep(label) }
      var named = ends.compactMap { chart.marks[$0.mark].label }
      for index in chart.marks.indices {
        guard let label = chart.marks[index].label, let style = chart.styles[index],
          chart.marks[index].isNamedAsWhole, !named.contains(label)
        else { continue }
        named.append(label)
        // One line if there is room, two if there is not.
        let placed = [width * 1.5, width * 0.8].firstResult { width in
          room.placeName(
            of: marks[index], index,
            LabelText(label, width: width, paint: style.paint, weight: .bold))
        }
        guard let placed else { return nil }
        keep(placed)
      }
    }
    for index in chart.marks.indices {
      guard case .ring(let place?) = marks[index], let label = chart.marks[index].label else {
        continue
      }
      let texts = [width, width * 0.55].map {
        LabelText(label, width: $0, paint: .ink, weight: .regular)
      }
      let placed =
        texts.firstResult { room.placeBeside(place, $0, reach: PointShape.reach) }
        ?? texts.firstResult { room.placeNear(place, $0, reach: PointShape.reach) }
      if let placed { keep(placed) }
    }
    for index in chart.marks.indices {
      guard case .rule(let from, let to) = marks[index], let label = chart.marks[index].label
      else { continue }
      let texts = [0.8, 0.4].map {
        LabelText(label, width: frame.width * $0, paint: .soft, weight: .regular)
      }
      let placed = LabelRoom.Tolerance.allCases.firstResult { tolerance in
        texts.firstResult {
          room.placeAtRule(from: from, to: to, $0, mark: index, tolerance: tolerance)
        }
      }
      if let placed { keep(placed) }
    }
    for index in chart.marks.indices {
      guard case .points(let set) = chart.marks[index] else { continue }
      for point in set.points {
        guard let label = point.label, let place = self.place(point, frame) else { continue }
        let text = LabelText(label, width: width, paint: .ink, weight: .regular)
        if let placed = room.placeBeside(place, text, reach: PointShape.reach) { keep(placed) }
      }
    }
    return labels
  }

  private func place(_ point: LabelledPoint, _ frame: Box) -> Position? {
    guard xDomain.contains(point.x), yDomain.contains(point.y) else { return nil }
    let x = Scale(chart.x.scale, xDomain, start: frame.left, end: frame.right)
    let y = Scale(chart.y.scale, yDomain, start: frame.bottom, end: frame.top)
    return Position(x.place(of: point.x), y.place(of: point.y))
  }
}

extension LabelRoom {
  /// Adds what a mark covers.
  fileprivate mutating func add(_ mark: DrawnMark, _ index: Int) {
    switch mark {
    case .line(let pieces, let end, _):
      for piece in pieces { addLine(piece, mark: index) }
      if let end { addPoint(end, reach: PointShape.reach) }
    case .points(let places, _):
      for place in places { addPoint(place, reach: PointShape.reach) }
    case .ring(let place):
      if let place { addPoint(place, reach: PointShape.reach) }
    case .rule(let from, let to):
      addLine([from, to], mark: index)
    case .nothing:
      break
    }
  }

  /// A place for the name of a series: along a line, or beside one of a set's points, from the last on.
  fileprivate func placeName(of mark: DrawnMark, _ index: Int, _ text: LabelText) -> PlacedLabel? {
    switch mark {
    case .line(let pieces, _, _):
      placeAlong(pieces, text, mark: index)
    case .points(let places, _):
      places.sorted { $0.x != $1.x ? $0.x > $1.x : $0.y < $1.y }
        .firstResult { placeBeside($0, text, reach: PointShape.reach) }
    case .ring, .rule, .nothing:
      nil
    }
  }
}

extension Sequence {
  /// What `attempt` finds for the first element for which it finds something.
  fileprivate func firstResult<Found>(_ attempt: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = attempt(element) { return found }
    }
    return nil
  }
}
