import Diagnostics
import Markup
import TestSupport
import Testing

@testable import Preview

@Suite struct ProblemListTests {
  /// Two problems, one of them about two files, with what would be markup in all of them.
  private func list(_ editor: EditorLink?) -> ProblemList {
    var sources = SourceMap()
    let page = sources.add(
      Source(path: "content/en/<i>.md", text: "One <b>bold</b> `= price + dose`.\n"))
    let model = sources.add(
      Source(path: "content/models/a.yaml", text: "price: 1 EUR\ndose: 2 g\n"))
    let folder = sources.add(Source(path: "content/data/gone.csv", bytes: []))
    let problems = [
      Diagnostic(
        "unit-mismatch", "cannot add `g` to `EUR` & <more>",
        at: [
          Label(SourceRange(page, 19, 31), "this"), Label(SourceRange(model, 0, 5), "is in `EUR`"),
        ],
        hint: "multiply `dose` by a quantity in `EUR/g`"),
      Diagnostic(
        "unreadable-file", severity: .warning, "cannot read `content/data/gone.csv`",
        at: SourceRange(folder, 0, 0)),
    ]
    return ProblemList(problems, sources, editor)
  }

  @Test func problemsAreDrawnAsInATerminal() {
    expectGolden(list(nil).markup.text + "\n", "problemsAreDrawnAsInATerminal.html")
  }

  @Test func placesLeadToAnEditor() throws {
    let editor = try #require(
      EditorLink(
        template: "vscode://file/{path}:{line}:{column}", folder: "/home/me",
        reportFolders: ["content"]))
    expectGolden(list(editor).markup.text + "\n", "placesLeadToAnEditor.html")
  }

  @Test func aTerminalHasWhatIsTooMuchForAPage() {
    var sources = SourceMap()
    let source = sources.add(Source(path: "content/a.md", text: "a\n"))
    let problems = (0..<150).map { Diagnostic("test", "no \($0)", at: SourceRange(source, 0, 1)) }
    let text = ProblemList(problems, sources, nil).markup.text
    #expect(text.contains("150 errors"))
    #expect(text.contains("no 99\n") || text.contains("no 99<"))
    #expect(!text.contains("no 100"))
    #expect(text.contains("The terminal has 50 more."))
  }
}
