import Markup
import MathML
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("8000", "8000", "8000"),
    ("30_856", "30,856", "30.856"),
    ("1_000_000.5", "1,000,000.5", "1.000.000,5"),
    ("0.34", "0.34", "0,34"),
    ("0.000_12", "0.000\u{202F}12", "0,000\u{202F}12"),
    ("6.02e23", "6.02\u{A0}×\u{A0}10²³", "6,02\u{A0}×\u{A0}10²³"),
    ("490e6", "490\u{A0}×\u{A0}10⁶", "490\u{A0}×\u{A0}10⁶"),
    ("1e6", "10⁶", "10⁶"),
    ("1.0e-07", "1.0\u{A0}×\u{A0}10⁻⁷", "1,0\u{A0}×\u{A0}10⁻⁷"),
    ("2e00", "2\u{A0}×\u{A0}10⁰", "2\u{A0}×\u{A0}10⁰"),
    ("20%", "20%", "20%"),
  ])
  func numbersKeepTheirDigitsAndTakeTheSeparatorsOfTheLanguage(
    text: String, english: String, dutch: String
  ) {
    #expect(line(text) == english)
    #expect(line(text, "nl") == dutch)
  }

  @Test func oddGroupsAreRegrouped() {
    #expect(line("10_00") == "1,000")
  }

  @Test func powersOfTenAreRaised() {
    #expect(
      markup("6.02e-23")
        == #"<mn>6.02</mn><mo lspace="0.2222em" rspace="0.2222em">×</mo>"#
        + "<msup><mn>10</mn><mrow><mo form=\"prefix\">−</mo><mn>23</mn></mrow></msup>")
  }
}
