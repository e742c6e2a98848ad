extension ResolvedPanel {
  /// All labels in their places; nothing if the name of a series finds none.
  ///
  /// Names of series come first, then words with a place of their own, remarkable points, rules, lines with
  /// a value each and the points of sets: what matters most chooses first. The label of a point in a set
  /// is left out where there is no room; the data table has it. Without `endLabels` the series are named
  /// elsewhere, and those that are `known` another plot names. `taken` is where other words stand. What must be
  /// said in the legend is listed.
  func placedLabels(
    _ drawn: [DrawnMark], frame: Box, bounds: Box, layout: Layout, endLabels: EndLabels?,
    except known: [String], taken: [Box] = []
  ) -> (labels: [PlacedLabel], listed: Listed)? {
    var room = LabelRoom(bounds: bounds)
    var listed = Listed()
    for (index, mark) in drawn.enumerated() { room.add(mark, index) }
    for box in taken { room.addLabel(box) }
    var labels: [PlacedLabel] = []
    func keep(_ label: PlacedLabel) {
      room.add(label)
      labels.append(label)
    }
    let width = min(layout == .narrow ? 120.0 : 170.0, frame.width * 0.6)
    if let endLabels {
      let ends = endLabels.placed(drawn, frame: frame)
      for (_, label) in ends { keep(label) }
      var named = known
      named += ends.compactMap { marks[$0.name.mark].series[$0.name.series].label }
      for index in marks.indices {
        for (series, place) in zip(marks[index].series.indices, drawn[index].names) {
          guard let label = marks[index].series[series].label, place.fallback != .nowhere,
            !named.contains(label), place.fallback != .listed
          else { continue }
          named.append(label)
          // One line if there is room, two if there is not.
          let placed = [width * 1.5, width * 0.8].firstResult { width -> PlacedLabel? in
            let paint = styles[index][series].paint
            var text = LabelText(label, width: width, paint: paint, weight: .bold)
            if place.isOnFill { (text.paint, text.halo) = (.paper, paint) }
            return room.placeName(place.fallback, index, text)
          }
          guard let placed else { return nil }
          keep(placed)
        }
      }
      for index in marks.indices {
        for (series, place) in zip(marks[index].series, drawn[index].names) {
          guard let label = series.label, place.fallback == .listed, !named.contains(label) else {
            continue
          }
          listed.add(name: label)
        }
      }
    }
    var details: [[PointLabels.Candidate]] = []
    var detailMarks: [Int] = []
    var told: [MarkPart] = []
    var untold: [(part: MarkPart, label: WantedLabel)] = []
    for importance in WantedLabel.Importance.allCases {
      for index in drawn.indices {
        for label in drawn[index].labels where label.importance == importance {
          if case .beside(let place, let reach) = label.place {
            let text = LabelText(
              label.text, width: width, paint: label.paint, weight: label.weight)
            details.append(room.placesBeside(place, text, reach: reach))
            detailMarks.append(index)
            continue
          }
          let placed = room.place(label, index, width: width, frame: frame)
          if let placed { keep(placed) }
          switch label.place {
          case .inLine(_, let shape, _, let spare):
            let part = MarkPart(mark: index, shape: shape)
            if placed != nil {
              told.append(part)
            } else if spare != nil {
              untold.append((part, label))
            }
          case .inside where placed == nil:
            if let intervals = drawn[index].intervals { listed.add(intervals) }
          default: break
          }
        }
      }
      guard importance == .line else { continue }
      // Before the names of points choose: these are sought among what is left.
      for (part, label) in untold where !told.contains(part) {
        guard let placed = room.placeAside(label, width: width) else { continue }
        told.append(part)
        keep(placed)
      }
    }
    for (placed, mark) in zip(PointLabels.placed(details, bounds: bounds), detailMarks) {
      guard var label = placed else { continue }
      label.detailOf = mark
      labels.append(label)
    }
    return (labels, listed)
  }
}

extension WantedLabel {
  /// Which labels choose first.
  enum Importance: CaseIterable { case fixed, remarkable, rule, line, detail }

  var importance: Importance {
    switch place {
    case .within, .at: .fixed
    case .near, .around, .tail, .leg: .remarkable
    case .rule: .rule
    case .inLine, .inside: .line
    case .beside: .detail
    }
  }
}

extension LabelRoom {
  /// A place for the words of a mark; nothing if they are to be left out.
  fileprivate func place(
    _ label: WantedLabel, _ mark: Int, width: Double, frame: Box
  ) -> PlacedLabel? {
    func texts(_ widths: [Double]) -> [LabelText] {
      widths.map {
        var text = LabelText(label.text, width: $0, paint: label.paint, weight: label.weight)
        text.halo = label.halo
        return text
      }
    }
    let own = MarkPart(mark: mark)
    switch label.place {
    case .near(let place, let reach):
      return texts([width, width * 0.55]).firstResult { placeBeside(place, $0, reach: reach) }
        ?? placeNear(place, texts([width, width * 0.55, width * 1.6]), reach: reach)
    case .around(let place):
      return placeAround(place, texts([width, width * 0.7, width * 1.4]))
    case .tail(let tail, let tip):
      return texts([width, width * 0.55]).firstResult { placeAtTail(tail, tip, $0) }
        ?? placeNear(tail, texts([width, width * 0.55, width * 1.6]), reach: 2)
    case .beside(let place, let reach):
      return texts([width]).firstResult { placeBeside(place, $0, reach: reach) }
    case .rule(let from, let to):
      return Tolerance.allCases.firstResult { tolerance in
        texts([frame.width * 0.8, frame.width * 0.4]).firstResult {
          placeAtRule(from: from, to: to, $0, own, tolerance)
        }
      }
    case .leg(let from, let to, let opposite):
      return texts([width * 0.7]).firstResult {
        placeAtLeg(from: from, to: to, opposite: opposite, $0, own)
      }
    case .within(let box):
      return texts([box.width, width]).firstResult { placeWithin(box, $0) }
    case .inside(let boxes):
      return texts([width]).firstResult { text in
        boxes.firstResult { box in
          placeWithin(box, text).flatMap { clearsMarks($0.box) ? $0 : nil }
        }
      }
    case .at(let place, let anchor):
      return texts([width]).firstResult { placeAt(place, anchor, $0) }
    case .inLine(let places, let shape, let short, _):
      let own = MarkPart(mark: mark, shape: shape)
      return ([label.text] + (short.map { [$0] } ?? [])).firstResult { text in
        placeOn(
          places, LabelText(text, width: width, paint: label.paint, weight: label.weight), own)
      }
    }
  }

  /// A place beside a line for words that found none in it, with a leader line.
  fileprivate func placeAside(_ label: WantedLabel, width: Double) -> PlacedLabel? {
    guard case .inLine(_, _, let short, let spare?) = label.place else { return nil }
    let texts = ([label.text] + (short.map { [$0] } ?? [])).map {
      LabelText($0, width: width, paint: label.paint, weight: label.weight)
    }
    return placeNear(spare, texts, reach: 4)
  }

  /// Adds what a mark covers. Bands and areas lie below words; bars and the heads of arrows do not.
  fileprivate mutating func add(_ mark: DrawnMark, _ index: Int) {
    for (number, shape) in mark.shapes.enumerated() {
      switch shape {
      case .stroke(let pieces, let stroke):
        let isQuiet = stroke.role == "rule" || stroke.role == "contour"
        for piece in pieces {
          addLine(piece, MarkPart(mark: index, shape: number), isQuiet: isQuiet)
        }
      case .fill(let outlines, let fill):
        guard fill.role == "bar" || fill.role == "arrow" else { continue }
        for outline in outlines { if let box = Box(around: outline) { addBox(box) } }
      case .symbols(let symbols, _):
        for symbol in symbols {
          addPoint(symbol.place, reach: PointShape.reach * symbol.scale)
        }
      }
    }
  }

  /// A place for the name of a series.
  fileprivate func placeName(
    _ place: NamePlace.Fallback, _ mark: Int, _ text: LabelText
  ) -> PlacedLabel? {
    switch place {
    case .along(let pieces): placeAlong(pieces, text, MarkPart(mark: mark))
    case .among(let places):
      places.sorted { $0.x != $1.x ? $0.x > $1.x : $0.y < $1.y }
        .firstResult { placeBeside($0, text, reach: PointShape.reach) }
    case .within(let boxes): boxes.firstResult { placeWithin($0, text) }
    case .listed, .nowhere: nil
    }
  }
}

extension Sequence {
  /// What `attempt` finds for the first element for which it finds something.
  func firstResult<Found>(_ attempt: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = attempt(element) { return found }
    }
    return nil
  }
}
