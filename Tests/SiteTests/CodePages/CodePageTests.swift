import Diagnostics
import Testing

@testable import Site

/// The examples in the pages of the diagnostic codes are what the pages say they are.
@Suite struct CodePageTests {
  /// Codes that no report in memory can meet. Their examples are words.
  static let onlyElsewhere: Set<String> = [
    // The disk gives these before a report is read; `TenfoldTests` meets them there.
    "file-too-large", "foreign-output", "missing-folder", "output-inside-content",
    "symlink-cycle", "symlink-escapes", "unreadable-file",
    // A report without `page.html` has that of the default theme; `TemplatesTests` meets this one.
    "template-missing",
    // Its example would be two thousand rows long; `DataMarkTests` meets it.
    "too-many-points",
    // Only `explain` gives this one; `ExplanationTests` meets it.
    "unknown-subject",
    // These need a network; `ExternalLinkTests` meets them.
    "dead-link", "moved-link", "unchecked-link",
    // Only `diff` gives these; `ComparisonTests` and `DiffCommandTests` meet them.
    "invalid-numbers", "missing-numbers", "unknown-schema",
    // Only `build --cards` gives this one; `CardTests` and `CardRendererTests` meet it.
    "card-missing",
    // Only `check --mutate` gives this one; `MutationTests` meets it.
    "unnoticed-parameter",
    // Its example would hold four million bytes; `InlineObstacleTests` meets it.
    "too-large-to-inline",
    // These need a browser; `PrintingCommandTests` meets them.
    "browser-failed", "missing-browser",
    // The checker of formulas gives every variable of a report a value.
    "unbound-variable",
  ]

  static let tested = CodePage.all.filter { !onlyElsewhere.contains($0.code) }

  @Test func thereArePages() {
    #expect(Self.tested.count > 100)
    #expect(CodePage.index.blocks(in: "").count == 3)
    for code in Self.onlyElsewhere { #expect(CodePage.all.contains { $0.code == code }, "\(code)") }
  }

  @Test func theReportThatTheExamplesChangeIsSound() {
    #expect(CodeExample([]).diagnose().lines == [])
  }

  @Test(arguments: CodePage.all) func everyPageHasTheSameForm(page: CodePage) {
    #expect(page.head.first == "# \(page.code)")
    #expect(page.sections == ["Wrong", "Right"] || page.sections == ["Wrong", "Right", "Notes"])
    #expect(page.head.dropFirst().contains { !$0.isEmpty }, "nothing says what was found")
    for section in ["Wrong", "Right"] {
      let isTested = page.blocks(in: section).contains { $0.path != nil }
      #expect(isTested != Self.onlyElsewhere.contains(page.code), "\(section)")
      for block in page.blocks(in: section) {
        if let caption = block.expectedCaption { #expect(block.caption == caption) }
      }
    }
    let isPlain = page.text.hasSuffix("\n") && !page.text.hasSuffix("\n\n")
    #expect(isPlain && !page.text.contains("\t") && !page.text.contains(" \n"))
  }

  @Test(arguments: tested) func theWrongExampleGetsItsCode(page: CodePage) {
    let (diagnostics, lines, isBuilt) = CodeExample(page.blocks(in: "Wrong")).diagnose(page.code)
    let own = diagnostics.filter { $0.code.name == page.code }
    #expect(own.count > 0, "\(lines)")
    // What else is said of it could only mislead a reader.
    let others = zip(diagnostics, lines).filter {
      $0.0.code.name != page.code && $0.0.severity == .error
    }
    #expect(others.map(\.1) == [])
    let isWarning = own.allSatisfy { $0.severity == .warning }
    #expect(page.head.joined(separator: " ").contains("This is a warning") == isWarning)
    #expect(isBuilt == isWarning)
  }

  @Test(arguments: tested) func theRightExampleIsRight(page: CodePage) {
    let (_, lines, isBuilt) = CodeExample(page.blocks(in: "Right")).diagnose(page.code)
    #expect(lines == [])
    #expect(isBuilt)
  }

  @Test func theIndexListsEveryPageOnce() {
    let listed = CodePage.index.text.matches(of: /\n- \[`([a-z0-9-]+)`\]\(([a-z0-9-]+)\.md\): ./)
    for entry in listed { #expect(entry.1 == entry.2) }
    #expect(listed.map { String($0.2) }.sorted() == CodePage.all.map(\.code))
  }
}
