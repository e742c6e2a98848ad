import Testing

@testable import Site

@Suite struct FalsePrecisionTests {
  private func lines(_ value: String, _ parameters: String) -> [String] {
    let report = SmallReport()
      .with("models/made.yaml", "title: Made\nparameters:\n\(parameters)\n")
      .withPage("A value: `= \(value)`.\n\n![](chart:cups)\n")
    return shortLines(report.build()).filter { $0.contains("false-precision") }
  }

  @Test func anUncertainValueIsHeldAgainstItsInterval() {
    let wide = "  a: 5 to 20"
    #expect(lines("made.a | 3 digits", wide) == [])
    #expect(
      lines("made.a | 4 decimals", wide) == [
        "content/en/index.md:6:22: warning: the last digit of `10.0000` is lost in its interval "
          + "[false-precision]"
      ])
    #expect(lines("made.a", wide) == [])
  }

  @Test(arguments: [
    // A cell, a row and a column with a format of its own.
    ("{label: A}", "{label: R, values: [{value: made.a, format: 6 digits}]}", 6),
    ("{label: A}", "{label: R, value: made.a, format: 6 digits}", 6),
    ("{label: A, format: 6 digits}", "{label: R, value: made.a}, {label: S, value: 2 * made.a}", 4),
    ("{label: A, format: 3 digits}", "{label: R, value: made.a}", nil),
  ]) func tablesAreHeldAgainstItToo(column: String, row: String, line: Int?) {
    let report = SmallReport()
      .with("models/made.yaml", "title: Made\nparameters: {a: 130 to 200}\n")
      .with("tables/made.yaml", "title: T\nnames: N\ncolumns:\n- \(column)\nrows: [\n  \(row)]\n")
      .withPage("![](table:made)\n\n![](chart:cups)\n")
    let lines = shortLines(report.build())
    #expect(lines.count == (line == nil ? 0 : 1), "\(lines)")
    if let line {
      #expect(lines.first?.hasPrefix("content/tables/made.yaml:\(line):") == true, "\(lines)")
      #expect(lines.first?.contains("false-precision") == true, "\(lines)")
    }
  }

  @Test(arguments: [
    ("2 * made.a | 4 digits", "  a: 1.7 EUR", false),
    ("made.a / 3 | 5 digits", "  a: 1.7 EUR", true),
    ("made.a / 3 | 5 digits", "  a: 1.70 EUR", false),
    ("made.a / 3 | 6 digits", "  a: 1.70 EUR", true),
    // The most precise of the inputs counts, and a computed one may be exact.
    ("made.a * made.b / 7 | 5 digits", "  a: 1.7\n  b: 1.234", false),
    ("made.a * made.b | 9 digits", "  a: 1.7\n  b: 1/3", false),
    // Zeros at the end of what is shown say how large it is, and no more.
    ("made.a * 1000000 | exact", "  a: 17 EUR", false),
    ("sqrt(2) | 9 digits", "  a: 1", false),
    ("coffee.cost(1 cup/day) in EUR/hour | 3 digits", "  a: 1", false),
    ("made.a in % | bare, 4 digits", "  a: 50%", false),
  ]) func aCertainValueIsHeldAgainstItsParameters(value: String, parameters: String, isTold: Bool) {
    #expect(lines(value, parameters).isEmpty == !isTold, "\(value)")
  }
}
