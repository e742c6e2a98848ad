import Foundation
import Testing

/// Every diagnostic code has a page, and every page is of a code that is used.
@Suite struct CodePageTests {
  private static let folder = "Documentation/diagnostics"

  private static let pages: Set<String> = {
    let path = SourceTree.root.appendingPathComponent(folder).resolvingSymlinksInPath().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(names.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) })
      .subtracting(["index"])
  }()

  private static let codes: Set<String> = SourceTree.sources.reduce(into: []) {
    $0.formUnion(DiagnosticCodes($1.text).names)
  }

  @Test func everyCodeHasAPage() {
    #expect(Self.codes.count > 100)
    #expect(Self.codes.subtracting(Self.pages).sorted() == [], "write \(Self.folder)/CODE.md")
  }

  @Test func everyPageIsOfACodeThatIsUsed() {
    #expect(Self.pages.subtracting(Self.codes).sorted() == [])
  }

  @Test func codesAreKebabCase() {
    for code in Self.codes.sorted() {
      #expect(code.wholeMatch(of: /[a-z]+[a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(code)")
    }
  }

  /// A code that comes about in another way would escape the rule.
  @Test func everyCodeCanBeReadFromTheText() {
    for file in SourceTree.sources where file.target != "Diagnostics" {
      #expect(DiagnosticCodes(file.text).unreadable == [], "\(file)")
      #expect(file.swift.lines(matching: /DiagnosticCode\(/) == [], "\(file)")
    }
  }

  @Test func codesAreFoundInAllTheirSpellings() {
    let codes = DiagnosticCodes(
      """
      /// Diagnostic("in-a-comment", "no")
      return Diagnostic("one", "a message", at: range)
      return Diagnostic(
        "two-parts", severity: .warning, "a `word-like` message", hint: flag ? "left-out" : nil)
      return Diagnostic(code, message, at: labels)
      return Diagnostic(plain.code, plain.message, at: labels)
      return Diagnostic(name(of: problem), message, at: labels)
      private var code: DiagnosticCode {
        switch reason {
        case .a, .b: "three"
        case .c: if flag { "four-parts" } else { "five" }
        }
      }
      private var other: String { "not-a-code" }
      case .d: unknown("unknown-thing", "thing", nearest.map { f($0) })
      case .e: problems.append(Self.unknown("unknown-part", "part"))
      private func unknown(_ code: DiagnosticCode, _ kind: String) -> Diagnostic {
        Diagnostic(code, "there is no \\(kind)")
      }
      """)
    #expect(
      codes.names.sorted() == [
        "five", "four-parts", "one", "three", "two-parts", "unknown-part", "unknown-thing",
      ])
    #expect(codes.unreadable == ["name"])
  }
}
