import Diagnostics
import TestSupport
import Testing

@testable import Site

/// Each style of scalar, with the bytes that spell its text. The golden is the specification: read it.
@Suite struct ScalarPlaceTests {
  private let cases: [(name: String, text: String)] = [
    ("plain texts", "a: one two\nb: x  y  # a comment\nc: no\nd: 1.10\ne: 12:30:45\n"),
    ("a plain text over lines folds", "a: one  \n  two\n\n\n  three\nb: x\n"),
    ("plain texts in flow", "{a: b c, d: [e, f\n  g], h: }\n"),
    ("multi-byte characters", "é: ρ = 3 · 4\n日: [\"ñ\", 𝛼]\n"),
    ("single quotes", "a: 'it''s'\nb: ''\nc: ' x  y '\n"),
    ("single quotes over lines", "a: 'one  \n\n  two\n  ''three'''\n"),
    ("double quotes", "a: \"x\\ty\\\\z\"\nb: \"\\x41\\u00e9\\U0001F600 \\/\\_\\\"\"\nc: \"\"\n"),
    ("double quotes over lines", "a: \"one\n  two \\\n  three\\\n\n  four\n\n  \\ five\"\n"),
    ("a literal block", "a: |\n  one\n    two\n\n  three\n\nb: x\n"),
    ("a literal block, stripped", "a: |-\n  one\n  two\n"),
    ("a literal block, kept", "a: |+\n  one\n\n\nb: x\n"),
    ("a literal block with its indentation given", "a:\n  b: |2-  # why not\n      one\n    two\n"),
    ("a block in a list in a mapping", "a:\n- |1\n  one\n- - >1-\n   two\n   three\n"),
    ("a folded block", "a: >\n  one\n  two\n\n  three\n    four\n    five\n  six\n\n\n"),
    ("a folded block, stripped, at the end of the file", "a: >-\n  one\n  two"),
    ("a block without text", "a: |\nb: >-\n\nc: x\n"),
    ("a block as the whole file", "--- |\n one\n two\n"),
    ("lines that end with CR LF", "a: one\r\n  two\r\nb: |\r\n  x\r\n  y\r\nc: 'p\r\n\r\n  q'\r\n"),
    ("lines that end with CR", "a: one\r  two\rb: |\r  x\r  y\r"),
    ("anchors", "a: &x one\n&y b: &z\n  'two'\nc: &q\n"),
    ("stars that are no aliases", "a: 2*3 * 4\nb: '*x'\nc: |\n  **bold**\n\"*d\": \"*\"\n"),
    ("breaks of YAML 1.1 are characters", "a: x\u{85}y\u{2028}z\nb: \"p\u{2029}q\"\n"),
    ("explicit keys", "? a\n: b\n? |\n  c\n: d\n"),
    ("a byte order mark inside a file is a character", "a: b\n\u{FEFF}c: d\n"),
    ("a byte order mark", "\u{FEFF}a: b\nc: d\n"),
  ]

  @Test func everyByteOfATextIsTracedToTheFile() throws {
    var golden = ""
    for (name, text) in cases {
      let (node, problems) = parse(text)
      #expect(problems.isEmpty, "\(name)")
      golden += "=== \(name)\n" + drawScalars(text, scalars(try #require(node))) + "\n"
    }
    expectGolden(golden, "scalar-places.txt")
  }

  @Test func aScalarCoversItsQuotes() throws {
    let text = "a: 'x'\n\"b\": \"y\"  # c\nc: |-\n  z\nd: w v\n"
    let node = try #require(parse(text).node)
    #expect(
      scalars(node).map { slice(text, $0.range) } == [
        "a", "'x'", "\"b\"", "\"y\"", "c", "|-\n  z", "d", "w v",
      ])
    #expect(
      scalars(node).map(\.style) == [
        .plain, .singleQuoted, .doubleQuoted, .doubleQuoted, .plain, .literal, .plain, .plain,
      ])
  }

  @Test func collectionsReachFromTheirFirstByteToTheirLast() throws {
    let text = "a: [x, [ ], # c\n {} , ]\nb: &m !t\n  - c: 1\n    d: {e: , f }\n  -\ng: [h: i]\n"
    let node = try #require(parse(text).node)
    func ranges(_ node: YAMLNode) -> [String?] {
      let inner =
        (node.sequence?.flatMap { ranges($0) } ?? [])
        + (node.mapping?.flatMap { ranges($0.value) } ?? [])
      return node.scalar == nil ? [slice(text, node.range)] + inner : inner
    }
    #expect(
      ranges(node) == [
        String(text.dropLast()), "[x, [ ], # c\n {} , ]", "[ ]", "{}",
        "- c: 1\n    d: {e: , f }\n  -", "c: 1\n    d: {e: , f }", "{e: , f }", "[h: i]", "h: i",
      ])
  }

  @Test func frontMatterHasThePlacesOfItsPage() throws {
    let page = "\u{FEFF}---\r\ntitle: 'é''s'\r\n---\r\nText: ρ\r\n"
    let bytes = Array(page.utf8)
    let (parts, problems) = FrontMatter.split(yamlSource, bytes)
    #expect(problems.isEmpty)
    let yaml = try #require(parts.yaml)
    let node = try #require(parseYAML(yamlSource, bytes, yaml).node)
    let title = try #require(node["title"]?.scalar)
    #expect(title.text == "é's")
    #expect(slice(page, title.range) == "'é''s'")
    #expect(slice(page, title.excerpt.range(2..<3)) == "''")
  }

  @Test func nothingIsCoerced() {
    #expect(
      outline(parse("[no, 1.10, 12:30:45, ~, null, 0x1F, 2026-02-30]").node)
        == #"["no", "1.10", "12:30:45", "~", "null", "0x1F", "2026-02-30"]"#)
  }

  @Test func aliasesStandForWhatTheirAnchorsMark() throws {
    let text = "a: &x {p: 1}\nb: *x\nc: [*x , &y q, *y]\n*y : r\nd: &x new\ne: *x\n"
    let (node, problems) = parse(text)
    #expect(problems.isEmpty)
    #expect(
      outline(node)
        == #"{a: {p: "1"}, b: {p: "1"}, c: [{p: "1"}, "q", "q"], q: "r", d: "new", e: "new"}"#)
    #expect(slice(text, node?["b"]?.range) == "{p: 1}")
    #expect(slice(text, node?.range) == String(text.dropLast()))
  }
}
