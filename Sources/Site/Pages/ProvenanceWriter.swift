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
  /// The formulas on the page so far; the same formula twice has one popover.
  private var spans: [ValueSpan] = []
  private var places: [String: Int] = [:]

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
    let exact = report.values[span.range].map { shortestDecimal($0) } ?? ""
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
    let environment = report.checked.environment
    let names = namesUsed(in: span.formula.tree, checked.scope)
    // A value that is a definition is explained by that definition's own formula.
    var shown = names
    if case .name = span.formula.tree.kind, let only = names.first {
      html.element("p", ["class": "why-label"], text: label(only) ?? environment.qualifiedName(only))
      if environment[only].parameters == nil {
        shown = namesUsed(in: environment[only].body, Scope(model: environment[only].model))
      }
      html.open("p")
      html.element("code", text: head(only) + " = " + formulaText(environment[only].body))
      html.close("p")
    } else {
      html.open("p")
      html.element("code", text: formulaText(span.formula.tree))
      html.close("p")
    }
    html.open("dl")
    let exact = WrittenValue(value, checked.quantity, environment.units, language, NumberFormat(.plain, .significant(10)))
    fact(language.exactly, trimmedZeros(exact), &html)
    for id in shown {
      guard environment[id].parameters == nil, let number = report.definitions[id],
        let definition = report.checked.definitions.first(where: { $0.id == id })
      else { continue }
      let written = WrittenValue(number, definition.quantity, environment.units, language)
      fact(label(id) ?? environment[id].name.text, written.plain, &html)
    }
    html.close("dl")
    sources(of: names + shown, &html)
  }

  private func fact(_ term: String, _ value: String, _ html: inout MarkupWriter) {
    html.element("dt", text: term)
    html.element("dd", text: value)
  }

  private func trimmedZeros(_ value: WrittenValue) -> String {
    var text = value.number.mantissa
    let separator = Character(language.style.decimalSeparator)
    if text.contains(separator) {
      while text.last == "0" { text.removeLast() }
      if text.last == separator { text.removeLast() }
    }
    return value.before + text + value.number.suffix + value.after
  }

  private func head(_ id: DefinitionID) -> String {
    let definition = report.checked.environment[id]
    guard let parameters = definition.parameters else { return definition.name.text }
    return definition.name.text + "(" + parameters.map(\.text).joined(separator: ", ") + ")"
  }

  private func entry(_ id: DefinitionID) -> ModelEntry? {
    let environment = report.checked.environment
    let definition = environment[id]
    let model = environment.models[definition.model.index]
    return report.checked.report.models.first { $0.name == model }?.entries.first {
      $0.head.range.start == definition.name.range.start
    }
  }

  private func label(_ id: DefinitionID) -> String? { entry(id)?.label?[language.tag]?.text }

  /// The sources of definitions, and of what these are made of, each once in the order of use.
  private func sources(of roots: [DefinitionID], _ html: inout MarkupWriter) {
    let environment = report.checked.environment
    var keys: [String] = []
    var seen: Set<DefinitionID> = []
    var queue = roots
    while !queue.isEmpty {
      let id = queue.removeFirst()
      guard seen.insert(id).inserted else { continue }
      for source in entry(id)?.sources ?? [] where !keys.contains(source.text) { keys.append(source.text) }
      queue += namesUsed(in: environment[id].body, Scope(model: environment[id].model))
    }
    guard !keys.isEmpty else { return }
    html.open("p", ["class": "why-sources"])
    html.text(language.sources + ": ")
    for (index, key) in keys.enumerated() {
      if index > 0 { html.text("; ") }
      guard let source = report.checked.report.sourceKeys[key] else { continue }
      let text = [source.authors ?? source.title, source.year].compactMap(\.self).joined(separator: ", ")
      if let url = source.url {
        html.element("a", ["href": "\(url)"], text: text)
      } else {
        html.text(text)
      }
    }
    html.close("p")
  }

  /// The definitions that a formula names, each once, in order.
  private func namesUsed(in tree: Expression, _ scope: Scope) -> [DefinitionID] {
    var found: [DefinitionID] = []
    func visit(_ tree: Expression) {
      let name: String? =
        switch tree.kind {
        case .name(let name): name
        case .call(let name, _): name.text
        default: nil
        }
      if let id = name.flatMap({ report.checked.environment.definition(named: $0, in: scope) }),
        !found.contains(id)
      {
        found.append(id)
      }
      for part in tree.kind.parts { visit(part) }
    }
    visit(tree)
    return found
  }
}
