import Diagnostics
import Formula
import FormulaSyntax
import Markup
import Numerals
import RealMath

/// Writes values into a sentence, and behind each, in a popover that needs no script, where it comes from:
/// its formula, what it is exactly, the definitions it is made of, and their sources.
struct ProvenanceWriter {
  private let language: Language
  private let report: EvaluatedReport
  /// Whether the page ends with a list of the works that its values rest on.
  var hasListBelow = false
  /// The formulas on the page so far; the same formula twice has one popover.
  private var spans: [ValueSpan] = []
  private var places: [String: Int] = [:]

  private var environment: Environment { report.checked.environment }

  init(_ language: Language, _ report: EvaluatedReport) {
    self.language = language
    self.report = report
  }

  /// Writes one value, as a button that opens its popover.
  mutating func write(_ span: ValueSpan, _ written: WrittenValue, to html: inout MarkupWriter) {
    let text = formulaText(span.formula.tree)
    let place = places[text] ?? spans.count
    if place == spans.count {
      places[text] = place
      spans.append(span)
    }
    let exact =
      report.values[span.range].map { value in
        let quantity = report.checked.values[span.range]?.quantity
        let isInHundredths = quantity?.isInHundredths(environment.units) ?? false
        return shortestDecimal(
          value.written(span.format, isInHundredths: isInHundredths).value)
      } ?? ""
    html.open("data", ["value": "\(exact)"])
    html.open("button", ["class": "value", "type": "button", "popovertarget": "why-\(place + 1)"])
    written.write(to: &html)
    html.close("button")
    html.close("data")
  }

  /// Writes the popovers of all values that were written.
  func writePopovers(to html: inout MarkupWriter) {
    for (place, span) in spans.enumerated() {
      html.open("div", ["class": "why", "id": "why-\(place + 1)", "popover": .flag])
      popover(span, &html)
      html.close("div")
      html.newline()
    }
  }

  private func popover(_ span: ValueSpan, _ html: inout MarkupWriter) {
    guard let checked = report.checked.values[span.range], let value = report.values[span.range]
    else { return }
    let names = environment.needs(of: span.formula.tree, in: checked.scope)
    var inputs = names
    // A value that is a definition is explained by that definition's own formula.
    if case .name = span.formula.tree.kind, let only = names.first {
      html.element(
        "p", ["class": "why-label"], text: label(only) ?? environment.qualifiedName(only))
      code(definition(only), &html)
      inputs = environment.needs(of: only)
    } else {
      code(formulaText(span.formula.tree), &html)
    }
    for id in inputs where environment[id].parameters != nil { code(definition(id), &html) }
    html.open("dl")
    fact(value, checked, &html)
    for id in inputs {
      guard let known = report.definitions[id] else { continue }
      let written = WrittenValue(known.value, known.quantity, environment.units, language)
      fact(label(id) ?? environment.shortName(id), written.plain, &html)
    }
    for fit in fits(among: names) { fact(language.fit, fit.text(language), &html) }
    html.close("dl")
    let use = DataUse(of: span.formula.tree, checked.scope, in: environment)
    sources(of: names, use, &html)
  }

  /// The fits that some definitions come from, each once.
  private func fits(among ids: [DefinitionID]) -> [FitSummary] {
    var fits: [FitID] = []
    for id in ids {
      guard case .fit(let fit, _) = environment[id].kind, !fits.contains(fit) else { continue }
      fits.append(fit)
    }
    return fits.compactMap { report.checked.fits[$0] }
  }

  private func code(_ text: String, _ html: inout MarkupWriter) {
    html.open("p")
    html.element("code", text: text)
    html.close("p")
  }

  /// The value itself: all its digits where it needs no samples, else those that are settled, and how far it may
  /// be off when it is uncertain.
  private func fact(_ value: Estimate, _ checked: CheckedValue, _ html: inout MarkupWriter) {
    var format = NumberFormat(.automatic, .exact)
    if value.error > 0 || value.interval != nil {
      format.precision = checked.span.format.precision
      format.showsInterval = true
    }
    let written = WrittenValue(value, checked.quantity, environment.units, language, format)
    let term =
      value.interval != nil
      ? language.median : value.error > 0 ? language.fromSamples : language.exactly
    fact(term, written.plain, &html)
  }

  private func fact(_ term: String, _ value: String, _ html: inout MarkupWriter) {
    html.element("dt", text: term)
    html.element("dd", text: value)
  }

  /// `cost_factor(rho, F) = (1 + rho * F) / (1 + rho)`
  private func definition(_ id: DefinitionID) -> String {
    let definition = environment[id]
    let parameters = definition.parameters.map {
      "(" + $0.map(\.text).joined(separator: ", ") + ")"
    }
    return environment.shortName(id) + (parameters ?? "") + " = "
      + environment.bodyText(id, language)
  }

  private func label(_ id: DefinitionID) -> String? {
    report.checked.entries[id]?.label?[language.tag]?.text
  }

  /// The data sets and the sources of a formula, and of the definitions that it is made of, each once in the
  /// order of use.
  private func sources(
    of roots: [DefinitionID], _ use: DataUse, _ html: inout MarkupWriter
  ) {
    var keys: [String] = []
    var use = use
    for id in environment.allNeeds(of: roots) {
      for source in report.checked.entries[id]?.sources ?? [] where !keys.contains(source.text) {
        keys.append(source.text)
      }
      use.add(id, in: environment)
    }
    let data = use.dataSets.compactMap { report.checked.report.dataSet($0)?.declaration }
    for declaration in data {
      let credit = language.data + " " + declaration.credit(in: language)
      html.element("p", ["class": "why-sources"], text: credit)
    }
    for source in data.flatMap(\.sources) where !keys.contains(source.text) {
      keys.append(source.text)
    }
    let sources = keys.compactMap { report.checked.citation($0, language) }
    guard !sources.isEmpty else { return }
    html.open("p", ["class": "why-sources"])
    html.text(language.sources + ": ")
    for (index, source) in sources.enumerated() {
      if index > 0 { html.text("; ") }
      let href = hasListBelow ? source.onPage : source.inReport
      html.element("a", ["href": "\(href)"], text: source.text)
    }
    html.close("p")
  }
}
