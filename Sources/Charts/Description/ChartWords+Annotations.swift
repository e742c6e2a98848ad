/// The words for what stands at a place, and for how steep a line is.
extension ChartWords {
  /// Where a point lies.
  func point(name: String?, _ texts: (x: String, y: String)) -> String {
    self(.point, ["name": name ?? self(.aPoint), "y": texts.y, "x": texts.x])
  }

  /// How many points lie where.
  func points(
    count: Int, name: String?, x: (String, String), y: (String, String)
  ) -> String {
    guard let name else {
      return self(
        .points, count: count, ["left": x.0, "right": x.1, "low": y.0, "high": y.1])
    }
    return self(
      .pointsOf, count: count,
      ["name": name, "left": x.0, "right": x.1, "low": y.0, "high": y.1])
  }

  /// Points of which larger values along one axis go with larger ones along the other, or with smaller ones.
  func trend(_ points: String, rises: Bool) -> String {
    self(rises ? .rising : .falling, ["points": points])
  }

  /// Where a rule lies.
  func rule(name: String?, _ value: String) -> String {
    self(.rule, ["name": name ?? self(.aRule), "value": value])
  }

  /// Where words stand.
  func text(_ text: String, _ texts: (x: String, y: String)) -> String {
    self(.words, ["words": text, "y": texts.y, "x": texts.x])
  }

  /// Where an arrow points.
  func arrow(_ name: String?, _ texts: (x: String, y: String)) -> String {
    self(.arrow, ["name": name ?? self(.anArrow), "y": texts.y, "x": texts.x])
  }

  /// How steep a line is: what so much along one axis comes to along the other.
  func slope(run: String, rise: String, x: String, y: String) -> String {
    func along(_ step: String, _ title: String, _ untitled: ChartMessage) -> String {
      title.isEmpty
        ? self(untitled, ["step": step]) : self(.step, ["step": step, "axis": quoted(title)])
    }
    return self(
      .slope, ["run": along(run, x, .horizontalStep), "rise": along(rise, y, .verticalStep)])
  }

  /// At which values contours run.
  func contours(name: String?, _ levels: [String]) -> String {
    let most = 8
    let list =
      levels.count <= most
      ? enumeration(levels)
      : enumeration([levels[0], levels[1], levels[levels.count - 1]], more: levels.count - 3)
    return self(.contours, ["name": name ?? self(.aValue), "levels": list])
  }
}
