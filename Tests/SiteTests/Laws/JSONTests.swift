import Foundation
import TestSupport
import Testing

@testable import Site

/// JSON as it is written, read by somebody else's reader.
@Suite struct JSONTests {
  @Test func everyTextIsReadBackAsItWas() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var scalars = String.UnicodeScalarView()
      let some: [UInt32] = [
        0x00, 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x22, 0x5C, 0x7F, 0x85, 0x2028, 0x2029, 0xE9, 0x1F600,
        0x41,
      ]
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let value = some[Int.random(in: 0..<some.count, using: &generator)]
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = String(scalars)
      let written = JSONValue.array([.string(text)]).text
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
      #expect(read == [text], "seed \(seed)")
      #expect(
        !written.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" }, "seed \(seed)")
    }
  }

  @Test func valuesKeepTheirOrderAndTheirDigits() {
    let value = JSONValue.object([
      ("b", .number(0.1)), ("a", .array([.integer(-3), .null, .truth(true)])), ("c", .lines([])),
      ("d", .lines([.number(1e21), .string("x")])),
    ])
    #expect(
      value.text
        == "{\"b\": 0.1, \"a\": [-3, null, true], \"c\": [], \"d\": [\n  1e+21,\n  \"x\"\n]}")
  }
}
