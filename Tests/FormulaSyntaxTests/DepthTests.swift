import Diagnostics
import FormulaSyntax
import Testing

private func problems(_ text: String) -> [SyntaxProblem] {
  parseFormula(Excerpt(whole: SourceID(0), bytes: Array(text.utf8))).problems
}

private func nested(_ open: String, _ count: Int, _ inner: String, _ close: String = "") -> String {
  String(repeating: open, count: count) + inner + String(repeating: close, count: count)
}

@Test(arguments: [
  ("(", ")"), ("f(", ")"), ("-", ""), ("not ", ""), ("2^", ""), ("x -> ", ""), ("2^-", ""),
])
func nestingUpToTheLimitIsReadAndBeyondItIsReported(_ pair: (String, String)) {
  // A power with a sign goes two levels down at once.
  let limit = pair.0 == "2^-" ? formulaDepthLimit / 2 : formulaDepthLimit
  #expect(problems(nested(pair.0, limit, "x", pair.1)).isEmpty)
  let found = problems(nested(pair.0, limit + 1, "x", pair.1))
  guard case .tooDeep(_, formulaDepthLimit) = found.first else {
    Issue.record("nesting \(pair.0) is not reported: \(found)")
    return
  }
}

@Test func conditionalsNestUpToTheLimit() {
  #expect(problems(nested("if a then b else ", formulaDepthLimit, "c")).isEmpty)
  #expect(!problems(nested("if a then b else ", formulaDepthLimit + 1, "c")).isEmpty)
  #expect(!problems(nested("1 + if a then b else ", 300, "c")).isEmpty)
}

@Test(arguments: ["x + ", "x * ", "x and ", "x ", "2^"])
func longChainsAreRefusedAndDestroyedWithoutOverflow(_ link: String) {
  let found = problems(String(repeating: link, count: 100_000) + "x")
  #expect(found.count == 1)
}

@Test func aChainUpToTheLimitIsRead() {
  #expect(problems(nested("x + ", formulaTreeLimit - 1, "x")).isEmpty)
  guard case .tooLong(_, formulaTreeLimit) = problems(nested("x + ", formulaTreeLimit, "x")).first
  else {
    Issue.record("a chain of \(formulaTreeLimit) operators is not reported")
    return
  }
}

@Test func wideFormulasAreRead() {
  let arguments = [String](repeating: "x", count: 20_000).joined(separator: ", ")
  #expect(problems("f(" + arguments + ")").isEmpty)
  #expect(problems([String](repeating: "x", count: 20_000).joined(separator: " < ")).isEmpty)
}

@Test func garbageOfEightMegabytesIsRefusedAtOnce() {
  for byte in [UInt8(ascii: "("), UInt8(ascii: "?"), 0xFF, UInt8(ascii: "-"), UInt8(ascii: "%")] {
    let bytes = [UInt8](repeating: byte, count: 8 << 20)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(parseFormula(Excerpt(whole: SourceID(0), bytes: bytes)).problems.count == 1)
    }
    #expect(time < .seconds(2), "\(byte) takes \(time)")
  }
}
