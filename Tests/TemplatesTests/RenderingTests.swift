import Diagnostics
import Markup
import Templates
import TestSupport
import Testing

@Suite struct RenderingTests {
  @Test func textIsEscapedBetweenElementsAndInAttributes() {
    let text = rendered(#"<p title="{{title}}">{{title}}</p>"#, ["title": #"<b> & "x" 'y'"#])
    let escaped = "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"
    #expect(text == #"<p title="\#(escaped)">\#(escaped)</p>"#)
  }

  @Test func markupIsWrittenAsItIs() {
    var writer = MarkupWriter(.html)
    writer.element("b", text: "1 < 2 {{title}}")
    let text = rendered("<p>{{body}}</p>", ["body": .fragment(writer.finish())])
    #expect(text == "<p><b>1 &lt; 2 {{title}}</b></p>")
  }

  @Test func valuesAreNeverReadAsTemplates() {
    #expect(rendered("{{title}}", ["title": "{{labels.next}} {{#x}}"]) == "{{labels.next}} {{#x}}")
  }

  @Test func aFlagShowsOrHidesASection() {
    let template = "{{#draft}}draft{{/draft}}{{^draft}}final{{/draft}}"
    #expect(rendered(template, ["draft": true]) == "draft")
    #expect(rendered(template, ["draft": false]) == "final")
  }

  @Test func aListRepeatsASectionAndKnowsItsPlaces() {
    let template = "{{#tags}}{{^first()}}, {{/first()}}{{.}}{{#last()}}.{{/last()}}{{/tags}}"
    #expect(rendered(template, ["tags": ["a", "b", "c"]]) == "a, b, c.")
    #expect(rendered(template, ["tags": []]) == "")
  }

  @Test func whatSurroundsAListIsWrittenOnlyWhenItHasItems() {
    let template = "{{^empty(tags)}}<ul>{{#tags}}<li>{{.}}</li>{{/tags}}</ul>{{/empty(tags)}}"
    #expect(rendered(template, ["tags": ["a"]]) == "<ul><li>a</li></ul>")
    #expect(rendered(template, ["tags": []]) == "")
    #expect(rendered("{{^tags}}none{{/tags}}", ["tags": []]) == "none")
  }

  @Test func anAbsentValueIsNotTakenFromFurtherOut() {
    let page: TemplateValue = ["title": "Inner", "href": "a.html"]
    let template = "{{#pages}}{{title}}{{#summary}}: {{.}}{{/summary}}{{/pages}}"
    #expect(rendered(template, ["summary": "outer", "pages": [page]]) == "Inner")
  }

  @Test func anOptionalRecordOpensItsKeys() {
    let template =
      "{{#author}}{{name}}{{#mail}} <{{mail}}>{{/mail}}{{/author}}{{^author}}-{{/author}}"
    #expect(rendered(template) == "-")
    #expect(rendered(template, ["author": ["name": "Ann"]]) == "Ann")
  }

  @Test func aPartialSeesTheValuesAroundIt() {
    let text = rendered(
      "{{#pages}}{{>nested/item}}{{/pages}}",
      partials: [("nested/item", "<a href=\"{{href}}\">{{title}}{{labels.next}}</a>")],
      ["pages": [["title": "A", "href": "a.html"]]])
    #expect(text == "<a href=\"a.html\">ANext</a>")
  }

  @Test func sectionsAloneOnALineLeaveNoLine() {
    let text = rendered("<ul>\n{{#tags}}\n<li>{{.}}\n{{/tags}}\n</ul>\n", ["tags": ["a", "b"]])
    #expect(text == "<ul>\n<li>a\n<li>b\n</ul>\n")
  }

  @Test func commentsAndSpacesInTagsAreNothing() {
    #expect(rendered("{{! {{ a comment }}{{ title }}{{# draft }}x{{/ draft }}") == "Title")
  }

  @Test func controlCharactersAreReplaced() {
    #expect(rendered("{{title}}", ["title": "a\u{0}b\u{B}\n"]) == "a\u{FFFD}b\u{FFFD}\n")
  }

  /// No text of any kind changes the structure of the page around it.
  @Test func escapedTextComesBackAsItWas() {
    let alphabet = Array("<>&\"'{}#/=!- abé\u{301}\u{2028}😀\n\t")
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let length = Int.random(in: 0...12, using: &generator)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
      let page = rendered("<p title='{{title}}'>{{title}}</p>", ["title": .text(text)])
      let written = page.dropFirst("<p title='".count).dropLast("</p>".count)
      let half = written.utf8.count / 2 - 1
      let escaped = String(decoding: Array(written.utf8.prefix(half)), as: UTF8.self)
      #expect(page == "<p title='\(escaped)'>\(escaped)</p>", "seed \(seed)")
      #expect(!escaped.contains { "<>\"'".contains($0) }, "seed \(seed)")
      #expect(unescaped(escaped) == text, "seed \(seed)")
    }
  }

  private func unescaped(_ text: String) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return pairs.reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}
