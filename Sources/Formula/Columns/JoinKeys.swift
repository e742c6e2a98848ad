/// The keys of the rows of two data sets as small numbers: two rows have the same key when they have the
/// same number.
struct JoinKeys {
  private var left: [UInt32]
  private var right: [UInt32]

  /// Rows that are all alike so far.
  init(_ left: Int, _ right: Int) {
    self.left = Array(repeating: 0, count: left)
    self.right = Array(repeating: 0, count: right)
  }

  /// One more column of the key.
  mutating func add(_ codes: (left: [UInt32], right: [UInt32])) {
    var known: [UInt64: UInt32] = [:]
    func joined(_ a: UInt32, _ b: UInt32) -> UInt32 {
      let pair = UInt64(a) << 32 | UInt64(b)
      if let code = known[pair] { return code }
      let code = UInt32(known.count)
      known[pair] = code
      return code
    }
    for row in left.indices { left[row] = joined(left[row], codes.left[row]) }
    for row in right.indices { right[row] = joined(right[row], codes.right[row]) }
  }

  /// Equal texts as equal numbers.
  static func codes(_ a: TextColumn, _ b: TextColumn) -> (left: [UInt32], right: [UInt32]) {
    var known: [String: UInt32] = [:]
    for (place, text) in a.texts.enumerated() { known[text] = UInt32(place) }
    var translated: [UInt32] = []
    for (place, text) in b.texts.enumerated() {
      translated.append(known[text] ?? UInt32(a.texts.count + place))
    }
    return (a.places, b.places.map { translated[Int($0)] })
  }

  /// Equal numbers as equal numbers.
  static func codes(_ a: [Double], _ b: [Double]) -> (left: [UInt32], right: [UInt32]) {
    var known: [Double: UInt32] = [:]
    func code(_ number: Double) -> UInt32 {
      if let code = known[number] { return code }
      let code = UInt32(known.count)
      known[number] = code
      return code
    }
    return (a.map(code), b.map(code))
  }

  /// The first row on the right of each key.
  private var places: [UInt32: Int] {
    var places: [UInt32: Int] = [:]
    for (row, key) in right.enumerated() where places[key] == nil { places[key] = row }
    return places
  }

  /// The first row on the right that repeats the key of another one, that one, and how many do.
  var repeated: (first: Int, again: Int, count: Int)? {
    let places = places
    var found: (first: Int, again: Int, count: Int)?
    for (row, key) in right.enumerated() {
      guard let first = places[key], first != row else { continue }
      found = (found?.first ?? first, found?.again ?? row, (found?.count ?? 0) + 1)
    }
    return found
  }

  /// The rows on the left that have a partner, and their partners.
  var partners: (left: [Int], right: [Int]) {
    let places = places
    var rows: (left: [Int], right: [Int]) = ([], [])
    for (row, key) in left.enumerated() {
      guard let partner = places[key] else { continue }
      rows.left.append(row)
      rows.right.append(partner)
    }
    return rows
  }

  /// The rows of the left side that are alike, in the order of the first of each.
  var groups: [[Int]] {
    var places: [UInt32: Int] = [:]
    var groups: [[Int]] = []
    for (row, key) in left.enumerated() {
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }
}
