extension DescriptionWords {
  /// Where words stand.
  func text(_ text: String, _ texts: (x: String, y: String)) -> String {
    switch language {
    case .english: "the words " + text + " stand at " + texts.y + " for " + texts.x
    case .dutch: "de woorden " + text + " staan op " + texts.y + " bij " + texts.x
    }
  }

  /// Where an arrow points.
  func arrow(_ name: String?, _ texts: (x: String, y: String)) -> String {
    switch language {
    case .english: (name ?? "an arrow") + " points at " + texts.y + " for " + texts.x
    case .dutch: (name ?? "een pijl") + " wijst naar " + texts.y + " bij " + texts.x
    }
  }

  /// How steep a line is: what so much along one axis comes to along the other.
  func slope(run: String, rise: String, x: String, y: String) -> String {
    func along(_ step: String, _ title: String, _ axis: String) -> String {
      switch language {
      case .english:
        step + (title.isEmpty ? " along the " + axis + " axis" : " in " + quoted(title))
      case .dutch: step + (title.isEmpty ? " langs de " + axis + " as" : " in " + quoted(title))
      }
    }
    switch language {
    case .english:
      return along(run, x, "horizontal") + " comes with " + along(rise, y, "vertical")
    case .dutch:
      return along(run, x, "horizontale") + " gaat samen met " + along(rise, y, "verticale")
    }
  }

  /// At which values contours run.
  func contours(name: String?, _ levels: [String]) -> String {
    let most = 8
    let list =
      levels.count <= most
      ? enumeration(levels)
      : enumeration([levels[0], levels[1], levels[levels.count - 1]], more: levels.count - 3)
    switch language {
    case .english: return "contours show where " + (name ?? "the value") + " is " + list
    case .dutch: return "lijnen tonen waar " + (name ?? "de waarde") + " " + list + " is"
    }
  }
}
