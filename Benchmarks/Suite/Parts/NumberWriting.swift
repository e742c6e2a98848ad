import Benchmark
import Numerals

/// Numbers as a reader sees them, against the shortest digits that the standard library writes.
func numberWriting() -> [Comparison] {
  let style = NumberStyle()
  let numbers = Arguments.decades(-3, 12)
  func comparison(_ name: String, _ format: NumberFormat) -> Comparison {
    Comparison(
      group: "numbers as text, per number", name: name, peer: "Double.description",
      count: numbers.count,
      subject: { for number in numbers { blackHole(numberText(number, format, style).plain) } },
      floor: { for number in numbers { blackHole(number.description) } })
  }
  return [
    comparison("numberText, automatic", NumberFormat()),
    comparison("numberText, 3 digits, scientific", NumberFormat(.scientific, .significant(3))),
  ]
}
