import TestSupport
import Testing

@testable import Charts

@Test func textIsAsWideAsInArial() {
  #expect((textWidth("Training tokens per parameter", size: 12) - 161).magnitude < 1)
  #expect(textWidth("0", size: 2048) == 1139)
  #expect(textWidth("", size: 12) == 0)
  #expect(textWidth("A", size: 10, weight: .bold) > textWidth("A", size: 10))
}

@Test func signsOfReportsHaveTheirOwnWidths() {
  let widths: [(String, Double)] = [
    ("−", 1196), ("×", 1196), ("·", 569), ("≈", 1124), ("≤", 1124), ("→", 2048), ("α", 1184),
    ("⁶", 821), ("²", 682), ("€", 1139), ("₹", 1303), ("\u{202F}", 409), ("\u{2009}", 409),
    ("\u{200B}", 0), ("e\u{301}", 1139),
  ]
  for (text, width) in widths { #expect(textWidth(text, size: 2048) == width, "\(text)") }
}

@Test func unknownCharactersCountAsWide() {
  for text in ["Ж", "漢", "ش", "\u{E000}"] { #expect(textWidth(text, size: 10) >= 10, "\(text)") }
  #expect(textWidth("🚀", size: 10) == 12.5)
}

@Test func linesBreakAtBlanks() {
  #expect(brokenLines("one two three four", width: 70, size: 14) == ["one two", "three four"])
  #expect(brokenLines("10\u{A0}billion", width: 70, size: 14) == ["10\u{A0}billion"])
  #expect(brokenLines("", width: 10, size: 14).isEmpty)
  #expect(brokenLines("a b c d e f", width: 20, size: 14).count == 3)
}

@Test func linesBreakAfterHyphensAndSlashesBetweenWords() {
  #expect(
    brokenLines("pre-training compute", width: 70, size: 14) == ["pre-", "training", "compute"])
  #expect(brokenLines("input/output", width: 50, size: 14) == ["input/", "output"])
  for whole in ["GPT-4", "2020–2021", "EUR/kg"] {
    #expect(textPieces(whole, .regular).count == 1, "\(whole)")
  }
}

@Test func softHyphensShowOnlyAtTheEndOfALine() {
  let text = "rein\u{AD}force\u{AD}ment"
  #expect(brokenLines(text, width: 200, size: 14) == ["reinforcement"])
  #expect(brokenLines(text, width: 75, size: 14) == ["reinforce-", "ment"])
  #expect(brokenLines("end\u{AD}", width: 75, size: 14) == ["end"])
}

@Test func onlyWordsWiderThanALineAreBrokenInside() {
  let lines = brokenLines(String(repeating: "n", count: 60), width: 100, size: 14)
  #expect(lines.joined().utf8.count == 60)
  #expect(lines.count == 5)
  #expect(brokenLines("e\u{301}e\u{301}", width: 1, size: 14) == ["e\u{301}", "e\u{301}"])
}

@Test func noLineIsWiderThanItMayBe() {
  for seed in UInt64(1)...500 {
    var random = SeededGenerator(seed: seed)
    let signs = ["a", "W", "i", " ", " ", "-", "/", "\u{AD}", "\u{A0}", "é", "🚀", "0"]
    let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &random)]
    }.joined()
    let width = Double.random(in: 20...120, using: &random)
    for line in brokenLines(text, width: width, size: 14) {
      #expect(textWidth(line, size: 14) <= width + 1e-9, "seed \(seed)")
      #expect(!line.isEmpty && !line.contains("\u{AD}"), "seed \(seed)")
    }
    let all = brokenLines(text, width: 10_000, size: 14).joined()
    let bare = { (text: String) in text.filter { $0 != " " && $0 != "\u{AD}" } }
    #expect(bare(all) == bare(text), "seed \(seed)")
  }
}
