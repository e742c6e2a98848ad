import Markup
import MathML
import Testing

@Suite struct UncertaintyTests {
  @Test(arguments: [
    ("5 to 20", "5 to 20", "5 tot 20"),
    ("0.5 GWh to 20 GWh", "0.5\u{A0}GWh to 20\u{A0}GWh", "0,5\u{A0}GWh tot 20\u{A0}GWh"),
    ("(5 to 20) GWh", "(5 to 20)\u{A0}GWh", "(5 tot 20)\u{A0}GWh"),
    ("2 * (5 to 20)^2", "2(5 to 20)²", "2(5 tot 20)²"),
    ("x + (1 to 2)", "x + (1 to 2)", "x + (1 tot 2)"),
    ("-(1 to 2)", "−(1 to 2)", "−(1 tot 2)"),
    ("-1 to 3", "−1 to 3", "−1 tot 3"),
    ("a + b to 2 a", "a + b to 2a", "a + b tot 2a"),
    ("x > 5 to 20", "x > (5 to 20)", "x > (5 tot 20)"),
    ("(1 to 2) to 3", "(1 to 2) to 3", "(1 tot 2) tot 3"),
    ("normal(10, 0.5)", "normal(mean 10, sd 0.5)", "normaal(gemiddelde 10; sd 0,5)"),
    (
      "lognormal(10 m, 2 m)", "lognormal(mean 10\u{A0}m, sd 2\u{A0}m)",
      "lognormaal(gemiddelde 10\u{A0}m, sd 2\u{A0}m)"
    ),
    ("uniform(0, 1)", "uniform(0, 1)", "uniform(0, 1)"),
    ("triangular(0, 2, 10)", "triangular(0, 2, 10)", "driehoekig(0, 2, 10)"),
    ("beta_distribution(2, 5)", "Beta(2, 5)", "Beta(2, 5)"),
    ("mean(x) - median(x)", "mean(x) − median(x)", "gemiddelde(x) − mediaan(x)"),
    ("sd(x)^2", "sd(x)²", "sd(x)²"),
    ("quantile(x, 2.5%)", "quantile_(2.5%)(x)", "kwantiel_(2,5%)(x)"),
    ("probability(x > 3)", "P(x > 3)", "P(x > 3)"),
    ("probability(1 < x <= 3 and y > 1)", "P(1 < x ≤ 3 and y > 1)", "P(1 < x ≤ 3 en y > 1)"),
    ("normal(x)", "normal(x)", "normaal(x)"),
  ])
  func whatIsUncertainIsSaidInTheWordsOfTheLanguage(text: String, english: String, dutch: String) {
    #expect(line(text) == english)
    #expect(line(text, "nl") == dutch)
  }

  @Test func aRangeIsADefinitionWithoutParentheses() {
    #expect(DefinitionText("f", "40 to 700").line() == "f = 40 to 700")
  }

  @Test func theWordOfARangeKeepsItsBlanks() {
    #expect(markup("5 to 20") == "<mn>5</mn><mtext>\u{A0}to\u{A0}</mtext><mn>20</mn>")
  }
}
