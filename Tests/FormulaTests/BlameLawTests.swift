import Formula
import TestSupport
import Testing

/// A power of the parameter times a power of a unit, as text.
private func term(_ generator: inout SeededGenerator) -> (text: String, power: Int) {
  let power = Int.random(in: -2...2, using: &generator)
  let unit = ["m", "s", "kg", "token", "(m/s)"].randomElement(using: &generator) ?? "m"
  let own = Int.random(in: -2...2, using: &generator)
  return ("2 * x^(\(power)) * (3 \(unit))^(\(own))", power)
}

@Test func anArgumentThatMeasuresWhatWasAskedForFits() throws {
  var blamed = 0
  for seed in 0..<2000 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let (a, b) = (term(&generator), term(&generator))
    let body = seed % 5 == 0 ? "exp(\(a.text))" : "\(a.text) + \(b.text)"
    let definitions = [("f(x)", body), ("g(y)", "f(y) * 1 s")]
    let unit = ["m", "s^2", "USD", "1/kg", "FLOP"].randomElement(using: &generator) ?? "m"
    var calculation = Calculation(definitions)
    let found = calculation.quantity("g(5 (\(unit)))")
    let problems = calculation.checker.problems
    try #require((found == nil) == (problems.count == 1), "seed \(seed): \(body)")
    guard case .wrongArgument(let wrong)? = problems.first?.problem else { continue }
    blamed += 1
    #expect(wrong.argument.function == "g", "seed \(seed): \(body)")
    var second = Calculation(definitions)
    _ = second.quantity("g(5 * (\(wrong.needed)))")
    #expect(second.messages == [], "seed \(seed): \(body) wants \(wrong.needed)")
  }
  #expect(blamed > 500)
}
