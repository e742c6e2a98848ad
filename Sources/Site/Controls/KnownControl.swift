import Diagnostics
import Formula
import FormulaSyntax
import RealMath
import Units

/// A control with its ends computed.
struct KnownControl: Sendable {
  let checked: CheckedControl
  /// What the parameter is now.
  let now: KnownQuantity
  /// The ends, in the unit of the parameter.
  let from: Double
  let to: Double

  /// `nil` where something has no value, which was told already.
  init?(
    _ checked: CheckedControl, _ known: [NodeID: Estimate],
    _ definitions: [DefinitionID: KnownQuantity]
  ) {
    guard let now = definitions[checked.parameter], now.value.value.isFinite,
      let from = checked.from.flatMap({ known[$0]?.value }),
      let to = checked.to.flatMap({ known[$0]?.value }), from.isFinite, to.isFinite
    else { return nil }
    self.checked = checked
    self.now = now
    self.from = from
    self.to = to
  }

  var parameter: DefinitionID { checked.parameter }
  var scale: ControlFile.Scale { checked.file.scale }

  /// Where a value lies on the way from one end to the other: 0 at the first, 1 at the second, and beyond an end at
  /// that end.
  func place(of value: Double) -> Double {
    let share =
      switch scale {
      case .linear: (value - from) / (to - from)
      case .log: Double.log(max(value, from) / from) / Double.log(to / from)
      }
    return min(max(share, 0), 1)
  }

  /// The ends as readers see them, in as few digits as tell them apart.
  func ends(_ units: UnitTable, _ language: Language) -> (from: String, to: String) {
    let ends = [from, to].map { KnownQuantity(value: Estimate($0), quantity: now.quantity) }
    let written = WrittenValue.apart(ends, units, language)
    return (written[0], written[1])
  }

  // MARK: Problems

  /// What is wrong with the ends: with each other, with the scale, and with the value that must lie between them.
  func problems(_ report: CheckedReport) -> [ControlProblem] {
    guard let fromFile = checked.file.from, let toFile = checked.file.to,
      let formula = report.entries[parameter]?.formula
    else { return [] }
    let name = report.environment[parameter].name.text
    let units = report.environment.units
    func end(_ text: String, _ range: SourceRange) -> ControlProblem.End {
      ControlProblem.End(text: text, range: range)
    }
    let written = ends(units, .english)
    let first = end(written.from, fromFile.range)
    let last = end(written.to, toFile.range)
    var problems: [ControlProblem] = []
    if scale == .log {
      problems += [(from, first), (to, last)].filter { $0.0 <= 0 }.map { .logOfZero(name, $0.1) }
    }
    guard from < to else { return problems + [.endsReversed(name, from: first, to: last)] }
    let value = now.value.value
    guard value < from || value > to else { return problems }
    let passed = value < from ? from : to
    let apart = WrittenValue.apart(
      [
        KnownQuantity(value: now.value, quantity: now.quantity),
        KnownQuantity(value: Estimate(passed), quantity: now.quantity),
      ], units, .english)
    problems.append(
      .valueOutside(
        name, value: end(apart[0], formula.range),
        end: end(apart[1], value < from ? fromFile.range : toFile.range), isBelow: value < from))
    return problems
  }
}
