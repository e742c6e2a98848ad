import Diagnostics
import Formula
import FormulaSyntax
import Numerals

/// Finds values of which a format shows more digits than can be known.
///
/// Of an uncertain value, the last digit shown is compared with the width of its 90% interval: below a thousandth of that
/// it says nothing. Of a certain value, the digits are counted: three more than the most precise of the parameters that
/// it rests on were made by arithmetic. Both rules are generous: one digit beyond what is known keeps roundings from adding
/// up, and a second one hurts nobody. Counts, conversions and numbers within formulas are exact, and so is what rests on
/// data: its columns know more than their digits. Only formats that ask for digits are judged, since values without one show
/// what is settled.
struct FalsePrecision {
  private let report: EvaluatedReport
  private var environment: Environment { report.checked.environment }

  /// How many times the worth of the last digit the interval may be wide.
  private static let widest = 1000.0
  /// How many digits more than its inputs a value may not show.
  private static let tooMany = 3

  /// The values of a report that are shown too precisely.
  static func problems(of report: EvaluatedReport) -> [Diagnostic] {
    let precision = FalsePrecision(report: report)
    // The format of a column is told once, of the first row that asks too much.
    var told: Set<SourceRange> = []
    return report.checked.valueOrder.compactMap { range in
      report.checked.values[range].flatMap { precision.problem(of: $0) }
    }.filter { problem in problem.range.map { told.insert($0).inserted } ?? true }
  }

  private func problem(of value: CheckedValue) -> Diagnostic? {
    let span = value.span
    guard span.format.precision != .automatic, let range = span.formatRange,
      let estimate = report.values[span.range],
      let written = report.written(span, .english)
    else { return nil }
    let digits = ShownDigits(written.number, Language.english.style)
    guard digits.count > 0 else { return nil }
    if let interval = estimate.interval {
      let width = interval.high - interval.low
      let last = estimate.value.magnitude / digits.whole
      guard width.isFinite, width >= Self.widest * last else { return nil }
      let known = ends(of: estimate, value)
      return told(
        range, "the last digit of `\(written.plain)` is lost in its interval",
        note: "nine times out of ten it lies in \(known)",
        hint: "leave the format out: then the interval decides")
    }
    guard estimate.error == 0, let given = givenDigits(behind: value),
      digits.count >= given + Self.tooMany
    else { return nil }
    return told(
      range, "`\(written.plain)` has \(digits.count) digits, and what it rests on \(given)",
      note: "no parameter behind it is given in more digits than that",
      hint: "ask for `\(given + 1) digits`, or give its parameters as precisely as they are known")
  }

  private func told(
    _ range: SourceRange, _ message: String, note: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      "false-precision", severity: .warning, message, at: range, label: "asks for too much",
      notes: [note], hint: hint)
  }

  /// The interval in words: `5 to 20 GWh`.
  private func ends(of estimate: Estimate, _ value: CheckedValue) -> String {
    let written = WrittenValue(
      estimate, value.quantity, environment.units, .english, .withInterval)
    return "`" + written.ends.map(\.plain).joined(separator: " to ") + written.after + "`"
  }

  /// The digits of the most precise parameter that a value rests on; `nil` where something behind it may be exact.
  private func givenDigits(behind value: CheckedValue) -> Int? {
    let tree = value.span.formula.tree
    guard DataUse(ofAllIn: tree, value.scope, environment).dataSets.isEmpty else { return nil }
    var most: Int?
    for id in environment.allNeeds(of: environment.needs(of: tree, in: value.scope)) {
      guard environment[id].parameters == nil, environment.needs(of: id).isEmpty else { continue }
      guard let digits = GivenNumber(environment[id].body)?.digits else { return nil }
      most = max(most ?? 0, digits)
    }
    return most
  }
}

/// The digits that a reader sees of a number.
private struct ShownDigits {
  /// The digits as one whole number.
  let whole: Double
  /// How many there are from the first that is not zero; zeros that end a whole number may be but its size.
  let count: Int

  init(_ number: NumberText, _ style: NumberStyle) {
    let parts = number.mantissa.split(separator: style.decimalSeparator, maxSplits: 1)
    var digits = number.mantissa.unicodeScalars.filter(\.isDigit).map { Int($0.value) - 0x30 }
    if parts.count < 2 { while digits.last == 0 { digits.removeLast() } }
    let zeros = digits.prefix { $0 == 0 }.count
    count = digits.count - zeros
    whole = digits.reduce(0) { $0 * 10 + Double($1) }
  }
}

/// A number as an author gives it: `14 EUR/kg`, `-5%`.
private struct GivenNumber {
  /// How many digits it is written in, zeros at its end among them.
  let digits: Int

  /// The only number of a formula that holds nothing else but units.
  init?(_ tree: Expression) {
    var spellings: [String] = []
    guard Self.collect(tree, into: &spellings), spellings.count == 1 else { return nil }
    let mantissa = spellings[0].prefix { $0 != "e" && $0 != "E" }
    let digits = mantissa.unicodeScalars.filter(\.isDigit).drop { $0 == "0" }
    self.digits = max(digits.count, 1)
  }

  private static func collect(_ tree: Expression, into spellings: inout [String]) -> Bool {
    switch tree.kind {
    case .number(let spelling):
      spellings.append(spelling)
      return true
    case .name: return true
    // An exponent is part of a unit.
    case .infix(.power, let base, _, _): return collect(base, into: &spellings)
    case .infix(.juxtapose, let left, let right, _), .infix(.multiply, let left, let right, _),
      .infix(.divide, let left, let right, _):
      return collect(left, into: &spellings) && collect(right, into: &spellings)
    case .prefix(.minus, let operand), .percent(let operand), .conversion(let operand, _):
      return collect(operand, into: &spellings)
    default: return false
    }
  }
}
