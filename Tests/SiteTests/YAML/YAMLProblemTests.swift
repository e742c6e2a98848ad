import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// What is wrong with YAML, in words and at its place. The golden is the specification: read it.
@Suite struct YAMLProblemTests {
  private let cases = [
    // Malformed
    "title: a: b", "x: 1\ntitle: a: b", "a: 1\n  b: 2", "summary\nb: c", "a: b\nsummary\nc: d",
    "a: x\n\tb: c", "a:\n\tb: c", "a: [1, 2\nb: c", "a: {x: 1\nb: c", "[a, b", "- a\nb: c",
    "a:\n  - b\n c: d", "a: 'b' c", "key: [a, b]]", "\"abc\" def", "a: ]", "- [a,\n- b]",
    "a: - b", "a: b #c\n d", "a: 'abc\n\nb: d", "'a': 1\n\"b: 1", "a: \"x\\q\"", "a: \"\\xzz\"",
    "a: \"\\uD800\"", "a: @x", "a: `= x`", "a: %x", "a: &", "a: *", "a: *bold* text",
    "a: |x\n  foo", "a: |0\n x", "a: |\n \tx", "a: !<x y", "a: !x!y z", "%FOO\n---\na: 1",
    "%YAML 9.9\n---\na: 1", "a: x\u{1}y", "a: \u{FFFE}",
    // Keys that are given twice
    "a: 1\nb: 2\na: 3\nb: [x, {q: 1, q: 2}]\n", "\"a\": 1\n'a': 2\n\"\\x61\" : 3",
    "&x k: {k: 1, k: 2}\n&y k: |\n  k: 1\n  k: 2\nm:\n  - k: 1\n    k: 2\n    k: 3\n",
    "{a: 1, a: 2, ? b, b: 3}", "\"x: y\": 1\n\"x: y\": 2\n", "f(a, b): 1\nf(a, b): 2\n",
    "? a\n: 1\n? a\n: 2\n", "? |\n  a\n: 1\n? |\n  a\n: 2\n", "a: &x b\n*x : 1\nb: 2\n",
    "[a]: 1\n[a]: 2\n",
    // YAML that has no meaning here
    "a: !!int 3\nb: !foo {c: d}\n!<tag:x> d: !!str\n", "a: &x {b: 1}\nc:\n  <<: *x\n  '<<': fine\n",
    "? [a]\n: b\n{c: d}: e\n?\n: f\n", "---\na: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n",
    "a: *colours\nb: &colors [c]\nd: *colour\ne: &f [*f]\n",
  ]

  @Test func everyProblemIsToldAtItsPlace() {
    var golden = ""
    for text in cases {
      let (node, problems) = parse(text)
      #expect(!problems.isEmpty, "\(text)")
      golden += "=== \(quoted(text))\n\(report(problems, in: text))\n"
      golden += node.map { "  tree: \(outline($0))\n" } ?? ""
    }
    expectGolden(golden, "yaml-problems.txt")
  }

  @Test func bytesThatAreNoUTF8AreShown() {
    let bytes = Array("a: b".utf8) + [0xC3, 0x28]
    let (node, problems) = parseYAML(yamlSource, bytes)
    #expect(node == nil)
    #expect(problems == [.notUTF8(SourceRange(yamlSource, 4, 5))])
    #expect(problems.map(\.diagnostic.code) == ["invalid-utf8"])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "# only a comment", "---\n", "--- # c\n...\n"])
  func anEmptyFileIsAnEmptyMapping(text: String) {
    let (node, problems) = parse(text)
    #expect(outline(node) == "{}")
    #expect(problems.isEmpty)
  }

  @Test func aHundredLevelsAreFineAndOneMoreIsNot() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(parse(nested(100)).problems.isEmpty)
    let deep = parse(nested(101)).problems
    #expect(deep == [.nestedTooDeep(SourceRange(yamlSource, 100, 101))])
    #expect(deep.map(\.diagnostic.code) == ["yaml-too-deep"])
    let blocks = (0..<150).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(parse(blocks).problems.map(\.diagnostic.code) == ["yaml-too-deep"])
    let keys = String(repeating: "? ", count: 150)
    #expect(parse(keys).problems.first?.diagnostic.code == "yaml-too-deep")
  }

  @Test func absurdNestingIsRefusedOnASmallStack() async {
    let absurd = [
      String(repeating: "[", count: 900), String(repeating: "[", count: 100_000),
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
      String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900),
      String(repeating: "- ", count: 900) + "x", String(repeating: "- ", count: 100_000),
      String(repeating: "? ", count: 900), String(repeating: "- ? ", count: 450) + "x",
    ]
    let codes: [[DiagnosticCode]] = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: absurd.map { parse($0).problems.map(\.diagnostic.code) })
      }
      // What a secondary thread has on macOS.
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(codes.count == absurd.count)
    #expect(codes[0] == ["malformed-yaml"])
    for code in codes.dropFirst() { #expect(code.first == "yaml-too-deep") }
  }

  @Test func aliasesCannotExpandWithoutEnd() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(parse(text).problems.map(\.diagnostic.code) == ["yaml-too-large"])
    // As keys they would be hashed by Yams.
    #expect(
      Set(parse(text + "? *a9\n: 1\n*a8 : 2\n").problems.map(\.diagnostic.code))
        == ["yaml-too-large", "unsupported-yaml"])
  }

  @Test func aliasesCannotNestWithoutEnd() {
    var text = "- &a0 []\n"
    for level in 1...120 { text += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(parse(text).problems.map(\.diagnostic.code) == ["yaml-too-deep"])
  }

  @Test(arguments: ["", "'", "\""])
  func manyRepeatedKeysAreAllReported(quote: String) {
    var text = ""
    for key in 0..<2000 { text += "\(quote)k\(key % 700)\(quote): \(key)\n" }
    let (node, problems) = parse(text)
    #expect(problems.count == 1300)
    #expect(node?.mapping?.count == 700)
    #expect(Set(problems.map(\.diagnostic.code)) == ["duplicate-key"])
  }

  @Test func aFileMadeToVexIsRefusedInTime() {
    // Every mapping repeats a name of its own, more of them than there are attempts.
    let text = (0..<100).map { "m\($0): {? k\($0), ? k\($0)}\n" }.joined()
    let (node, problems) = parse(text)
    #expect(node == nil)
    #expect(problems.map(\.diagnostic.code) == ["duplicate-key"])
  }
}
