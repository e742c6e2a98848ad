import TestSupport
import Testing
import Yams

@testable import Site

@Suite struct YAMLDepthBoundTests {
  private func bound(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return YAMLDepthBound(bytes, 0..<bytes.count).depth
  }

  private func depth(_ node: Node) -> Int {
    switch node {
    case .scalar, .alias: 0
    case .sequence(let items): 1 + (items.map { depth($0) }.max() ?? 0)
    case .mapping(let pairs): 1 + (pairs.map { max(depth($0.key), depth($0.value)) }.max() ?? 0)
    }
  }

  @Test func ordinaryFilesAreKnownToBeShallow() {
    let entry = "  p:\n    label: {en: 'RL [compute', nl: \"RL-werk\"}\n    source: [a, b]\n"
    let file = "parameters:\n" + String(repeating: entry.filter { $0 != "[" }, count: 500)
    #expect(bound(file) <= 20)
    #expect(bound(String(repeating: "a: it's [so](so)\n", count: 500)) <= 20)
    #expect(bound(String(repeating: "[", count: 100)) >= 100)
    #expect(bound(String(repeating: "- ", count: 100)) >= 100)
  }

  @Test func whatCountsTwiceOrHidesABracketIsCounted() {
    // Each bracket holds a pair without braces.
    #expect(bound(String(repeating: "[a: ", count: 40)) >= 80)
    // A tag, a comment and a quoted text hide the bracket that seems to close.
    for hidden in ["[!<]> ", "[ #]\n", "[\"\\\"]\" ", "[']' "] {
      #expect(bound(String(repeating: hidden, count: 40)) >= 40, "\(hidden)")
    }
  }

  @Test func theBoundIsNeverTooLow() throws {
    let tokens = [
      "[", "[", "[", "{", "{a: ", "]", "]", "}", "}", ", ", "'", "'", "\"", "\"", "'x'", "\"]\"",
      "']'", "b", "c: ", "d: ", "# ", " #]", "\n", "\n ", "\n  ", "- ", "? ", ": ", "!<]> ", "!t ",
      "&e ", "\\", "it's", "|\n  [\n", "'[' ", "\" [ ' ] \"", " ", "-\t",
    ]
    var count = 0
    for seed in UInt64(0)..<20_000 {
      var random = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<2 + random.next(below: 12) { text += random.pick(tokens) }
      // Closing what may be open makes more of them YAML.
      for _ in 0..<random.next(below: 5) { text += random.pick(["]", "}", "'", "\"", "]]"]) }
      guard let node = try? Yams.compose(yaml: text, .basic, .default, .utf8) else { continue }
      count += 1
      try #require(depth(node) <= bound(text), "seed \(seed): \(quoted(text))")
    }
    #expect(count > 1000)
  }
}
