import Diagnostics
import Foundation
import Testing

@testable import tenfold

@Suite struct ReportTests {
  private func report(isStrict: Bool = false) -> Report {
    var sources = SourceMap()
    let page = sources.add(Source(path: "content/en/a,b:c.md", text: "one\ntwo é thr%ee\nfour\n"))
    return Report(
      [
        Diagnostic(
          "odd-word", severity: .warning, "100% odd,\nreally: odd", at: SourceRange(page, 10, 15),
          label: "this", notes: ["a note"], hint: "drop it",
          fixIts: [FixIt(SourceRange(page, 10, 15), with: "\"\t\u{1B}")]),
        Diagnostic("tall", "two lines", at: SourceRange(page, 4, 22)),
        Diagnostic("nowhere", severity: .note, "no place", at: []),
      ], sources, [.missingFolder("templates")], isStrict: isStrict)
  }

  @Test func textShowsThePlacesAndASummary() {
    #expect(
      report().text(.text, isColored: false) == """
        error[tall]: two lines
         --> content/en/a,b:c.md:2:1
          |
        2 | / two é thr%ee
        3 | | four
          | |____^

        warning[odd-word]: 100% odd, really: odd
         --> content/en/a,b:c.md:2:6
          |
        2 | two é thr%ee
          |      ^^^^^ this
          |
          = note: a note
          = hint: drop it

        error[missing-folder]: there is no folder `templates`
         --> templates

        note[nowhere]: no place


        """)
    #expect(report().summary == "2 errors, 1 warning")
  }

  @Test func shortIsOneLineEach() {
    #expect(
      report().text(.short, isColored: false) == """
        content/en/a,b:c.md:2:1: error: two lines [tall]
        content/en/a,b:c.md:2:6: warning: 100% odd, really: odd [odd-word]
        templates:1:1: error: there is no folder `templates` [missing-folder]
        note: no place [nowhere]

        """)
  }

  @Test func gitHubGetsTheWorstFirstAndEverythingEscaped() {
    #expect(
      report().text(.github, isColored: false) == """
        ::error file=content/en/a%2Cb%3Ac.md,line=2,endLine=3,title=tall::two lines
        ::error file=templates,line=1,col=1,endLine=1,endColumn=1,title=missing-folder::there is no folder `templates`
        ::warning file=content/en/a%2Cb%3Ac.md,line=2,col=6,endLine=2,endColumn=11,title=odd-word::100%25 odd,%0Areally: odd%0Athis%0Anote: a note%0Ahint: drop it
        ::notice title=nowhere::no place

        """)
  }

  @Test func jsonIsOneVersionedObjectALine() throws {
    let lines = report().text(.json, isColored: false).split(separator: "\n")
    #expect(lines.count == 4)
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    for object in objects {
      #expect(
        Set(object.keys) == [
          "schema", "code", "severity", "message", "labels", "notes", "hint", "fixIts",
        ])
      #expect(object["schema"] as? String == "tenfold-diagnostic/1")
    }
    let odd = objects[1]
    #expect(odd["message"] as? String == "100% odd,\nreally: odd")
    #expect(odd["hint"] as? String == "drop it")
    #expect(objects[0]["hint"] is NSNull)
    let label = try #require((odd["labels"] as? [[String: Any]])?.first)
    #expect(label["path"] as? String == "content/en/a,b:c.md")
    #expect(label["isPrimary"] as? Bool == true)
    #expect(label["start"] as? [String: Int] == ["offset": 10, "line": 2, "column": 6])
    #expect(label["end"] as? [String: Int] == ["offset": 15, "line": 2, "column": 11])
    let fixIt = try #require((odd["fixIts"] as? [[String: Any]])?.first)
    #expect(fixIt["replacement"] as? String == "\"\t\u{1B}")
  }

  @Test func strictnessLeavesNoWarning() {
    #expect(report(isStrict: true).summary == "3 errors")
    #expect(report(isStrict: true).text(.text, isColored: false).contains("error[odd-word]"))
  }

  @Test func coloursAddNothingButColours() throws {
    let colored = report().text(.text, isColored: true)
    #expect(colored.contains("\u{1B}[1;31merror[tall]\u{1B}[0m"))
    #expect(
      colored.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
        == report().text(.text, isColored: false))
  }

  @Test func nothingToSayIsNoSummary() {
    let empty = Report([], SourceMap(), isStrict: true)
    #expect(empty.summary == nil)
    #expect(empty.text(.text, isColored: true) == "")
  }
}
