import Numerals

/// The words of descriptions in one language.
struct DescriptionWords {
  let language: DescriptionLanguage

  init(_ language: DescriptionLanguage) { self.language = language }

  /// A name as it is quoted in the language.
  func quoted(_ name: String) -> String {
    switch language {
    case .english: "“" + name + "”"
    case .dutch: "‘" + name + "’"
    }
  }

  /// The name of a line, as it stands in a sentence.
  func name(_ label: String?) -> String { label.map(quoted) ?? theLine }

  /// A line without a name.
  private var theLine: String {
    switch language {
    case .english: "the line"
    case .dutch: "de lijn"
    }
  }

  /// What a line does, where `texts` writes the values of a row.
  func clause(
    _ name: String, _ course: Course, _ texts: (Course.Row) -> (x: String, y: String)
  ) -> String {
    func at(_ row: Course.Row) -> String {
      let (x, y) = texts(row)
      switch language {
      case .english: return y + " at " + x
      case .dutch: return y + " bij " + x
      }
    }
    switch (language, course) {
    case (.english, .level(let row)): return name + " stays at " + texts(row).y
    case (.english, .nearly(let row)): return name + " stays near " + texts(row).y
    case (.dutch, .nearly(let row)): return name + " blijft rond " + texts(row).y
    case (.dutch, .level(let row)): return name + " blijft op " + texts(row).y
    case (.english, .rise(let a, let b)): return name + " rises from " + at(a) + " to " + at(b)
    case (.dutch, .rise(let a, let b)): return name + " stijgt van " + at(a) + " tot " + at(b)
    case (.english, .fall(let a, let b)): return name + " falls from " + at(a) + " to " + at(b)
    case (.dutch, .fall(let a, let b)): return name + " daalt van " + at(a) + " tot " + at(b)
    case (.english, .peak(let a, let b, let c)):
      return name + " rises from " + at(a) + " to " + at(b) + ", then falls to " + at(c)
    case (.dutch, .peak(let a, let b, let c)):
      return name + " stijgt van " + at(a) + " tot " + at(b) + " en daalt dan tot " + at(c)
    case (.english, .trough(let a, let b, let c)):
      return name + " falls from " + at(a) + " to " + at(b) + ", then rises to " + at(c)
    case (.dutch, .trough(let a, let b, let c)):
      return name + " daalt van " + at(a) + " tot " + at(b) + " en stijgt dan tot " + at(c)
    case (.english, .between(let low, let high)):
      return name + " varies between " + at(low) + " and " + at(high)
    case (.dutch, .between(let low, let high)):
      return name + " wisselt tussen " + at(low) + " en " + at(high)
    }
  }

  /// Where a line meets another, at places as the axis writes them; there is at least one. Of many only the
  /// first is told.
  func crossing(of other: String?, at places: [String]) -> String {
    let name = other.map(quoted)
    let isMany = places.count > 3
    switch language {
    case .english:
      let what = "crosses " + (name ?? "the other line")
      return isMany
        ? what + " " + String(places.count) + " times, first at " + places[0]
        : what + " at " + enumeration(places)
    case .dutch:
      let what = "kruist " + (name ?? "de andere lijn")
      return isMany
        ? what + " " + String(places.count) + " keer, het eerst bij " + places[0]
        : what + " bij " + enumeration(places)
    }
  }

  /// A number of things, with separators between thousands.
  func number(_ count: Int) -> String {
    let style: NumberStyle = language == .english ? .english : .dutch
    return numberText(Double(count), NumberFormat(.plain, .exact), style).plain
  }

  /// What stands for clauses that are left out.
  func more(_ count: Int) -> String {
    switch language {
    case .english: "and " + number(count) + " more"
    case .dutch: "en nog " + number(count)
    }
  }

  /// `1`, `1 and 2`, `1, 2 and 3`; with `more` that many are left out before the last.
  func enumeration(_ texts: [String], more: Int = 0) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    if more > 0 {
      let middle = language == .english ? " more" : " andere"
      return enumeration(texts.dropLast() + [number(more) + middle, last])
    }
    let and =
      switch language {
      case .english: " and "
      case .dutch: " en "
      }
    return texts.dropLast().joined(separator: ", ") + and + last
  }

  /// How many points lie where.
  func points(
    count: Int, name: String?, x: (String, String), y: (String, String)
  ) -> String {
    let number = self.number(count)
    switch language {
    case .english:
      let what = number + (count == 1 ? " point" : " points") + (name.map { " of " + $0 } ?? "")
      let verb = count == 1 ? " lies" : " lie"
      return what + verb + " between " + x.0 + " and " + x.1 + ", from " + y.0 + " to " + y.1
    case .dutch:
      let what = number + (count == 1 ? " punt" : " punten") + (name.map { " van " + $0 } ?? "")
      let verb = count == 1 ? " ligt" : " liggen"
      return what + verb + " tussen " + x.0 + " en " + x.1 + ", van " + y.0 + " tot " + y.1
    }
  }

  /// Where a point lies.
  func point(name: String?, _ texts: (x: String, y: String)) -> String {
    switch language {
    case .english: (name ?? "a point") + " lies at " + texts.y + " for " + texts.x
    case .dutch: (name ?? "een punt") + " ligt op " + texts.y + " bij " + texts.x
    }
  }

  /// Where a rule lies.
  func rule(name: String?, _ value: String) -> String {
    switch language {
    case .english: (name ?? "a straight line") + " marks " + value
    case .dutch: (name ?? "een rechte lijn") + " staat bij " + value
    }
  }

  /// Where an interval lies at the right end of the plot. Without a name it is that of what was told just
  /// before; without a share it is no probability.
  func interval(name: String?, share: String?, from low: String, to high: String) -> String {
    let what: String
    switch language {
    case .english:
      let interval = share.map { $0 + " interval" } ?? "range"
      what = name.map { "the " + interval + " of " + $0 } ?? "its " + interval
      return what + " runs from " + low + " to " + high + " at the right end"
    case .dutch:
      let interval = share.map { $0 + "-interval" } ?? "bereik"
      what = "het " + interval + (name.map { " van " + $0 } ?? "")
      return what + " loopt aan het rechtereinde van " + low + " tot " + high
    }
  }

  /// Which stretch of the horizontal axis the data reach.
  func support(from low: String, to high: String) -> String {
    switch language {
    case .english: "the data reach from " + low + " to " + high
    case .dutch: "de gegevens reiken van " + low + " tot " + high
    }
  }

  /// The sum of the layers of a stack, as it stands in a sentence.
  var sum: String {
    switch language {
    case .english: "the sum of all layers"
    case .dutch: "de som van alle lagen"
    }
  }

  /// What the sum of a stack does, and how it is made up at a place.
  func stack(_ sum: String, parts: [String], at place: String) -> String {
    if parts.isEmpty { return sum }
    let list = parts.joined(separator: ", ")
    switch language {
    case .english: return sum + ", which at " + place + " is made up of " + list
    case .dutch: return sum + ", die bij " + place + " bestaat uit " + list
    }
  }
}
