import Markup
import MathML
import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("a + b - c", "a + b − c"),
    ("a + (b - c)", "a + b − c"),
    ("a - (b + c)", "a − (b + c)"),
    ("a - -b", "a − (−b)"),
    ("-a + b", "−a + b"),
    ("a + (-b + c)", "a + (−b + c)"),
    ("-(a + b)", "−(a + b)"),
    ("-(-a)", "−(−a)"),
    ("-a * b", "−ab"),
    ("a * -b", "a · (−b)"),
    ("(-a)^2", "(−a)²"),
    ("-a^2", "−a²"),
    ("a^-1", "a⁻¹"),
    ("(a + b)^2", "(a + b)²"),
    ("(a * b)^2", "(ab)²"),
    ("(a / b)^2", "(a/b)²"),
    ("a^b^c", "a^b^c"),
    ("(a^b)^c", "(a^b)^c"),
    ("x1^2", "x₁²"),
    ("(bare_share)^2", "(bare share)²"),
    ("10^(x / y)", "10^(x/y)"),
    ("2 * 3", "2\u{A0}×\u{A0}3"),
    ("2 * x", "2x"),
    ("x * 2", "x\u{A0}×\u{A0}2"),
    ("x * 1e6", "x\u{A0}×\u{A0}10⁶"),
    ("x * y", "xy"),
    ("2 (x + 1)", "2(x + 1)"),
    ("x * (y + 1)", "x · (y + 1)"),
    ("x^2 * (y + 1)", "x²(y + 1)"),
    ("(x + 1) * (y + 1)", "(x + 1)(y + 1)"),
    ("share * x", "share\u{A0}×\u{A0}x"),
    ("rl_share * growth", "ρF"),
    ("5 GWh * 3 h", "5\u{A0}GWh\u{A0}×\u{A0}3\u{A0}h"),
    ("246e6 GPU * hour", "246\u{A0}×\u{A0}10⁶\u{A0}GPU·h"),
    ("x * GWh", "x\u{A0}GWh"),
    ("GWh * x", "GWh · x"),
    ("3 m^2", "3\u{A0}m²"),
    ("5 USD/(GPU * hour)", "5\u{A0}USD/(GPU·h)"),
    ("5 USD/GPU/hour", "5\u{A0}USD/(GPU·h)"),
    ("(5 to 20) GWh", "(5 to 20)\u{A0}GWh"),
    ("x in GWh/year", "x"),
    ("x% + 20%", "x% + 20%"),
    ("(x + y)%", "(x + y)%"),
    ("20%^2", "(20%)²"),
    ("20% * x", "20%\u{A0}×\u{A0}x"),
    ("abs(x) * abs(y)", "|x| · |y|"),
    ("x * ln(y)", "x\u{A0}ln\u{A0}y"),
    ("ln(y) * x", "ln\u{A0}y · x"),
    ("ln(y + 1) * x", "ln(y + 1)x"),
  ])
  func signsAndParenthesesStandWhereTheyAreNeeded(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test(arguments: [
    ("(1 + x) / (1 + y)", "(1 + x)/(1 + y)"),
    ("a * b / c * k", "(ab)/c · k"),
    ("a / b / c", "a/(bc)"),
    ("a / (b * c)", "a/(bc)"),
    ("a * (b / c)", "ab/c"),
    ("(a / b) / (c / k)", "(a/b)/(c/k)"),
    ("x * a / (c / k)", "(xa)/(c/k)"),
    ("1 / 2 * x", "1/2 · x"),
  ])
  func chainsBecomeProductsOfQuotients(text: String, expected: String) {
    #expect(line(text) == expected)
  }

  @Test func quotientsAreStackedTwiceAndThenSlashed() {
    #expect(
      markup("a / (1 + b / (1 + c / k))")
        == """
        <mfrac><mi>a</mi><mrow><mn>1</mn><mo>+</mo><mfrac><mi>b</mi><mrow><mn>1</mn><mo>+</mo>\
        <mrow><mi>c</mi><mo lspace="0" rspace="0">/</mo><mi>k</mi></mrow></mrow></mfrac></mrow></mfrac>
        """)
  }

  @Test func numbersAndUnitsHaveAThinSpaceBetweenThem() {
    #expect(
      markup("310 kW") == "<mn>310</mn><mo>\u{2062}</mo><mspace width=\"0.1667em\"/>"
        + "<mi intent=\":unit\">kW</mi>")
  }
}
