import Diagnostics
import Formula
import FormulaSyntax
import Markup
import Numerals
import RealMath

/// Writes values into a text, and behind each, in a popover that needs no script, where it comes from.
///
/// What values have in common stands on the page once. The same formula twice has one popover, a value that
/// is a definition has that of the definition, and what goes into a value is named in its popover, with its
/// value, as a button that opens its own.
///
/// The button is named by its number alone: that it can be asked, and whether it is open, browsers tell by
/// themselves of a button with a `popovertarget`, and every further word would be heard with every number.
struct ProvenanceWriter {
  let language: Language
  let site: SiteContents
  /// Where the works stand that values rest on.
  let list: SourceCitation.List
  /// What stands behind the values that were written so far, in order.
  private(set) var subjects: [ProvenanceSubject] = []
  private var ids: [FormulaKey: String] = [:]
  private var definitions: Set<DefinitionID> = []
  private var formulaCount = 0

  /// A formula that means the same wherever it stands: its text, and the definitions that its names mean.
  private struct FormulaKey: Hashable {
    let text: String
    let needs: [DefinitionID]
  }

  var report: EvaluatedReport { site.report }
  var environment: Environment { report.checked.environment }

  init(_ language: Language, _ site: SiteContents, _ list: SourceCitation.List) {
    self.language = language
    self.site = site
    self.list = list
  }

  /// Writes one value, as a button that opens its popover.
  mutating func write(_ span: ValueSpan, _ written: WrittenValue, to html: inout MarkupWriter) {
    guard let checked = report.checked.values[span.range], let value = report.values[span.range]
    else { return }
    let isInHundredths = checked.quantity.isInHundredths(environment.units)
    let exact = shortestDecimal(value.written(span.format, isInHundredths: isInHundredths).value)
    write(written, exact, id: id(checked), to: &html)
  }

  /// Writes the value of a definition, as a button that opens its popover.
  mutating func write(
    _ definition: DefinitionID, _ written: WrittenValue, to html: inout MarkupWriter
  ) {
    guard let known = report.definitions[definition] else { return }
    write(written, shortestDecimal(known.value.value), id: add(definition), to: &html)
  }

  private func write(
    _ written: WrittenValue, _ exact: String, id: String, to html: inout MarkupWriter
  ) {
    html.open("data", ["value": "\(exact)"])
    html.open("button", ["class": "value", "type": "button", "popovertarget": "\(id)"])
    written.write(to: &html)
    html.close("button")
    html.close("data")
  }

  /// The popover of a value, which is that of an equal one, of its definition, or a new one.
  private mutating func id(_ value: CheckedValue) -> String {
    let tree = value.span.formula.tree
    if case .name(let name) = tree.kind,
      let only = environment.definition(named: name, in: value.scope),
      report.definitions[only] != nil
    {
      return add(only)
    }
    let key = FormulaKey(
      text: formulaText(tree), needs: environment.needs(of: tree, in: value.scope))
    if let known = ids[key] { return known }
    formulaCount += 1
    let subject = ProvenanceSubject.formula(value, number: formulaCount)
    subjects.append(subject)
    ids[key] = subject.id(environment)
    return subject.id(environment)
  }

  private mutating func add(_ id: DefinitionID) -> String {
    if definitions.insert(id).inserted { subjects.append(.definition(id)) }
    return ProvenanceSubject.definition(id).id(environment)
  }
}

/// What a popover explains.
enum ProvenanceSubject {
  case definition(DefinitionID)
  /// A formula, and the how-manieth it is on the page.
  case formula(CheckedValue, number: Int)

  /// The fragment of the popover on its page. No name begins with a digit.
  func id(_ environment: Environment) -> String {
    switch self {
    case .definition(let id): "why-" + environment.qualifiedName(id)
    case .formula(_, let number): "why-\(number)"
    }
  }
}
