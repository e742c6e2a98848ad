/// The values that a place in a template can see, from the outermost record to the current item.
struct TemplateScope {
  /// A record or item that a section entered.
  struct Level {
    let shape: TemplateShape
    /// Paths of optional values that a section around here has asked for.
    var present: Set<String> = []
  }

  /// Where a value was found: the level, and the path below it.
  struct Place: Hashable {
    let level: Int
    let path: String
  }

  private(set) var levels: [Level]

  /// Whether `first()` and its like have an answer here. Mustache forgets the place in the list when
  /// a record is entered or a partial begins.
  var isInList = false

  init(_ keys: [TemplateKey]) { levels = [Level(shape: .record(keys))] }

  /// The shape of the current item.
  var item: TemplateShape { levels[levels.count - 1].shape }

  /// The names that can be seen, the nearest first.
  var names: [String] { levels.reversed().flatMap { $0.shape.keys.map(\.name) } }

  /// The key called `name` in the nearest level that has one.
  func key(_ name: String) -> (key: TemplateKey, level: Int)? {
    for (index, level) in levels.enumerated().reversed() {
      if let key = level.shape.keys.first(where: { $0.name == name }) { return (key, index) }
    }
    return nil
  }

  func isPresent(_ place: Place) -> Bool { levels[place.level].present.contains(place.path) }

  /// The scope in a section that asked for the value at `place`.
  func knowing(_ place: Place?) -> TemplateScope {
    guard let place else { return self }
    var scope = self
    scope.levels[place.level].present.insert(place.path)
    return scope
  }

  /// The scope in a section that entered a value of `shape`.
  func entering(_ shape: TemplateShape, asItem isItem: Bool) -> TemplateScope {
    var scope = self
    scope.levels.append(Level(shape: shape))
    scope.isInList = isItem
    return scope
  }
}
