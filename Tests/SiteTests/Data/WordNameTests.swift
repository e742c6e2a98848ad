import Charts
import Diagnostics
import Testing

@testable import Site

/// Words of data have names for readers in each language; formulas keep to the words of the file.
@Suite struct WordNameTests {
  private let report = SmallReport()
    .replacing("languages: [en]", with: "languages: [en, nl]", in: "report.yaml")
    .replacing(
      "title: What does coffee cost?", with: "title: {en: Coffee, nl: Koffie}", in: "report.yaml"
    )
    .with("nl/index.md", "---\ntitle: Koffie\n---\n\n![](table:all)\n\n![](chart:cups)\n")
    .with("en/index.md", "---\ntitle: Coffee\n---\n\n![](table:all)\n\n![](chart:cups)\n")
    .with(
      "data/runs.csv",
      "task,kind,age,score\na,plain,1,2\na,thinking,2,4\nb,plain,3,6\nb,thinking,4,9\n"
    )
    .with(
      "models/runs.yaml",
      """
      title: {en: Runs, nl: Proeven}
      data:
        runs:
          origin: {en: Our own, nl: Van onszelf}
          licence: {en: CC0, nl: CC0}
          columns:
            task: {text: true, names: {a: {en: Sums, nl: Sommen}, b: {en: Reading, nl: Lezen}}}
            kind: {text: true, names: {thinking: {en: Thinking, nl: Denkend}}}
            age: day
            score: {}
        all: {from: runs, where: score > 0}
      definitions:
        best: max(where(data.runs.score, data.runs.kind = "thinking"))
      checks: [best = 9]

      """)

  private func chart(_ marks: String, more: String = "") -> SmallReport {
    report.with(
      "charts/cups.yaml",
      "title: {en: A, nl: B}\nx: {}\ny: {}\n\(more)marks: [\(marks)]\n")
  }

  @Test func barsHaveThem() {
    let bars = chart("{bars: {data: all, name: task, value: score, by: kind}}")
    #expect(bars.build().diagnostics.map(\.message) == [])
    for (tag, shown) in [
      ("en", ["Sums", "Reading", "plain", "Thinking"]),
      ("nl", ["Sommen", "Lezen", "plain", "Denkend"]),
    ] {
      let drawing = bars.output("\(tag)/figures/cups.svg")
      for word in shown { #expect(drawing.contains(">\(word)<"), "\(word)") }
      #expect(!drawing.contains(">thinking<"))
    }
    #expect(bars.output("nl/figures/cups.csv").contains("Denkend"))
  }

  @Test func linesPointsAndPanelsHaveThem() {
    let lines = chart("{line: {data: all, x: age, y: score, by: kind}}")
    #expect(lines.output("nl/figures/cups.svg").contains(">Denkend<"))
    let points = chart("{points: {data: all, x: age, y: score, label: task}}")
    #expect(points.output("nl/figures/cups.svg").contains(">Sommen<"))
    let panels = chart(
      "{points: {data: all, x: age, y: score}}", more: "facets: {data: all, by: task}\n")
    #expect(panels.output("nl/figures/cups.svg").contains(">Lezen<"))
    #expect(panels.output("en/figures/cups.svg").contains(">Reading<"))
  }

  @Test func tablesHaveThem() {
    let bars = chart("{bars: {data: all, name: task, value: score, by: kind}}")
    #expect(bars.output("nl/index.html").contains("<td>Denkend</td>"))
    #expect(bars.output("en/index.html").contains("<td>Thinking</td>"))
    #expect(bars.output("nl/tables/all.csv").contains("Sommen,plain"))
    // What a program reads has the words of the file.
    #expect(bars.output("numbers.json").contains("\"thinking\""))
  }

  @Test func whatIsWrongIsTold() {
    let bars = chart("{bars: {data: all, name: task, value: score, by: kind}}")
    func lines(_ old: String, _ new: String) -> [String] {
      shortLines(bars.replacing(old, with: new, in: "models/runs.yaml").build())
    }
    #expect(
      lines("names: {thinking:", "names: {thinkin:") == [
        "content/models/runs.yaml:8:34: error: no cell of `kind` is `thinkin` [unmatched-text]"
      ])
    #expect(
      lines(", nl: Denkend", "") == [
        "content/models/runs.yaml:8:44: error: the text is not there in `nl` [missing-translation]"
      ])
    #expect(
      lines("score: {}", "score: {names: {a: A}}") == [
        "content/models/runs.yaml:10:15: error: `names` has a meaning beside `text: true` only [misplaced-key]"
      ])
  }
}
