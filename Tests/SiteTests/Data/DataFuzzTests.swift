import Diagnostics
import Formula
import TestSupport
import Testing

@testable import Site

/// Any bytes as a data file: reading comes to an end, and what is told of it can be drawn.
@Suite struct DataFuzzTests {
  private let model = """
    title: Lab
    data:
      runs:
        origin: Us
        licence: CC0
        columns:
          a: token
          b: {unit: "%"}
          name: {text: true}
      known: {from: runs, where: is_known(a) and is_known(b) and is_known(name)}
      pairs:
        from: known
        join: {with: runs, on: [name], columns: {c: a}}
        derived: {ratio: a / c, long: a > 1 token}
      names: {from: runs, group: {by: name, columns: {rows: count(name)}}}
    definitions:
      total: sum(data.pairs.ratio)
      rows: sum(data.names.rows)

    """

  private static let pieces = [
    "a", "b", "name", ",", ",", ",", ";", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"x\"", " ",
    "\t",
    "1", "2.5", "-3e9", "1e999", "NaN", "inf", "0", "é", "\u{FEFF}", "\0", "x", "y",
  ]

  private func file(_ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    func piece() -> [UInt8] {
      Array((Self.pieces.randomElement(using: &generator) ?? ",").utf8)
    }
    switch seed % 3 {
    case 0:
      return (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
    case 1:
      return (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ in piece() }
    default:
      // A sound table but for one piece.
      var rows = "a,b,name\n"
      for row in 0..<Int.random(in: 1...8, using: &generator) {
        rows += "\(row + 1),\(Int.random(in: 0...9, using: &generator)),n\(row)\n"
      }
      var bytes = Array(rows.utf8)
      let place = Int.random(in: 0...bytes.count, using: &generator)
      bytes.insert(contentsOf: piece(), at: place)
      return bytes
    }
  }

  @Test func anyFileComesToAnEnd() {
    var (sound, told) = (0, 0)
    for seed in 0..<1_500 as Range<UInt64> {
      let bytes = file(seed)
      var content = SmallReport().with("models/lab.yaml", model).input.content
      content.append(InputFile(path: "data/runs.csv", bytes: bytes))
      var parser = ReportParser(contentPath: "content")
      let report = parser.parse(content)
      guard let table = report.dataSet("runs")?.table else {
        Issue.record("seed \(seed): no table")
        continue
      }
      expectSound(table, bytes.count, seed)
      let (_, problems) = ReportChecker.check(report, .plain)
      var drawing = CaretDrawing(parser.sources)
      for problem in parser.problems + problems { _ = drawing.draw(problem) }
      let isSound = (parser.problems + problems).allSatisfy { $0.severity != .error }
      if isSound { sound += 1 } else { told += 1 }
    }
    #expect(sound > 100 && told > 500, "\(sound) sound, \(told) not")
  }

  /// All columns have as many rows, all numbers are finite or unknown, and all cells lie in the file.
  private func expectSound(_ table: DataTable, _ size: Int, _ seed: UInt64) {
    var counts: Set<Int> = []
    for content in table.columns {
      let cells: CellPlaces
      switch content {
      case .numbers(let values, let places):
        #expect(values.allSatisfy { !$0.isInfinite }, "seed \(seed)")
        cells = places
      case .texts(let column):
        cells = column.cells
        #expect(column.places.allSatisfy { $0 < column.texts.count }, "seed \(seed)")
        #expect(Set(column.texts.map { Array($0.utf8) }).count == column.texts.count)
      case .unreadable: continue
      }
      counts.insert(cells.count)
      for row in 0..<cells.count {
        #expect(cells[row].end <= size && cells[row].start <= cells[row].end, "seed \(seed)")
      }
    }
    #expect(counts.count <= 1, "seed \(seed): columns of \(counts) rows")
  }

  /// The words of a column are those of its cells, however many there are.
  @Test func manyWordsAreKeptOnceEach() {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var words: [String] = []
      var file = ""
      var column = WordColumn(0, CellPlaces(SourceID(0)))
      var cells: [CSVCell] = []
      for _ in 0..<Int.random(in: 1...2_000, using: &generator) {
        let word = "w\(Int.random(in: 0...700, using: &generator))"
        let start = file.utf8.count
        let isQuoted = Bool.random(using: &generator)
        file += isQuoted ? "\"\(word)\"" : " \(word)"
        words.append(word)
        cells.append(
          CSVCell(range: start..<file.utf8.count, isQuoted: isQuoted, endsRow: true))
      }
      let bytes = Array(file.utf8)
      for cell in cells { column.append([cell], of: bytes) }
      let read = column.column
      #expect(read.places.indices.allSatisfy { read[$0] == words[$0] }, "seed \(seed)")
      #expect(read.texts.count == Set(words).count, "seed \(seed)")
    }
  }
}
