import Diagnostics
import Formula
import FormulaSyntax
import RealMath
import Units

/// The data sets of a case, a column on each line:
///
///     data runs.tokens token | 1 2 3
///     data runs.name text | a b c
///     data runs.other undeclared |
///
/// A blank cell is written `-`.
struct DataLines {
  private var columns: [(dataSet: String, entry: DataSet.Entry)] = []

  init(_ lines: [String], _ annotations: Annotations, _ units: UnitTable) {
    for (line, text) in lines.enumerated() where text.hasPrefix("data ") {
      let bytes = Array(text.utf8)
      let bar = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
      let words = text.prefix { $0 != "|" }.split(separator: " ")
      let parts = words[1].split(separator: ".").map(String.init)
      let content: DataSet.Content
      switch words[2] {
      case "text": content = Self.texts(bytes, from: bar + 1, line)
      case "undeclared": content = .undeclared(in: parts[0])
      case "unreadable": content = .unreadable
      default:
        var checker = Checker(Environment(units: units))
        let unit = annotations.excerpt(line, from: 5 + words[1].utf8.count, to: bar)
        content = Self.column(
          parts[1], bytes, from: bar + 1, line, checker.unit(parseUnit(unit).tree), units)
      }
      columns.append((parts[0], DataSet.Entry(name: parts[1], content: content)))
    }
  }

  /// The data sets in the order of their first columns.
  var dataSets: [DataSet] {
    var names: [String] = []
    for column in columns where !names.contains(column.dataSet) { names.append(column.dataSet) }
    return names.map { name in
      DataSet(name: name, columns: columns.filter { $0.dataSet == name }.map(\.entry))
    }
  }

  private static func texts(_ bytes: [UInt8], from start: Int, _ line: Int) -> DataSet.Content {
    var texts: [String] = []
    var places: [UInt32] = []
    var cells = CellPlaces(SourceID(line))
    for range in words(bytes, from: start) {
      let word = String(decoding: bytes[range], as: UTF8.self)
      let text = word == "-" ? "" : word
      if !texts.contains(text) { texts.append(text) }
      places.append(UInt32(texts.firstIndex(of: text) ?? 0))
      cells.append(range)
    }
    return .texts(TextColumn(texts, places: places, cells: cells))
  }

  private static func words(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    bytes[start...].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }

  private static func column(
    _ name: String, _ bytes: [UInt8], from start: Int, _ line: Int, _ unit: UnitExpression?,
    _ units: UnitTable
  ) -> DataSet.Content {
    var values: [Double] = []
    var cells = CellPlaces(SourceID(line))
    for range in words(bytes, from: start) {
      values.append(Double(decimal: bytes[range]) ?? .nan)
      cells.append(range)
    }
    let unit = unit ?? .none
    return .numbers(values, unit, units.dimension(of: unit) ?? .none, cells: cells, name: name)
  }
}
