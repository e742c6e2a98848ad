import Foundation
import Testing

@testable import Site

/// What is set apart in titles.
@Suite struct FormattedTitleTests {
  private func entry(_ text: String, as path: String) -> String {
    let html = SmallReport().with(path, text).withPage("As [@a].\n\n![](chart:cups)").body()
    let start = html.range(of: "<cite")?.lowerBound ?? html.startIndex
    let end = html.range(of: "</cite>")?.upperBound ?? html.endIndex
    return String(html[start..<end])
  }

  @Test(arguments: [
    ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("<i>Apis</i> <b>b</b>", "<i>Apis</i> <b>b</b>"),
    ("x<sup>2</sup> <sc>Nato</sc>", #"x<sup>2</sup> <span class="small-caps">Nato</span>"#),
    (#"<span class=\"nocase\">iPod</span>"#, "iPod"),
    (#"<span style=\"font-variant: small-caps;\">N</span>"#, #"<span class="small-caps">N</span>"#),
    ("<i>open <b>x</i> y", "<i>open <b>x</b></i> y"), ("</i>closed", "closed"),
    ("a < b <script>x</script> & c", "a &lt; b &lt;script&gt;x&lt;/script&gt; &amp; c"),
    ("a  <i> b </i> c", "a <i>b</i> c"),
  ]) func tagsOfCSL(title: String, expected: String) {
    #expect(
      entry("- {id: a, title: \"\(title)\"}\n", as: "sources.yaml") == "<cite>\(expected)</cite>")
  }

  @Test(arguments: [
    (#"A \emph{survey} of \textit{Apis}"#, "A <i>survey</i> of <i>Apis</i>"),
    ("CO$_2$ and $^{13}$C", "CO<sub>2</sub> and <sup>13</sup>C"),
    (#"{\em So} and $x_\alpha$"#, "<i>So</i> and x<sub>α</sub>"),
    (#"\textbf{A \emph{b} c}"#, "<b>A <i>b</i> c</b>"),
    (#"\enquote{\textsc{x}}"#, #"“<span class="small-caps">x</span>”"#),
    ("a_b <b>", "a_b &lt;b&gt;"),
  ]) func commandsOfBibTeX(title: String, expected: String) {
    #expect(
      entry("@misc{a, title = {\(title)}}\n", as: "references.bib") == "<cite>\(expected)</cite>")
  }

  @Test(arguments: [
    ("@phdthesis{a, title = {T}}", "[PhD thesis]", "[Proefschrift]"),
    ("@mastersthesis{a, title = {T}}", "[Master’s thesis]", "[Masterscriptie]"),
    ("@thesis{a, title = {T}, type = {Doctoral dissertation}}", "[PhD thesis]", "[Proefschrift]"),
    ("@thesis{a, title = {T}, type = {Habilitation}}", "[Habilitation]", "[Habilitation]"),
  ]) func thesesInTheLanguageOfThePage(entry: String, english: String, dutch: String) {
    for (language, expected) in [("en", english), ("nl", dutch)] {
      let report = SmallReport().with("references.bib", entry + "\n")
        .replacing("languages: [en]", with: "languages: [\(language)]", in: "report.yaml")
        .with("en/index.md", nil)
        .with("\(language)/index.md", "---\ntitle: T\n---\n\nAs [@a].\n\n![](chart:cups)\n")
      let html = report.output("\(language)/index.html")
      #expect(html.contains(expected))
    }
  }
}
