import Diagnostics
import Testing

@testable import Site

@Suite struct FrontMatterTests {
  /// The front matter and the body of `page`, as text.
  private func split(_ page: String) -> [String?] {
    let bytes = Array(page.utf8)
    let (parts, problems) = FrontMatter.split(yamlSource, bytes)
    func text(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    return [text(parts.yaml), text(parts.body)] + problems.map(\.diagnostic.code.name)
  }

  @Test func aPageIsSplitAtItsFences() {
    #expect(split("---\na: b\n---\nText\n") == ["a: b\n", "Text\n"])
    #expect(split("---\r\na: b\r\n... \r\nText") == ["a: b\r\n", "Text"])
    #expect(split("---\ra: b\r---\rText") == ["a: b\r", "Text"])
    #expect(split("--- \t\n---") == ["", ""])
    #expect(split("\u{FEFF}---\na\n---\nb") == ["a\n", "b"])
  }

  @Test func onlyALineOfItsOwnIsAFence() {
    #expect(split("---\na: |\n  ---\n----\n--- x\n---\nb") == ["a: |\n  ---\n----\n--- x\n", "b"])
    #expect(split("---\na\n---\nb\n---\nc") == ["a\n", "b\n---\nc"])
  }

  @Test(arguments: [
    "", "Text", "----\n", " ---\na\n---\n", "--", "...\na\n...\n", "\n---\n---\n", "-..\na\n---\n",
  ])
  func aPageNeedsNoFrontMatter(page: String) {
    #expect(split(page) == [nil, page])
  }

  @Test(arguments: ["---\na: b\n", "---", "---\n----\n"])
  func aFenceThatIsNeverClosedIsReported(page: String) {
    #expect(split(page) == [nil, page, "unclosed-front-matter"])
    let problems = FrontMatter.split(yamlSource, Array(page.utf8)).problems
    #expect(problems == [.frontMatterNotClosed(SourceRange(yamlSource, 0, 3))])
  }
}
