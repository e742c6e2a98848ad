import Diagnostics
import Formula
import FormulaSyntax
import Testing

@Test func aLongChainOfDefinitionsIsNoDeepStack() {
  // Each needs the one after it: the first asks for all.
  let count = 20_000
  var definitions = (0..<count).map { ("a\($0)", "a\($0 + 1) + 1") }
  definitions.append(("a\(count)", "1"))
  var calculation = Calculation(definitions)
  #expect(calculation.value("a0") == Double(count + 1))
  #expect(calculation.messages.isEmpty)
}

@Test func aLongCycleIsReportedAndNoDeepStack() {
  let count = 5_000
  var definitions = (0..<count).map { ("a\($0)", "a\($0 + 1) + 1") }
  definitions.append(("a\(count)", "a0"))
  var calculation = Calculation(definitions)
  _ = calculation.quantity("a0")
  #expect(!calculation.messages.isEmpty && calculation.messages.count < 20)
}

@Test func callsThatDoubleEndQuickly() {
  var definitions = [("f0(x)", "x")]
  for level in 1...200 {
    definitions.append(
      ("f\(level)(x)", "f\(level - 1)(x) + f\(level - 1)(x + 1) * f\(level - 1)(2 x)"))
  }
  var calculation = Calculation(definitions)
  let clock = ContinuousClock()
  let time = clock.measure {
    _ = calculation.quantity("f200(1)")
  }
  #expect(calculation.messages.count == 1)
  #expect(time < .seconds(10), "\(time)")
}

@Test func eachProblemOfALargeModelIsToldOnce() {
  var definitions = [("bad(x)", "nope + x"), ("wrong(x, y)", "1 m + x * y")]
  for index in 0..<500 { definitions.append(("d\(index)", "bad(\(index)) + wrong(\(index) s, 2)")) }
  var calculation = Calculation(definitions)
  for index in 0..<500 { _ = calculation.quantity("d\(index)") }
  #expect(calculation.messages.count == 2, "\(calculation.messages.prefix(5))")
}

@Test func longNumbersAreRead() {
  var calculation = Calculation()
  #expect(calculation.value("0." + String(repeating: "3", count: 5000)) == 1.0 / 3)
  #expect(calculation.value("1e" + String(repeating: "0", count: 5000) + "2") == 100)
  #expect(calculation.quantity(String(repeating: "9", count: 1_000_000)) == nil)
  #expect(calculation.messages == ["this number is too large"])
}

@Test func anIntervalAsWideAsNumbersAreIsSearched() {
  var calculation = Calculation()
  #expect(calculation.value("inverse(x -> x, 3, -1e308, 1.5e308)") == 3)
  #expect(calculation.value("inverse(x -> ln(x), 0, 1e-300, 1e300)") == 1)
}

@Test func aVariableThatNobodyGivesAValueIsAFault() throws {
  var calculation = Calculation([("f(x)", "2 * x")])
  let (id, x) = calculation.variable()
  let found = calculation.quantity("f(x)", [("x", x)])
  let node = try #require(found).node
  let graph = calculation.checker.graph
  #expect(graph.fault(of: node)?.reason == .unboundVariable)
  #expect(graph.fault(of: node, at: [id: 3]) == nil)
}
