/// Names with an ellipsis in the middle where they do not fit, so that those that differ stay different.
///
/// Names of one model mostly share their beginnings, and some their ends: where two would read the same, the ellipsis moves
/// until they do not.
func distinctShortNames(_ names: [String], fits: (String) -> Bool) -> [String] {
  var short = names
  // So many characters of the end are kept of what does not fit.
  var middles: [Int: Int] = [:]
  for (place, name) in names.enumerated() where !fits(name) {
    var room = name.count - 1
    while room > 0, !fits(name.prefix(room) + "…") { room -= 1 }
    middles[place] = room / 2
    short[place] = shortened(name, keeping: room / 2, fits: fits)
  }
  for step in 1...max(names.map(\.count).max() ?? 1, 1) {
    for shift in [step, -step] {
      let confused = confusedPlaces(short, names)
      guard !confused.isEmpty else { return short }
      for place in confused {
        guard let middle = middles[place], (0..<names[place].count).contains(middle + shift) else {
          continue
        }
        short[place] = shortened(names[place], keeping: middle + shift, fits: fits)
      }
    }
  }
  return short
}

/// The places of names that read as another one does.
private func confusedPlaces(_ short: [String], _ names: [String]) -> [Int] {
  var first: [String: String] = [:]
  var shared: Set<String> = []
  for (text, name) in zip(short, names) {
    if let other = first[text], other != name { shared.insert(text) }
    first[text] = first[text] ?? name
  }
  return short.indices.filter { shared.contains(short[$0]) }
}

/// The beginning of a name, an ellipsis, and so many characters of its end, or fewer where these do not fit.
private func shortened(
  _ name: String, keeping count: Int, fits: (String) -> Bool
) -> String {
  var end = String(name.suffix(count))
  while !end.isEmpty, !fits("…" + end) { end.removeFirst() }
  var start = String(name.dropLast(count))
  while !start.isEmpty, !fits(start + "…" + end) { start.removeLast() }
  return start + "…" + end
}
