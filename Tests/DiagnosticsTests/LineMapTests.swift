import Diagnostics
import TestSupport
import Testing

@Suite struct LineMapTests {
  private func map(_ text: String) -> LineMap { LineMap(Source(path: "f", text: text)) }

  @Test func everyKindOfLineBreakEndsALine() {
    let lines = map("a\nb\r\nc\rd")
    #expect(lines.count == 4)
    #expect((1...4).map { lines.contents(ofLine: $0) } == [0..<1, 2..<3, 5..<6, 7..<8])
    #expect((0...8).map { lines.line(at: $0) } == [1, 1, 2, 2, 2, 3, 3, 4, 4])
  }

  @Test func aFinalLineBreakOpensOneMoreLine() {
    #expect(map("").count == 1)
    #expect(map("a\n").count == 2)
    #expect(map("a\n").contents(ofLine: 2) == 2..<2)
    #expect(map("a\r\r\n").count == 3)
  }

  @Test func columnsCountScalarsFromOne() {
    let lines = map("é東🚀x\ny")
    let columns = [0, 2, 5, 9, 10].map { lines.position(at: $0).column }
    #expect(columns == [1, 2, 3, 4, 5])
    #expect(lines.position(at: 11) == LineColumn(line: 2, column: 1))
  }

  @Test func anOffsetInsideAScalarIsThatScalars() {
    #expect(map("a東b").position(at: 3).column == 2)
  }

  @Test func offsetsPastTheEndBelongToTheLastPlace() {
    #expect(map("ab").position(at: 99) == LineColumn(line: 1, column: 3))
    #expect(map("ab\n").position(at: 99) == LineColumn(line: 2, column: 1))
    #expect(map("").position(at: 0) == LineColumn(line: 1, column: 1))
  }

  @Test func aLineThatDoesNotExistHasNoOffset() {
    let lines = map("ab\ncd")
    #expect(lines.offset(of: LineColumn(line: 0, column: 1)) == nil)
    #expect(lines.offset(of: LineColumn(line: 3, column: 1)) == nil)
    #expect(lines.offset(of: LineColumn(line: 1, column: 99)) == 2)
    #expect(lines.offset(of: LineColumn(line: 2, column: 0)) == 3)
  }

  /// Every offset at which a scalar begins is found again from its line and column.
  @Test(arguments: 0..<50) func positionAndOffsetAreInverse(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = ["a", "é", "東", "🚀", "\n", "\r\n", "\r"]
    var text = ""
    var starts: [Int] = []
    for _ in 0..<60 {
      let next = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      // The line feed of CR LF has no place of its own.
      starts.append(text.utf8.count)
      text += next
    }
    let lines = LineMap(Source(path: "f", text: text))
    let bytes = Array(text.utf8)
    for start in starts {
      if bytes[start] == 0x0A, start > 0, bytes[start - 1] == 0x0D { continue }
      let position = lines.position(at: start)
      #expect(lines.offset(of: position) == start, "seed \(seed), offset \(start)")
      #expect(lines.contents(ofLine: position.line).lowerBound <= start, "seed \(seed)")
    }
  }
}
