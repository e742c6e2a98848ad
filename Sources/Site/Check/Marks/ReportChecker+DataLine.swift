import Diagnostics
import Formula

/// A line through some rows, in the order of their horizontal values.
struct CheckedDataLine: Sendable {
  /// What tells it from other lines of its mark.
  let name: String?
  /// What readers are shown for it.
  let wordNames: WordNames
  let xs: [Double]
  let ys: [Double]
}

extension ReportChecker {
  /// A line through the rows of a data set, or one for each word of a column.
  mutating func raw(_ file: DataLineFile, _ range: SourceRange) -> RawMark? {
    guard let rows = rows(of: file.rows) else { return nil }
    let x = file.x.flatMap { column($0, over: rows) }
    let y = file.y.flatMap { column($0, over: rows) }
    let by = file.by.map { words($0, over: rows) }
    let wordNames = wordNames(file.by, of: rows)
    guard let x, let y, !isTooLong(x, range) else { return nil }
    // A column of words that could not be read was told.
    if let by, by == nil { return nil }
    return RawMark(xs: [x.unit], ys: [y.unit]) { checker, units in
      let xs = checker.numbers(x, units.x, .horizontal)
      let ys = checker.numbers(y, units.y, .vertical)
      guard let xs, let ys else { return nil }
      return .dataLine(lines(xs, ys, by: by ?? nil, wordNames))
    }
  }
}

/// The lines of some rows, in the order of the first row of each.
private func lines(
  _ xs: [Double], _ ys: [Double], by words: [String]?, _ wordNames: WordNames
) -> [CheckedDataLine] {
  var places: [String: Int] = [:]
  var lines: [(name: String?, rows: [Int])] = []
  if let words {
    for (row, word) in words.enumerated() {
      if let place = places[word] {
        lines[place].rows.append(row)
      } else {
        places[word] = lines.count
        lines.append((word, [row]))
      }
    }
  } else {
    lines = [(nil, Array(xs.indices))]
  }
  return lines.map { line in
    // Rows at one place keep their order.
    let rows = line.rows.sorted { (xs[$0], $0) < (xs[$1], $1) }
    return CheckedDataLine(
      name: line.name, wordNames: wordNames, xs: rows.map { xs[$0] }, ys: rows.map { ys[$0] })
  }
}
