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
      case "text": content = .text
      case "undeclared": content = .undeclared
      case "unreadable": content = .unreadable
      default:
        var checker = Checker(Environment(units: units))
        let unit = annotations.excerpt(line, from: 5 + words[1].utf8.count, to: bar)
        content = .numbers(
          Self.column(bytes, from: bar + 1, line, checker.unit(parseUnit(unit).tree), units))
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

  private static func column(
    _ bytes: [UInt8], from start: Int, _ line: Int, _ unit: UnitExpression?, _ units: UnitTable
  ) -> Column {
    var values: [Double] = []
    var cells = CellPlaces(SourceID(line))
    var place = start
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x20) ?? bytes.count
      if let value = Double(decimal: bytes[place..<end]) {
        values.append(value)
        cells.append(place..<end)
      }
      place = end + 1
    }
    let unit = unit ?? .none
    return Column(values, unit, units.dimension(of: unit) ?? .none, cells: cells)
  }
}
