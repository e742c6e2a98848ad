import Diagnostics
import FormulaSyntax
import Markup
import MathML
import Testing

@Suite struct LogicTests {
  @Test(arguments: [
    ("1 < x <= 2", "1 < x ≤ 2", "1 < x ≤ 2"),
    ("x >= 1 and y != 2", "x ≥ 1 and y ≠ 2", "x ≥ 1 en y ≠ 2"),
    ("not (a or b)", "not (a or b)", "niet (a of b)"),
    ("(a or b) and c", "(a or b) and c", "(a of b) en c"),
    ("x ≈ 5.5 within 0.1%", "x ≈ 5.5\u{A0}(±0.1%)", "x ≈ 5,5\u{A0}(±0,1%)"),
    ("if x > 1 then a else b", "{ a if x > 1; b otherwise }", "{ a als x > 1; b anders }"),
    (
      "if x > 1 then a else if y > 1 then b else c", "{ a if x > 1; b if y > 1; c otherwise }",
      "{ a als x > 1; b als y > 1; c anders }"
    ),
    ("1 + (if x then a else b)", "1 + ({ a if x; b otherwise })", "1 + ({ a als x; b anders })"),
  ])
  func wordsAreThoseOfTheLanguage(text: String, english: String, dutch: String) {
    #expect(line(text) == english)
    #expect(line(text, "nl") == dutch)
  }

  @Test func anUnknownLanguageIsSetInEnglish() {
    #expect(line("a or b", "xx") == "a or b")
  }

  @Test func brokenPartsAreQuestionMarks() {
    let range = SourceRange(SourceID(0), 0, 0)
    let tree = Expression(.prefix(.minus, Expression(.error, range)), range)
    #expect(
      mathML(tree, notation()).text
        == """
        <math alttext="−?"><mo form="prefix">−</mo><merror><mtext>?</mtext></merror></math>
        """)
  }
}
