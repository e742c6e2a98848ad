import Formula
import Testing

private let definitions = [("speedup(n, t)", "ln(n) * t"), ("later(a, b)", "a + b / (2 h)")]

@Test func whatIsTriedForAHintLeavesNothingBehind() {
  var calculation = Calculation(definitions)
  _ = calculation.quantity("speedup(3 h, 20)")
  #expect(calculation.checker.problems.map { $0.repair } == [.swap("speedup(20, 3 h)")])
  // Two numbers, a unit and a product: nothing of the call with its arguments exchanged.
  #expect(calculation.checker.graph.count == 4)
  #expect(calculation.value("speedup(e, 20)") == 20)
  #expect(calculation.messages.count == 1)
}

@Test func hintsAreNotTriedForEver() {
  var calculation = Calculation(definitions)
  let clock = ContinuousClock()
  let time = clock.measure {
    for index in 0..<1000 {
      // Each call stands at a place of its own.
      let blanks = String(repeating: " ", count: 20 * index)
      _ = calculation.quantity(blanks + "speedup(3 h, 20) + later(3 h, 5 h)")
    }
  }
  #expect(calculation.messages.count > 1000)
  #expect(time < .seconds(20), "\(time)")
}
