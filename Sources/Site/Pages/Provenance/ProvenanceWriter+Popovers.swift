import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML
import Numerals
import RealMath

extension ProvenanceWriter {
  /// Writes the popovers of all values that were written, and of what these take as inputs.
  func writePopovers(to html: inout MarkupWriter) {
    let asked = subjects.map { ($0, provenance(of: $0)) }
    var here: Set<DefinitionID> = []
    for case .definition(let id) in subjects { here.insert(id) }
    var shared: [DefinitionID] = []
    for id in asked.flatMap(\.1.inputs) where here.insert(id).inserted { shared.append(id) }
    for (subject, provenance) in asked { write(subject, provenance, here, &html) }
    for id in shared {
      write(.definition(id), provenance(of: .definition(id)), here, &html)
    }
  }

  private func provenance(of subject: ProvenanceSubject) -> Provenance {
    switch subject {
    case .definition(let id): Provenance(of: id, report.checked)
    case .formula(let value, _):
      Provenance(of: value.span.formula.tree, value.scope, report.checked)
    }
  }

  /// Writes one popover, on a line of its own. `here` are the definitions that have one on this page.
  private func write(
    _ subject: ProvenanceSubject, _ provenance: Provenance, _ here: Set<DefinitionID>,
    _ html: inout MarkupWriter
  ) {
    // The identifier stands beside the button that repeats it, where it is compressed best.
    html.open(
      "div",
      [
        "class": "why", "popover": .flag, "role": "dialog", "aria-label": "\(name(of: subject))",
        "id": "\(subject.id(environment))",
      ])
    switch subject {
    case .definition(let id):
      writeCloseButton(of: subject, &html)
      html.element("p", ["class": "why-label"], text: site.name(of: id, language))
      if !site.saysItsOwnValue(id) {
        writeFormula(&html) { site.write(formulaOf: id, language, &$0) }
      }
    case .formula(let value, _):
      let notation = site.notation(value.scope, language)
      writeFormula(&html) {
        $0.append(mathML(value.span.formula.tree, notation, display: .block))
      }
    }
    for call in provenance.calls { write(call, in: scope(of: subject), &html) }
    html.open("dl")
    writeValue(of: subject, &html)
    write(inputs: provenance.inputs, here, &html)
    for fit in provenance.fits.compactMap({ report.checked.fits[$0] }) {
      fact(language.fittedTo, fit.text(language), &html)
    }
    html.close("dl")
    if case .definition(let id) = subject {
      if let note = report.checked.entries[id]?.note?[language.tag] {
        html.element("p", ["class": "why-note"]) {
          NoteWriter(language, site, list).write(note, to: &$0)
        }
      }
    }
    if case .definition(let id) = subject {
      write(sourcesOf: provenance, areLinked: true, &html)
      writeModelLink(id, &html)
    } else {
      // What goes into a formula has links of its own.
      write(sourcesOf: provenance, areLinked: false, &html)
    }
    html.close("div")
    html.newline()
  }

  /// A finger has no Escape, and may find no place beside a popover that fills the screen. What is
  /// said of a formula is short: it leaves room to tap beside it, and thousands of them stay small.
  private func writeCloseButton(of subject: ProvenanceSubject, _ html: inout MarkupWriter) {
    html.element(
      "button",
      [
        "popovertarget": "\(subject.id(environment))", "popovertargetaction": "hide",
        "class": "why-close", "type": "button", "aria-label": "\(language.close)",
      ], text: "×")
  }

  private func name(of subject: ProvenanceSubject) -> String {
    switch subject {
    case .definition(let id): site.name(of: id, language)
    case .formula: language.whereItComesFrom
    }
  }

  private func scope(of subject: ProvenanceSubject) -> Scope {
    switch subject {
    case .definition(let id): environment.scope(ofBody: id)
    case .formula(let value, _): value.scope
    }
  }

  private func writeFormula(
    _ html: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
  ) {
    html.openFormula("why-formula", language.formulaName)
    content(&html)
    html.close("div")
  }

  /// The formula of a function, and what is put into it.
  private func write(
    _ call: (function: DefinitionID, arguments: [Expression]), in scope: Scope,
    _ html: inout MarkupWriter
  ) {
    let definition = environment[call.function]
    guard let parameters = definition.parameters else { return }
    writeFormula(&html) { html in
      site.write(formulaOf: call.function, language, &html)
      let put = zip(parameters, call.arguments).filter { parameter, argument in
        if case .name(parameter.text) = argument.kind { return false }
        return true
      }
      guard !put.isEmpty else { return }
      html.open("span", ["class": "why-put"])
      html.text(" " + language.with + " ")
      for (index, (parameter, argument)) in put.enumerated() {
        if index > 0 { html.text(", ") }
        var notation = site.notation(scope, language)
        // The parameter stands for itself, whatever has its name outside.
        notation.variables = [FormulaNotation.Variable(parameter.text)]
        html.append(
          mathML(
            definition: parameter.text, parameters: nil, body: argument, notation, display: .inline)
        )
      }
      html.close("span")
    }
  }

  // MARK: Facts

  private func writeValue(of subject: ProvenanceSubject, _ html: inout MarkupWriter) {
    switch subject {
    case .definition(let id):
      guard let known = report.definitions[id] else { return }
      let spelled = WrittenValue.asSpelled(id, known, environment, language)
      write(known.value, known.quantity, NumberFormat(), asSpelled: spelled, &html)
    case .formula(let checked, _):
      guard let value = report.values[checked.span.range] else { return }
      write(value, checked.quantity, checked.span.format, asSpelled: nil, &html)
    }
  }

  /// The value itself: all its digits where they are few and it needs no samples, else those that are settled, and how
  /// far it may be off when it is uncertain.
  private func write(
    _ value: Estimate, _ quantity: Quantity, _ shown: NumberFormat, asSpelled spelled: String?,
    _ html: inout MarkupWriter
  ) {
    var format = NumberFormat(.automatic, .exact)
    if value.error > 0 || value.interval != nil {
      format.precision = shown.precision
      format.showsInterval = true
    }
    let term: String
    if value.interval != nil {
      term = language.median
    } else if value.error > 0 {
      term = language.fromSamples
    } else if DecimalDigits(shortest: value.value).digits.count <= Self.mostDigits {
      term = language.exactly
    } else {
      term = language.toDigits(Self.mostDigits)
      format.precision = .significant(Self.mostDigits)
    }
    let written = WrittenValue(value, quantity, environment.units, language, format)
    fact(term, written.plain + WrittenValue.equal(spelled), &html)
  }

  /// How many digits of a value say something to a reader; `numbers.json` has all.
  private static var mostDigits: Int { 7 }

  private func fact(_ term: String, _ value: String, _ html: inout MarkupWriter) {
    html.element("dt", text: term)
    html.element("dd", text: value)
  }

  /// What goes into a value: each with its symbol, its name, which leads to more, and what it is worth.
  private func write(
    inputs: [DefinitionID], _ here: Set<DefinitionID>, _ html: inout MarkupWriter
  ) {
    var symbols: Set<String> = []
    for id in inputs {
      html.open("dt")
      if let symbol = site.symbol(of: id, apartFrom: &symbols, language) {
        html.append(symbol)
        html.text(" ")
      }
      let name = site.name(of: id, language)
      if here.contains(id) {
        html.element(
          "button",
          ["popovertarget": "\(ProvenanceSubject.definition(id).id(environment))"], text: name)
      } else {
        html.element("a", ["href": "\(ModelAddress(id, in: environment).href)"], text: name)
      }
      html.close("dt")
      let known = report.definitions[id]
      html.element(
        "dd",
        text: known.map {
          WrittenValue.ofDefinition(id, $0, environment, language)
        } ?? language.columnOfData)
    }
  }

  /// The way to all that is known of a definition.
  private func writeModelLink(_ id: DefinitionID, _ html: inout MarkupWriter) {
    let address = ModelAddress(id, in: environment)
    let title = site.title(ofModel: address.model, language)
    html.open("p", ["class": "why-more"])
    html.element("a", ["href": "\(address.href)"], text: language.inModel(title))
    html.close("p")
  }

  /// The data sets and the sources that a value rests on.
  private func write(
    sourcesOf provenance: Provenance, areLinked: Bool, _ html: inout MarkupWriter
  ) {
    for declaration in provenance.data {
      let credit = declaration.credit(
        in: language, seed: report.checked.report.config.seed)
      html.element("p", ["class": "why-sources"], text: language.data + " " + credit)
    }
    let sources = provenance.sources.compactMap { report.checked.citation($0, language) }
    guard !sources.isEmpty else { return }
    html.open("p", ["class": "why-sources"])
    html.text(language.sources + ": ")
    for (index, source) in sources.enumerated() {
      if index > 0 { html.text("; ") }
      if areLinked {
        html.element("a", ["href": "\(source.href(in: list))"], text: source.text)
      } else {
        html.text(source.text)
      }
    }
    html.close("p")
  }
}
