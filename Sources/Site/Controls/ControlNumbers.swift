import Diagnostics
import Formula
import Units

/// What `numbers.json` tells of a control. What its parameter is stands with the definitions, and where claims turn
/// with the claims.
struct ControlNumbers {
  private let control: KnownControl
  private let report: CheckedReport
  private let languages: [Language]

  init(_ control: KnownControl, _ report: CheckedReport, _ languages: [Language]) {
    self.control = control
    self.report = report
    self.languages = languages
  }

  var value: JSONValue {
    let units = report.environment.units
    return .object([
      ("name", .string(report.environment.qualifiedName(control.parameter))),
      ("from", .number(control.from)), ("to", .number(control.to)),
      ("unit", .string(units.formula(control.now.quantity.unit))),
      ("scale", .string(control.scale.rawValue)),
      (
        "text",
        .object(
          languages.map { language in
            let ends = control.ends(units, language)
            return (
              language.tag, .object([("from", .string(ends.from)), ("to", .string(ends.to))])
            )
          })
      ),
      ("pages", .array(pages.map { .string($0.contentPath) })),
    ])
  }

  /// The pages that show it.
  private var pages: [PageFile] {
    report.report.pages.filter { page in
      page.parts.references.contains { reference in
        guard reference.isFigure, let shown = report.control(at: reference.destination) else {
          return false
        }
        return report.environment.definition(
          named: shown.span.formula.excerpt.text, in: shown.scope) == control.parameter
      }
    }
  }
}
