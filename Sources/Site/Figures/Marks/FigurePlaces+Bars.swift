import Charts
import Formula

extension FigurePlaces {
  func mark(_ bars: CheckedBars, _ texts: [String?], _ language: Language) -> Mark {
    // After the label of the mark come the names of the bars, then those of the series.
    let names = texts.dropFirst(1 + bars.places.texts)
    let groups = bars.groups.enumerated().map { index, group in
      let own = names.dropFirst(index).first ?? nil
      let name = group.name.map { group.wordNames.shown($0, language) }
      let label = name ?? own ?? (bars.groups.count == 1 ? texts[0] : nil)
      switch group.values {
      case .numbers(let values, let intervals):
        return BarsMark.Group(
          label: label, values: values,
          intervals: bars.file.isStacked || intervals.allSatisfy { $0 == nil } ? [] : intervals)
      case .nodes(let nodes):
        let intervals = nodes.map(interval)
        return BarsMark.Group(
          label: label, values: nodes.map(number),
          intervals: bars.file.isStacked || intervals.allSatisfy { $0 == nil } ? [] : intervals)
      }
    }
    return .bars(
      BarsMark(
        places: bars.places.numbers, groups: groups,
        arrangement: bars.file.isStacked ? .stacked : .grouped,
        isHorizontal: bars.file.isHorizontal, hasValues: bars.file.hasValues))
  }
}

extension CheckedBars {
  /// The names along the axis on which the bars stand, where they have names.
  func names(_ texts: [String?], _ language: Language) -> [String]? {
    switch places {
    case .texts(let count): texts.dropFirst().prefix(count).map { $0 ?? "" }
    case .names(let names, let words): names.map { words.shown($0, language) }
    case .numbers: nil
    }
  }
}

extension CheckedBars.Places {
  /// How many texts of the mark are names of places.
  fileprivate var texts: Int { if case .texts(let count) = self { count } else { 0 } }

  /// The places as numbers: names stand at 0, 1, 2 and so on.
  fileprivate var numbers: [Double] {
    if case .numbers(let numbers) = self { return numbers }
    return (0..<count).map { Double($0) }
  }
}
