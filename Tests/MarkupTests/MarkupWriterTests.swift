import TestSupport
import Testing

@testable import Markup

private func written(_ dialect: Dialect = .xml, _ write: (inout MarkupWriter) -> Void) -> String {
  var writer = MarkupWriter(dialect)
  write(&writer)
  return writer.finish().text
}

@Test func textIsEscaped() {
  #expect(
    written { $0.element("p", text: "a < b & c > \"d\" 'e'") }
      == "<p>a &lt; b &amp; c &gt; \"d\" 'e'</p>")
}

@Test func attributesAreEscaped() {
  #expect(
    written { $0.empty("a", ["title": "\"<&>\"\n"]) }
      == "<a title=\"&quot;&lt;&amp;&gt;&quot;&#10;\"/>")
}

@Test func charactersThatXMLCannotHoldAreReplaced() {
  #expect(written { $0.text("a\u{0}b\u{B}c\u{1F}d\te\nf") } == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf")
}

@Test func otherCharactersPassUnchanged() {
  #expect(written { $0.text("é − × 😀 \u{A0}") } == "é − × 😀 \u{A0}")
}

@Test func attributesKeepTheirOrder() {
  var attributes: Attributes = ["z": "1", "a": 2.5, "m": 3]
  attributes.append("b", .text("4"))
  #expect(written { $0.empty("g", attributes) } == #"<g z="1" a="2.5" m="3" b="4"/>"#)
}

@Test func flagsAreSpelledAsTheDialectWants() {
  #expect(written(.html) { $0.empty("input", ["disabled": .flag]) } == "<input disabled>")
  #expect(
    written(.xml) { $0.empty("input", ["disabled": .flag]) } == #"<input disabled="disabled"/>"#)
}

@Test func absentAttributesAreNotWritten() {
  #expect(written { $0.empty("g", ["a": .absent, "b": "1"]) } == #"<g b="1"/>"#)
}

@Test func elementsNest() {
  let nested = written { writer in
    writer.element("ul") {
      $0.element("li", text: "1")
      $0.empty("br")
    }
  }
  #expect(nested == "<ul><li>1</li><br/></ul>")
  #expect(written(.html) { $0.empty("br") } == "<br>")
  #expect(written(.html) { $0.doctype() } == "<!doctype html>\n")
}

@Test func aFinishedFragmentIsNotEscapedAgain() {
  var inner = MarkupWriter(.xml)
  inner.element("b", text: "<")
  let fragment = inner.finish()
  #expect(written { $0.element("p") { $0.append(fragment) } } == "<p><b>&lt;</b></p>")
  #expect(Fragment.empty.isEmpty)
  #expect(!fragment.isEmpty)
}

@Test func numbersHaveAtMostTwoDecimals() {
  #expect(
    written { $0.empty("g", ["a": 1.005, "b": -0.001, "c": 1e20]) }
      == #"<g a="1" b="0" c="1000000000000000"/>"#)
}

@Test func noTextCanEndItsElement() {
  for seed in UInt64(1)...300 {
    var random = SeededGenerator(seed: seed)
    let letters = ["<", ">", "&", "\"", "'", "/", "a", "\u{1}", "é", "]]>", "<!--"]
    let text = (0..<Int.random(in: 0...20, using: &random))
      .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
    let inside = written { $0.text(text) }
    #expect(!inside.contains("<") && !inside.contains(">"), "seed \(seed)")
    let attribute = written { $0.empty("a", ["b": .text(text)]) }
    #expect(attribute.utf8.filter { $0 == UInt8(ascii: "\"") }.count == 2, "seed \(seed)")
    #expect(attribute.utf8.filter { $0 == UInt8(ascii: "<") }.count == 1, "seed \(seed)")
  }
}
