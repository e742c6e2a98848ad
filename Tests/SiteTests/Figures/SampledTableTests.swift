import Testing

@testable import Site

/// The table of a curve that was found from samples.
@Suite struct SampledTableTests {
  private func cells(_ mark: String, seed: Int = 1) -> [String] {
    let page = SmallReport()
      .replacing("title:", with: "seed: \(seed)\ntitle:", in: "report.yaml")
      .with(
        "charts/cups.yaml",
        "title: Cups\nx: {domain: [1, 3]}\ny: {domain: [0, 100]}\nmarks:\n  \(mark)\n"
      )
      .build().files.first { $0.path == "en/index.html" }
    let text = page.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return text.matches(of: /<td class="number-cell">([^<]*)<\/td>/).map { String($0.output.1) }
  }

  @Test func noMoreDigitsAreShownThanSamplesSettle() {
    // Its median is 12, and half of the width of its interval is 9: units are as much as a thousand samples tell.
    let cells = cells("- {line: (6 to 24) * x / x, label: Guess}")
    #expect(!cells.isEmpty)
    #expect(cells.allSatisfy { $0 == "12 (6 to 24)" }, "\(cells)")
  }

  @Test func aNarrowIntervalIsShownInAsManyDigitsAsTellItsEnds() {
    let cells = cells("- {line: '50 + normal(0, 0.1) * x / x', label: Measured}")
    #expect(!cells.isEmpty)
    #expect(
      cells.allSatisfy { $0 == "50 (49.84 to 50.16)" }, "\(cells)")
  }
}
