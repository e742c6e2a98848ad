import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// Tables as RFC 4180 writes them, and as people do.
@Suite struct CSVReaderTests {
  /// A table as rows of cells, `|` between the cells and `/` between the rows.
  private func rows(_ text: String, separator: CSVDialect.Separator = .comma) -> String {
    let bytes = Array(text.utf8)
    var reader = CSVReader(SourceID(0), bytes, separator: separator.byte)
    var rows = ""
    while let cell = reader.next() {
      rows += String(decoding: cell.content(in: bytes), as: UTF8.self)
      rows += cell.endsRow ? "/" : "|"
    }
    return rows
  }

  @Test(arguments: [
    ("", ""), ("\u{FEFF}", ""), ("\n", "/"), ("a", "a/"), ("a\n", "a/"), ("a\nb", "a/b/"),
    ("a,b\r\nc,d\r\n", "a|b/c|d/"), ("a,b\rc,d", "a|b/c|d/"), ("a\n\r\nb", "a//b/"),
    ("a,", "a|/"), ("a,\n,b", "a|/|b/"), (",", "|/"), (",\n", "|/"),
    ("\"a,b\",c", "a,b|c/"), ("\"a\nb\",c\n", "a\nb|c/"), ("\"a\r\nb\"\r\nc", "a\r\nb/c/"),
    ("\"a\"\"b\"", "a\"b/"), ("\"\"", "/"), ("\"\"\"\"", "\"/"), ("\"\",\"\"\n", "|/"),
    ("\"\"\"a\"\"\"", "\"a\"/"), (" a\t, b c ", "a|b c/"), ("\" a \"", " a /"),
    ("\u{FEFF}\"a\",b", "a|b/"), ("a;b,c", "a;b|c/"), ("é,ü", "é|ü/"),
    ("\"a", "a/"), ("\"a,b\nc", "a,b\nc/"), ("\"a\"b,c", "a|c/"), ("a\"b\",c", "a\"b\"|c/"),
  ])
  func cellsAreReadAsTheyAreMeant(_ row: (text: String, cells: String)) {
    #expect(rows(row.text) == row.cells)
  }

  @Test func otherSeparatorsAreSeparators() {
    #expect(rows("a;b,c\n\"d;e\";f", separator: .semicolon) == "a|b,c/d;e|f/")
    #expect(rows("a\tb c\n\t", separator: .tab) == "a|b c/|/")
  }

  @Test func slipsAreCountedAndTheFirstIsPlaced() {
    let text = "a\"b,\"c\"d\n\"e\" ,f\"\"\n\"g"
    var reader = CSVReader(SourceID(3), Array(text.utf8), separator: UInt8(ascii: ","))
    while reader.next() != nil {}
    let source = SourceID(3)
    #expect(reader.strayQuote == .init(first: SourceRange(source, 1, 2), count: 2))
    #expect(reader.textBehindQuote == .init(first: SourceRange(source, 7, 8), count: 2))
    #expect(reader.unclosedQuote == SourceRange(source, 18, 19))
  }

  /// What is written by the rules is read as it was meant.
  @Test func whatIsWrittenIsRead() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let width = Int.random(in: 1...4, using: &generator)
      let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      let separator = CSVDialect.Separator.allCases.randomElement(using: &generator) ?? .comma
      var (text, meant) = ("", "")
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        for column in 0..<width {
          var cell = ""
          for _ in 0..<Int.random(in: 0...5, using: &generator) {
            cell +=
              ["a", "é", "1", "\"", ",", ";", "\t", "\n", " "].randomElement(using: &generator)
              ?? ""
          }
          text += "\"" + cell.replacing("\"", with: "\"\"") + "\""
          text += column == width - 1 ? lineEnd : String(decoding: [separator.byte], as: UTF8.self)
          meant += cell + (column == width - 1 ? "/" : "|")
        }
      }
      #expect(rows(text, separator: separator) == meant, "seed \(seed)")
    }
  }

  /// Whatever the bytes are, reading them ends, and cells stand one behind the other.
  @Test func anyBytesAreRead() {
    for seed in 0..<3_000 as Range<UInt64> { fuzzCells(randomTable(seed), "seed \(seed)") }
  }

  @Test func anyBytesAreATableOrAProblem() {
    for seed in 0..<100 as Range<UInt64> {
      fuzzDataSet(Array("a,b\n".utf8) + randomTable(seed), "seed \(seed)")
      fuzzDataSet(randomTable(seed), "seed \(seed)")
    }
  }

  private func randomTable(_ seed: UInt64) -> [UInt8] {
    let pieces: [UInt8] = Array("\"\",;\n\r\t a1.é".utf8) + [0x00, 0xFF, 0xEF, 0xBB, 0xBF]
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? 0
    }
  }
}

/// Reads cells from any bytes: it must come to an end, and must not crash.
func fuzzCells(_ bytes: [UInt8], _ comment: Comment) {
  for separator in CSVDialect.Separator.allCases {
    var reader = CSVReader(SourceID(0), bytes, separator: separator.byte)
    var end = 0
    while let cell = reader.next() {
      #expect(end <= cell.range.lowerBound && cell.range.upperBound <= bytes.count, comment)
      end = cell.range.upperBound
      _ = cell.content(in: bytes)
    }
  }
}

/// Builds a report with any bytes as its data.
func fuzzDataSet(_ bytes: [UInt8], _ comment: Comment) {
  let model = """
    title: A
    data:
      t:
        origin: A
        licence: B
        columns: {a: 1, b: {text: true}}
    definitions:
      c: count(data.t.a)
    """
  let build = SmallReport().with("models/lab.yaml", model).with("data/t.csv", bytes: bytes).build()
  #expect(build.files.isEmpty == build.diagnostics.contains { $0.severity == .error }, comment)
  for line in shortLines(build) { #expect(!line.isEmpty) }
}
