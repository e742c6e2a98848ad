import Numerals
import RealMath

extension ContourMark {
  /// The levels as they are written: with the same decimals, unless they are so far apart that none fit all.
  func levelTexts(_ style: NumberStyle) -> [String] {
    switch format {
    case .year: return levels.map { shortestDecimal($0) }
    case .plain, .prefixed, .powers:
      // Each is written for itself, unless they follow each other in equal steps.
      let notation = TickNotation(format, .symlog(threshold: 1), values: levels)
      return levels.map { notation.label($0, style).plain }
    case .number, .words, .percent, .factor: break
    }
    let sizes = levels.map { $0.magnitude }.filter { $0 > 0 }
    let largest = sizes.max() ?? 1
    let smallest = sizes.min() ?? 1
    let notation: NumberFormat.Notation =
      switch format {
      case .percent: .percent
      case .factor: .factor
      case .words: .words
      default: largest >= 1e6 ? .words : .automatic
      }
    let scaled = format == .percent ? 100.0 : 1
    let decimals = (0...6).first { decimals in
      levels.allSatisfy { level in
        let part = level * scaled * powerOfTen(decimals)
        return (part - part.rounded(.toNearestOrEven)).magnitude <= 1e-6 * part.magnitude
      }
    }
    guard let decimals, largest / smallest <= 20, notation != .words else {
      return levels.map { numberText($0, NumberFormat(notation), style).plain }
    }
    return levels.map { numberText($0, NumberFormat(notation, .decimals(decimals)), style).plain }
  }

  /// What is written on the lines: the level on each, and what it is on the longest of all.
  func labels(
    _ lines: [[[Position]]], firstShape: Int, _ style: NumberStyle
  ) -> [WantedLabel] {
    let texts = levelTexts(style)
    let lengths = lines.map { $0.map(length) }
    let longest = lengths.indices.max {
      (lengths[$0].max() ?? 0) < (lengths[$1].max() ?? 0)
    }
    var labels: [WantedLabel] = []
    for index in lines.indices {
      // The longest pieces of a line, as far as they have room for a number.
      let order = lines[index].indices.sorted { lengths[index][$0] > lengths[index][$1] }
      for (rank, piece) in order.prefix(3).enumerated() {
        let hasName = index == longest && rank == 0
        let text = hasName ? fullText(texts[index]) : texts[index]
        let width = textWidth(text, size: TextSize.base) * widthReserve
        if rank > 0, lengths[index][piece] < 120 { continue }
        labels.append(
          WantedLabel(
            text: text,
            place: .inLine(
              lengths[index][piece] < 40
                ? [] : straightPlaces(lines[index][piece], width: min(width, 60)),
              shape: firstShape + index, short: hasName ? texts[index] : nil,
              spare: rank == 0 ? middle(of: lines[index][piece]) : nil)))
      }
    }
    // The line with the name chooses first.
    return labels.filter { isNamed($0) } + labels.filter { !isNamed($0) }
  }

  private func isNamed(_ label: WantedLabel) -> Bool {
    if case .inLine(_, _, let short, _) = label.place { short != nil } else { false }
  }

  private func fullText(_ level: String) -> String {
    let number = withUnit(level)
    return label.map { $0 + " " + number } ?? number
  }

  /// A level with its unit, which stands right behind a prefix: `20 kL`.
  func withUnit(_ level: String) -> String {
    guard let unit, !unit.isEmpty else { return level }
    let isPrefixed =
      format == .prefixed && level.utf8.last.map { !(0x30...0x39).contains($0) } ?? false
    return level + (isPrefixed ? "" : "\u{A0}") + unit
  }
}

/// The place half way along a line.
private func middle(of line: [Position]) -> Position? {
  var rest = length(line) / 2
  for (a, b) in zip(line, line.dropFirst()) {
    let length = a.squaredDistance(to: b).squareRoot()
    if length > 0, rest <= length {
      let part = rest / length
      return Position(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
    }
    rest -= length
  }
  return line.last
}

private func length(_ line: [Position]) -> Double {
  zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.squaredDistance(to: $1.1).squareRoot() }
}

/// Places of a line where words of a width hide little of its course: where it is straight, near its middle
/// rather than near its ends.
private func straightPlaces(_ line: [Position], width: Double) -> [Position] {
  let step = 6.0
  var places: [Position] = []
  var rest = 0.0
  for (a, b) in zip(line, line.dropFirst()) {
    let length = a.squaredDistance(to: b).squareRoot()
    while rest <= length, length > 0 {
      let part = rest / length
      places.append(Position(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part))
      rest += step
    }
    rest -= length
  }
  let half = max(Int(width / 2 / step), 1)
  var ranked: [(place: Position, cost: Double)] = []
  for index in places.indices where index >= half && index + half < places.count {
    let chord = places[index - half].squaredDistance(to: places[index + half]).squareRoot()
    let bend = 1 - chord / (2 * Double(half) * step)
    let offset = (Double(index) / Double(places.count - 1) - 0.5).magnitude
    ranked.append((places[index], bend + 0.4 * offset))
  }
  return ranked.sorted { $0.cost < $1.cost }.map { $0.place }
}
