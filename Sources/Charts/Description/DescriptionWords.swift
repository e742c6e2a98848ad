/// The words of descriptions in one language.
struct DescriptionWords {
  private let language: DescriptionLanguage

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

  /// How many points lie where.
  func points(
    count: Int, name: String?, x: (String, String), y: (String, String)
  ) -> String {
    let number = String(count)
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
}
