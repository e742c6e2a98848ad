/// Which items of two lists are the same item, before and after.
///
/// Items are matched by what they go by, in steps: what the first key does not match is left to the second. Of several that
/// go by one key those with the same content are matched first, wherever they stand, and only then the others in
/// their order: so one more of them makes one added, and not all behind it changed. Old and new may be exchanged:
/// the same pairs come out. Cost: linear in the number of items for each step.
struct Alignment<Item> {
  /// Pairs, in the order of the new list.
  private(set) var pairs: [(old: Item, new: Item)] = []
  /// What only the old list has, in its order.
  private(set) var removed: [Item] = []
  /// What only the new list has, in its order.
  private(set) var added: [Item] = []

  /// One step of matching.
  struct Step: Sendable {
    /// What an item goes by; `nil` for an item that this step leaves alone.
    let key: @Sendable (Item) -> [String]?
    /// Whether only what has the same content is matched.
    var needsSameContent = false
  }

  /// Matches two lists.
  init<Content: Hashable>(
    _ old: [Item], _ new: [Item], by steps: [Step], content: (Item) -> Content
  ) {
    var partners = [Int?](repeating: nil, count: new.count)
    var leftOld = Array(old.indices)
    var leftNew = Array(new.indices)
    for step in steps {
      var groups: [[String]: [Int]] = [:]
      for index in leftNew {
        if let key = step.key(new[index]) { groups[key, default: []].append(index) }
      }
      var oldGroups: [(old: [Int], new: [Int])] = []
      var places: [[String]: Int] = [:]
      for index in leftOld {
        guard let key = step.key(old[index]), let group = groups[key] else { continue }
        if let place = places[key] {
          oldGroups[place].old.append(index)
        } else {
          places[key] = oldGroups.count
          oldGroups.append(([index], group))
        }
      }
      for group in oldGroups {
        for pair in Self.matched(
          group, old.map(content, at: group.old), new.map(content, at: group.new),
          needsSameContent: step.needsSameContent)
        { partners[pair.new] = pair.old }
      }
      let taken = Set(partners.compactMap(\.self))
      leftOld.removeAll { taken.contains($0) }
      leftNew.removeAll { partners[$0] != nil }
    }
    for (index, partner) in partners.enumerated() {
      if let partner { pairs.append((old[partner], new[index])) }
    }
    removed = leftOld.map { old[$0] }
    added = leftNew.map { new[$0] }
  }

  /// The pairs of items that go by one key.
  private static func matched<Content: Hashable>(
    _ group: (old: [Int], new: [Int]), _ old: [Content], _ new: [Content], needsSameContent: Bool
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var waiting: [Content: [Int]] = [:]
    for (index, content) in zip(group.new, new).reversed() {
      waiting[content, default: []].append(index)
    }
    var rest: [Int] = []
    var taken: Set<Int> = []
    for (index, content) in zip(group.old, old) {
      if let partner = waiting[content]?.popLast() {
        pairs.append((index, partner))
        taken.insert(partner)
      } else {
        rest.append(index)
      }
    }
    if needsSameContent { return pairs }
    return pairs + zip(rest, group.new.filter { !taken.contains($0) }).map { ($0, $1) }
  }
}

extension Array {
  fileprivate func map<Result>(_ transform: (Element) -> Result, at indices: [Int]) -> [Result] {
    indices.map { transform(self[$0]) }
  }
}
