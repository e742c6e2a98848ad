import Foundation

/// How many bytes a text takes when a server compresses it: that of DEFLATE (RFC 1951), estimated without a library that
/// machines may not have.
///
/// Repetitions are found as zlib finds them, greedily in the last 32 KiB; what is left is counted by its entropy in blocks, as
/// the codes of D. A. Huffman come near it.
func compressedSize(_ text: String) -> Int {
  let bytes = Array(text.utf8)
  var table: [UInt32: [Int]] = [:]
  var block = Block()
  var bits = 0.0
  var place = 0
  func key(_ place: Int) -> UInt32 {
    UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
  }
  func match(at place: Int) -> (length: Int, distance: Int) {
    guard place + 3 <= bytes.count, let chain = table[key(place)] else { return (0, 0) }
    var best = (length: 0, distance: 0)
    for start in chain.reversed().prefix(256) {
      guard place - start <= 32_768 else { break }
      var length = 0
      while length < 258, place + length < bytes.count,
        bytes[start + length] == bytes[place + length]
      { length += 1 }
      if length > best.length { best = (length, place - start) }
    }
    return best
  }
  func remember(_ place: Int) {
    if place + 3 <= bytes.count { table[key(place), default: []].append(place) }
  }
  while place < bytes.count {
    let here = match(at: place)
    remember(place)
    // A longer match one byte further is better, as in zlib.
    let next = here.length > 2 && here.length < 258 ? match(at: place + 1) : (0, 0)
    if here.length < 3 || next.0 > here.length {
      block.add(literal: bytes[place])
      place += 1
    } else {
      block.add(length: here.length, distance: here.distance)
      for passed in (place + 1)..<(place + here.length) { remember(passed) }
      place += here.length
    }
    if block.count >= 16_384 {
      bits += block.bits
      block = Block()
    }
  }
  return Int((bits + block.bits) / 8) + 20
}

/// The symbols between two tables of codes.
private struct Block {
  private var symbols: [Int: Int] = [:]
  private var distances: [Int: Int] = [:]
  private var extraBits = 0
  private(set) var count = 0

  mutating func add(literal: UInt8) {
    symbols[Int(literal), default: 0] += 1
    count += 1
  }

  mutating func add(length: Int, distance: Int) {
    // Lengths have four codes, distances two, for each power of two.
    let ofLength = code(length - 3, perPower: 4)
    let ofDistance = code(distance - 1, perPower: 2)
    symbols[257 + ofLength.code, default: 0] += 1
    distances[ofDistance.code, default: 0] += 1
    extraBits += ofLength.extra + ofDistance.extra
    count += 1
  }

  private func code(_ value: Int, perPower: Int) -> (code: Int, extra: Int) {
    guard value >= 2 * perPower else { return (value, 0) }
    var extra = 0
    var rest = value
    while rest >= 2 * perPower {
      rest >>= 1
      extra += 1
    }
    return (perPower * (extra + 1) + rest - perPower, extra)
  }

  /// The symbols by their entropy, and the tables of their codes.
  var bits: Double {
    func entropy(_ counts: [Int: Int]) -> Double {
      let values = counts.sorted { $0.key < $1.key }.map { Double($0.value) }
      let sum = values.reduce(0, +)
      return values.reduce(0) { $0 - $1 * log2($1 / sum) }
    }
    let codes = Double(symbols.count + distances.count) * 3.5 + 60
    return entropy(symbols) + entropy(distances) + Double(extraBits) + (count == 0 ? 0 : codes)
  }
}
