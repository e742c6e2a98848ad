import Testing

@Test func randomBytesComeToAnEnd() {
  for seed in 0..<1500 as Range<UInt64> {
    var fuzzed = FuzzedFormulas(seed: seed)
    fuzzFormula(fuzzed.bytes())
  }
}

@Test func randomTokensComeToAnEnd() {
  for seed in 0..<6_000 as Range<UInt64> {
    var fuzzed = FuzzedFormulas(seed: seed)
    fuzzFormula(fuzzed.tokens(), correlations: fuzzed.correlations())
  }
}

/// Formulas that are sound but for one piece: deeper than random tokens get.
@Test func damagedFormulasComeToAnEnd() {
  for seed in 0..<600 as Range<UInt64> {
    var fuzzed = FuzzedFormulas(seed: seed)
    fuzzFormula(fuzzed.damaged(), correlations: fuzzed.correlations())
  }
}

/// Formulas of the whole language have a value, or a fault that can be told.
@Test func soundFormulasHaveAValueOrAFault() {
  var (values, faults) = (0, 0)
  for seed in 0..<400 as Range<UInt64> {
    var fuzzed = FuzzedFormulas(seed: seed)
    let tally = fuzzFormula(fuzzed.formula(), correlations: fuzzed.correlations())
    values += tally.values
    faults += tally.faults
  }
  #expect(values > 100, "the random formulas hardly ever have a value: \(values)")
  #expect(faults > 20, "the random formulas hardly ever lose their value: \(faults)")
}
