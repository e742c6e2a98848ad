import Diagnostics
import Markdown

/// Finds numbers in prose, and in the texts around figures, tables and claims, that are typed by hand: neither computed, nor credited, nor said to be constant.
///
/// Narrow by design, since a warning that is often wrong is switched off. It leaves alone what is a name or a count for
/// the eye: years, dates and times; whole numbers up to twelve; what is joined to letters (`GPT-4`, `o1`, `3rd`, `7B`) or
/// stands behind a name or a word that numbers things (`Grok 4`, `chapter 3`); and all in a sentence, or a row of a table,
/// with a link, a citation or a note, which say where it is from. A percentage, a multiple or an amount of money is never
/// too small.
struct BareNumbers {
  private let constants: [Located<String>]
  private var unused: [Located<String>]
  private let hint: String
  private var problems: [Diagnostic] = []

  /// What is wrong with the numbers of a report, and with the lists of constants of its pages.
  static func problems(of report: Report) -> [Diagnostic] {
    let pages = report.pages.flatMap { page in
      let numbers = BareNumbers(
        page.passages, page.front.constants,
        hint: "compute it with `` `= …` ``, link to its source in the same sentence, or add it to "
          + "`constants` in the front matter")
      return numbers.problems + numbers.unused.map(unusedConstant)
    }
    let others =
      report.charts.flatMap(\.passages) + report.tables.flatMap(\.passages)
      + report.claims.flatMap(\.passages)
    let hint = "compute it with `` `= …` ``, or cite its source in the same sentence: `[@key]`"
    return pages + BareNumbers(others, [], hint: hint).problems
  }

  private init(_ passages: [Passage], _ constants: [Located<String>], hint: String) {
    self.constants = constants
    self.hint = hint
    unused = constants
    for passage in passages { check(passage) }
  }

  private mutating func check(_ passage: Passage) {
    let words = PassageWords(passage)
    var wasName = false
    var before: Range<Int>?
    for number in ProseNumber.all(in: passage) {
      // `Claude 3.5 and 3.7` are two names.
      let joins = before.map { words.isJoined($0.upperBound, number.run.lowerBound) } ?? false
      let isName = words.isName(number) || wasName && joins && !number.isMarked
      defer {
        before = number.run
        wasName = isName
      }
      guard !isName, !words.isOfTime(number), !words.isOfInterval(number),
        !words.isCredited(number.run)
      else { continue }
      if let whole = number.whole, whole <= 12, !number.isMarked { continue }
      if constants.contains(where: { $0.value == number.text }) {
        unused.removeAll { $0.value == number.text }
        continue
      }
      problems.append(
        Diagnostic(
          "bare-number", severity: .warning, "`\(number.text)` is typed by hand",
          at: passage.range(number.run), label: "neither computed nor cited",
          notes: ["what changes in a model does not change it"],
          hint: hint))
    }
  }

  private static func unusedConstant(_ constant: Located<String>) -> Diagnostic {
    Diagnostic(
      "unused-constant", severity: .warning,
      "no number in the prose is `\(constant.value)`", at: constant.range, hint: "leave it out")
  }
}
