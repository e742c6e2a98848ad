import Testing

@testable import Site

/// JSON is read as RFC 8259 has it, and refused where it is not, at the bytes that are to blame.
@Suite struct JSONNodeReaderTests {
  @Test func everyKindIsReadWithItsPlace() throws {
    let text = #" {"a": [1, -2.5e3, true, false, null], "b\n\u00e9\ud83d\ude00": "x\/y"} "#
    let node = try JSONNodeReader.read(Array(text.utf8))
    #expect(node.place == 1..<(text.utf8.count - 1))
    let items = try #require(node["a"]?.array)
    #expect(items.map(\.number) == [1, -2500, nil, nil, nil])
    #expect(items[1].place == 11..<17)
    #expect(items[4].isNull)
    #expect(node["b\né😀"]?.string == "x/y")
  }

  @Test(arguments: ["0.1", "5e-324", "1.7976931348623157e308", "-0.0", "123456789012345678901"])
  func numbersAreRoundedOnce(text: String) throws {
    #expect(try JSONNodeReader.read(Array(text.utf8)).number == Double(text))
  }

  /// What is wrong and where, as the text before, at and behind the place.
  @Test(
    arguments: [
      ("", JSONProblem.Reason.missing("a value"), 0..<0),
      ("{a: 1}", .missing("a name in quotes"), 1..<2),
      (#"{"a" 1}"#, .missing("`:`"), 5..<6),
      (#"{"a": 1 "b": 2}"#, .missing("`,` or `}`"), 8..<9),
      ("[1, ]", .missing("a value"), 4..<5),
      ("[1 2]", .missing("`,` or `]`"), 3..<4),
      ("[1", .missing("`,` or `]`"), 2..<2),
      ("nul", .missing("a value"), 0..<1),
      ("01", .badNumber, 0..<2), ("1.", .badNumber, 0..<2), ("-", .badNumber, 0..<1),
      ("1e400", .numberTooLarge, 0..<5),
      ("1 2", .textAfterEnd, 2..<3),
      (#""abc"#, .unclosedText, 0..<4), ("\"a\nb\"", .unclosedText, 0..<2),
      ("\"\u{1}\"", .rawControlCharacter, 1..<2),
      (#""\x""#, .badEscape, 1..<3), (#""\ud800""#, .badEscape, 1..<7), (#""\"#, .badEscape, 1..<2),
      (#"{"a": 1, "a": 2}"#, .repeatedName("a"), 9..<12),
    ])
  func whatIsNoJSONIsRefused(text: String, reason: JSONProblem.Reason, place: Range<Int>) {
    #expect(throws: JSONProblem(reason: reason, place: place)) {
      try JSONNodeReader.read(Array(text.utf8))
    }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: JSONProblem(reason: .notUTF8, place: 0..<3)) {
      try JSONNodeReader.read([0x22, 0xFF, 0x22])
    }
  }

  @Test func nestingIsBounded() {
    let deepest = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect((try? JSONNodeReader.read(Array(deepest.utf8))) != nil)
    #expect(throws: JSONProblem(reason: .tooDeep, place: 100..<101)) {
      try JSONNodeReader.read(Array(("[" + deepest + "]").utf8))
    }
    let open = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect((try? JSONNodeReader.read(open)) == nil)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let written = JSONValue.object([
      ("text", .string("\u{0}\"\\\n\u{2028}é")), ("number", .number(0.1 + 0.2)),
      ("list", .lines([.null, .truth(true), .integer(-3)])),
    ])
    let read = try JSONNodeReader.read(Array(written.text.utf8))
    #expect(read["text"]?.string == "\u{0}\"\\\n\u{2028}é")
    #expect(read["number"]?.number == 0.1 + 0.2)
    #expect(read["list"]?.array?.count == 3)
  }
}
