import Foundation
import TestSupport
import Testing

@testable import Site

/// Citations and lists of works as readers see them, in both languages.
@Suite struct CitationGoldenTests {
  private static let texts = [
    "[@ord2025]", "@ord2025 says", "@hilton say", "[@hilton]", "@khatri say", "[@boek]",
    "[@ord2025; @khatri]", "[@ord2025b; @ord2025]", "[@ord2025, p. 3; @ord2025b]",
    "[see @hilton, pp. 33-35, 37 and more]", "[@hilton 12]", "[@hilton, hfst. 3]",
    "[@hilton, paragraaf 2.1; @boek, fig. A]", "[@hilton, vol. II, for one]",
    "[@hilton, in *brief*]", "Hilton [-@hilton]", "Hilton [-@hilton, section 4]",
    "@hilton [p. 3]", "@hilton [p. 3, and on]", "[@epoch]", "@epoch", "[@anon]", "@anon says",
    "[@wet; see also @deel]", "[@thesis; @deel, chap. 2; and others]", "@nobody and \\@ord2025",
    "[for `= price` see @ord2025]", "[@hilton, 2nd point]", "[@hilton, 12a]",
  ]

  @Test func citationsOfBothLanguages() {
    let body = Self.texts.map { $0 + "\n" }.joined(separator: "\n") + "\n" + SmallReport.allCited
    let report = SmallReport.citing(body)
    let (english, dutch) = (paragraphs(report, "en"), paragraphs(report, "nl"))
    var lines = ""
    for (place, text) in Self.texts.enumerated() {
      lines += "\(text)\n  \(english[place])\n  \(dutch[place])\n"
    }
    expectGolden(lines, "citations.txt")
  }

  @Test func worksOfBothLanguages() {
    var lines = ""
    for tag in ["en", "nl"] {
      let page = SmallReport.citing(SmallReport.allCited).output("\(tag)/references.html")
      lines += "\(tag)\n"
      for item in page.components(separatedBy: "<li id=\"source-").dropFirst() {
        let entry = item.components(separatedBy: "</li>")[0]
        let html = "<li id=\"source-" + entry
        lines += "  " + marked(html).visibleBlanks + "\n"
      }
    }
    expectGolden(lines, "references.txt")
  }

  /// An entry with its marks of emphasis and language.
  private func marked(_ html: String) -> String {
    var text = ""
    for part in html.components(separatedBy: "<").dropFirst() {
      let pieces = part.components(separatedBy: ">")
      let tag = pieces[0]
      if tag.hasPrefix("cite") || tag == "/cite" || tag == "i" || tag == "/i" { text += "*" }
      if let lang = tag.components(separatedBy: "lang=\"").dropFirst().first {
        text += "{\(lang.components(separatedBy: "\"")[0])}"
      }
      if tag.hasPrefix("span class=\"reference-pages") { text += " | " }
      text += pieces.dropFirst().joined(separator: ">")
    }
    return text
  }

  private func paragraphs(_ report: SmallReport, _ tag: String) -> [String] {
    report.body(of: "\(tag)/index.html").components(separatedBy: "<p>").dropFirst().map {
      PageShape("<p>" + $0.components(separatedBy: "</p>")[0] + "</p>").text.visibleBlanks
    }
  }
}
