/// The candidate that `name` was most likely meant to be, or `nil` when none is near.
///
/// Distance is the optimal string alignment variant of Damerau and Levenshtein (insertion, deletion,
/// substitution, transposition), compared without case. A name is near when at most a third of its
/// letters differ, at least one being allowed. Ties go to the first candidate. Cost: the product of
/// the lengths, per candidate.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = lowercased(name)
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let letters = lowercased(candidate)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = alignmentDistance(wanted, letters)
    // A one-letter name is near nothing but its own other case.
    guard distance <= limit, distance < max(wanted.count, letters.count) else { continue }
    if let known = best, known.distance <= distance { continue }
    best = (candidate, distance)
  }
  return best?.name
}

private func lowercased(_ name: String) -> [UInt32] {
  name.unicodeScalars.map { scalar in
    (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
  }
}

private func alignmentDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 0..<a.count {
    row[0] = i + 1
    for j in 0..<b.count {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      row[j + 1] = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
