import Foundation
import Testing

@testable import Markdown

/// How cmark is kept: one at a time, and freed.
@Suite(.serialized) struct CMarkTests {
  /// libcmark-gfm changes global tables while it parses: without care, about one parser in twenty takes
  /// `~` for text when two run at once.
  @Test func parsersAtOnceDoNotDisturbEachOther() async {
    // Long plain words keep parsers where the tables matter.
    let text = Array((String(repeating: "x", count: 300_000) + " ~~b~~\n").utf8)
    func isStruck() -> Bool { readSyntax(text[...]).contains { $0.kind == .strikethrough } }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<100).allSatisfy { _ in isStruck() } }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  #if os(Linux)
    @Test func treesOfCMarkAreFreed() throws {
      let text = String(repeating: "a *b* `c` [d](e) | f\n\n- g\n\n> h\n\n", count: 3000)
      let bytes = Array(text.utf8)
      func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
          .split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4096
      }
      for _ in 0..<3 { _ = document(bytes) }
      let before = try resident()
      // A tree of this text takes about ten megabytes.
      for _ in 0..<12 { _ = document(bytes) }
      #expect(try resident() - before < 60_000_000)
    }
  #endif
}
