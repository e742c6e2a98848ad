import TestSupport
import Testing

@testable import Site

/// Tokens of HTML: what the pages of others hold, and whatever bytes there are.
@Suite struct HTMLTokenizerTests {
  @Test(arguments: [
    ("<p class=a>x</p>", "open p class=a | text | close p"),
    ("<P CLASS='A B'>", "open p class=A B"),
    ("<br/><a href=/x/>", "open br / | open a href=/x/"),
    ("<img alt=\"a &gt; &#98; &#x63; &nope; &\">", "open img alt=a > b c &nope; &"),
    ("<input disabled checked>", "open input disabled= checked="),
    ("<a id=1 id=2 >", "open a id=1"),
    ("1 < 2 <3", "text"),
    ("<!-- <p> --><p>", "other | open p"),
    ("<!--><p>", "other | open p"),
    ("<!doctype html>\n<html>", "other | blank | open html"),
    ("<script>if (a<b) '</p>'</script><p>", "open script | text | close script | open p"),
    ("<title>a <b> c</title>", "open title | text | close title"),
    ("<style></STYLE >x", "open style | close style | text"),
    ("</ p></p x>", "other | close p"),
    ("<p a=\"never ends", "other"),
    ("<p a", "other"),
    ("<", "text"),
    ("a <b", "text | other"),
  ]) func tokens(html: String, expected: String) {
    #expect(described(Array(html.utf8)) == expected)
  }

  @Test(arguments: 0..<400) func anyBytesAreCoveredWithoutGap(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<", ">", "/", "=", "\"", "'", " ", "\n", "p", "a", "script", "title", "<!--", "-->", "-",
      "!",
      "&amp;", "&#", ";", "<p ", "</p>", "</script", "svg", "é", "\u{0}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      if let piece = pieces.randomElement(using: &random) { bytes += Array(piece.utf8) }
      if Int.random(in: 0..<9, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    var end = 0
    for token in HTMLTokenizer(bytes) {
      #expect(token.range.lowerBound == end && !token.range.isEmpty, "seed \(seed)")
      end = token.range.upperBound
    }
    #expect(end == bytes.count, "seed \(seed)")
    // Whatever the tags are, a page comes of them.
    #expect(RenderedPage(path: "x.html", bytes: bytes).bytes.count == bytes.count)
  }

  private func described(_ bytes: [UInt8]) -> String {
    var words: [String] = []
    for token in HTMLTokenizer(bytes) {
      switch token.kind {
      case .open(let name, let attributes, let isSelfClosing):
        let values = attributes.map { " \($0.name)=\($0.value)" }.joined()
        words.append("open \(name)\(values)\(isSelfClosing ? " /" : "")")
      case .close(let name): words.append("close \(name)")
      case .text(let isBlank): words.append(isBlank ? "blank" : "text")
      case .other: words.append("other")
      }
    }
    return words.joined(separator: " | ")
  }
}
