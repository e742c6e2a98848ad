import Numerals
import RealMath
import Testing
@Test func q() throws {
  for (v, f) in [(4328.76, ""), (30856, ""), (0.0125, ""), (5.5, ""), (155_123_456, ""), (1e15, ""), (6.02214e23, ""), (0.00001234, ""), (0.2, "percent"), (0.07, "percent"), (0.123456789, "percent"), (0.285, "percent, 0 decimals"), (999999999, "words"), (999999999, "words 3 digits"), (5e6, "words"), (999999.6, "words"), (1e33, "words"), (1e36, "words"), (-0.001, "2 decimals"), (0, "2 decimals"), (100, "factor"), (1e-7, "plain"), (1.0/3, "exact"), (4329.5, "1 decimal"), (6.02e23, "scientific, 4 digits"), (-1.5e-9, "scientific"), (9.9999e14, ""), (0.000099996, ""), (9.996, "3 digits"), (0, "scientific")] as [(Double, String)] {
    let n = try NumberFormat(parsing: f)
    print(v, f, "|", numberText(v, n, .english).plain, "|", numberText(v, n, .dutch).plain)
  }
  for x in [.leastNonzeroMagnitude, 1.7976931348623157e308, 0.1, 1e21, 1e-7, 2.2250738585072014e-308, 1e23, 4.35] { print(shortestDecimal(x), x, Double(decimal: shortestDecimal(x).utf8) == x) }
}
