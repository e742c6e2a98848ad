/// The numbers that would stand at some places if all were in rising order, as ``sortedNumbers(_:)`` orders them:
/// in the order of `places`, which may be any.
///
/// The numbers are counted in some thousand equal parts of the range that their bits lie in, and only the parts
/// that a place falls into are looked at again, in the same way. Cost: four passes over the numbers, and a
/// small part of that once more; memory for the parts that are looked at again.
///
/// - Precondition: each place is one of the numbers'.
public func orderStatistics(_ places: [Int], of numbers: [Double]) -> [Double] {
  precondition(places.allSatisfy(numbers.indices.contains), "no such place")
  let rising = places.sorted()
  var keys: [UInt64] = []
  keys.reserveCapacity(rising.count)
  select(rising[...], numbers.count, { orderKey(of: numbers[$0]) }, &keys)
  return places.map { place in
    number(ofOrderKey: keys[rising.firstIndex(of: place) ?? 0])
  }
}

/// How many numbers are rather sorted.
private let few = 256

/// Appends the keys that stand at some rising places, `key` being that of each number.
@inline(__always)
private func select(
  _ places: ArraySlice<Int>, _ count: Int, _ key: (Int) -> UInt64, _ found: inout [UInt64]
) {
  if places.isEmpty { return }
  if count <= few {
    let sorted = (0..<count).map(key).sorted()
    for place in places { found.append(sorted[place]) }
    return
  }
  let parts = Parts(count, key)
  // The parts in which a place is, each once, and where their numbers are kept.
  var kept: [(part: Int, first: Int, start: Int)] = []
  var slots = [Int32](repeating: -1, count: parts.counts.count)
  var (first, size) = (0, 0)
  var next = places.startIndex
  for (part, partCount) in parts.counts.enumerated() {
    let count = Int(partCount)
    if next < places.endIndex, places[next] < first + count {
      kept.append((part, first, size))
      slots[part] = Int32(size)
      size += count
      while next < places.endIndex, places[next] < first + count { next += 1 }
    }
    first += count
  }
  var keys = [UInt64](repeating: 0, count: size)
  for index in 0..<count {
    let key = key(index)
    let part = parts.part(of: key)
    let slot = slots[part]
    if slot >= 0 {
      keys[Int(slot)] = key
      slots[part] = slot + 1
    }
  }
  for (part, first, start) in kept {
    let count = Int(parts.counts[part])
    let inside = places.filter { $0 >= first && $0 < first + count }.map { $0 - first }
    if parts.areSingle {
      // All numbers of a part are the same.
      for _ in inside { found.append(keys[start]) }
    } else {
      selectKeys(inside[...], keys[start..<(start + count)], &found)
    }
  }
}

/// Equal parts of the range in which some keys lie.
private struct Parts {
  private let low: UInt64
  private let shift: UInt64
  /// How many keys are in each.
  private(set) var counts: [Int32]

  @inline(__always)
  init(_ count: Int, _ key: (Int) -> UInt64) {
    var (low, high) = (UInt64.max, UInt64.min)
    for index in 0..<count {
      let key = key(index)
      low = min(low, key)
      high = max(high, key)
    }
    self.low = low
    shift = UInt64(max(52 - (high - low).leadingZeroBitCount, 0))
    counts = [Int32](repeating: 0, count: Int((high - low) >> shift) + 1)
    for index in 0..<count { counts[part(of: key(index))] += 1 }
  }

  @inline(__always)
  func part(of key: UInt64) -> Int { Int((key - low) >> shift) }

  /// Whether all keys of a part are the same.
  var areSingle: Bool { shift == 0 }
}

/// The same for keys that are there already.
private func selectKeys(
  _ places: ArraySlice<Int>, _ keys: ArraySlice<UInt64>, _ found: inout [UInt64]
) {
  let start = keys.startIndex
  select(places, keys.count, { keys[start + $0] }, &found)
}
