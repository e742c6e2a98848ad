import Diagnostics
import Testing

@testable import Preview

@Suite struct EditorLinkTests {
  private func address(
    _ template: String, _ path: String = "content/en/index.md", folder: String = "/home/me/a report"
  ) -> String? {
    EditorLink(
      template: template, folder: folder, reportFolders: ["content", "/abs/templates", "../other"])?
      .address(path, LineColumn(line: 3, column: 7))
  }

  @Test(arguments: [
    (
      "vscode://file/{path}:{line}:{column}",
      "vscode://file/home/me/a%20report/content/en/index.md:3:7"
    ),
    ("zed://{path}", "zed:///home/me/a%20report/content/en/index.md"),
    ("vscode://file{path}:{line}", "vscode://file/home/me/a%20report/content/en/index.md:3"),
    (
      "idea://open?file={path}&line={line}",
      "idea://open?file=/home/me/a%20report/content/en/index.md&line=3"
    ),
  ])
  func placesAreFilledIn(template: String, expected: String) {
    #expect(address(template) == expected)
  }

  @Test(arguments: [
    "", "{path}", "vscode://file/x", "/usr/bin/vim {path}", ":{path}", "a b://{path}", "{path}://x",
  ])
  func whatIsNoAddressOfAFileIsNoTemplate(template: String) {
    #expect(EditorLink(template: template, folder: "/", reportFolders: []) == nil)
  }

  @Test func onlyFilesOfTheReportHaveAnAddress() {
    let template = "e:{path}"
    #expect(address(template, "/abs/templates/page.html") == "e:/abs/templates/page.html")
    #expect(address(template, "../other/x.md") == "e:/home/me/other/x.md")
    #expect(address(template, "content") == "e:/home/me/a%20report/content")
    #expect(address(template, "default theme: page.html") == nil)
    #expect(address(template, "contents/x.md") == nil)
    #expect(address(template, "--deny") == nil)
  }

  @Test func nothingInAPathLeavesItsPlace() {
    #expect(
      address("e:{path}?x=1", "content/a\"<b>&?#%{line}.md")
        == "e:/home/me/a%20report/content/a%22%3Cb%3E%26%3F%23%25%7Bline%7D.md?x=1")
  }
}
