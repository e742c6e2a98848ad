import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML
import Numerals

extension ModelPageWriter {
  /// A fit: its law, what it was fitted to, its parameters and how well it fits.
  func write(fit id: FitID, _ html: inout MarkupWriter) {
    let fit = environment[id]
    guard let law = environment.definition(of: .law, by: id) else { return }
    html.open("section", ["class": "entry", "id": "\(fit.name.text)"])
    writeHead(law, &html)
    if let summary = report.checked.fits[id] {
      html.element("p", ["class": "entry-value"], text: summary.text(language))
    }
    html.openFormula("entry-formula", language.formulaName)
    html.append(site.formula(law, language))
    html.close("div")
    html.open("dl", ["class": "entry-facts"])
    writeLinks(language.fittedTo, [dataLink(fit.dataSet.text)], &html)
    let notation = site.notation(Scope(model: fit.model), language)
    writeFact(language.observed, fit.quantity, notation, &html)
    if let condition = fit.condition {
      writeFact(language.rowsChosen, condition, notation, &html)
    }
    writeFact(language.compared, &html) { $0.text(language.loss(fit.loss)) }
    if let weights = fit.weights {
      writeFact(language.weights, weights, notation, &html)
    }
    if let replicates = fit.replicates {
      writeFact(language.uncertaintyFrom, &html) { $0.text(language.bootstrap(replicates)) }
    }
    write(sources: report.checked.entries[law]?.sources ?? [], &html)
    write(
      definitions: environment.needs(of: law).filter { !isPart($0, of: id) }, language.needs, &html)
    let parts =
      [law] + environment.ids.filter { isPart($0, of: id) }
    writeUses(of: parts.map { .definition($0) }, &html)
    html.close("dl")
    writeParameters(of: id, fit, &html)
    writeMeasures(of: id, &html)
    html.close("section")
  }

  /// A formula that a fact is; it scrolls on its own where a window is narrow.
  private func writeFact(
    _ term: String, _ formula: Expression, _ notation: FormulaNotation, _ html: inout MarkupWriter
  ) {
    writeFact(term, &html) { html in
      html.openFormula("entry-formula", term)
      html.append(mathML(formula, notation))
      html.close("div")
    }
  }

  private func isPart(_ definition: DefinitionID, of id: FitID) -> Bool {
    guard case .fit(id, _) = environment[definition].kind else { return false }
    return true
  }

  private func writeParameters(
    of id: FitID, _ fit: FitDeclaration, _ html: inout MarkupWriter
  ) {
    var checker = report.checked.checker
    // The report knows these as soon as a formula names them.
    func value(_ result: FitResult) -> String {
      guard let definition = environment.definition(of: result, by: id),
        let quantity = checker.quantity(definition)
      else { return "" }
      let value = checker.graph.estimates(of: [quantity.node], report.samples)[0]
      return written(definition, KnownQuantity(value: value, quantity: quantity))
    }
    writeTable(
      [language.parameter, language.estimate, language.standardError, language.interval],
      language.parameters, &html
    ) { html in
      for index in fit.parameters.indices {
        guard let parameter = environment.definition(of: .parameter(index), by: id) else {
          continue
        }
        html.open("tr", ["id": "\(ModelAddress(parameter, in: environment).anchor)"])
        html.open("th", ["scope": "row"])
        var symbols: Set<String> = []
        if let symbol = site.symbol(of: parameter, apartFrom: &symbols, language) {
          html.append(symbol)
          html.text(" ")
        }
        html.text(site.name(of: parameter, language))
        html.close("th")
        html.element("td", ["class": "number-cell"], text: value(.estimate(index)))
        html.element("td", ["class": "number-cell"], text: value(.standardError(index)))
        let known = report.definitions[parameter]
        let range = known.map {
          WrittenValue($0.value, $0.quantity, environment.units, language, .withInterval)
        }
        html.element("td", ["class": "number-cell"], text: range?.interval ?? "")
        html.close("tr")
      }
    }
  }

  private func writeMeasures(of id: FitID, _ html: inout MarkupWriter) {
    html.open("dl", ["class": "entry-measures"])
    for measure in FitMeasure.allCases {
      guard let definition = environment.definition(of: .measure(measure), by: id),
        let known = report.definitions[definition]
      else { continue }
      html.open("div", ["id": "\(ModelAddress(definition, in: environment).anchor)"])
      html.element("dt") { $0.element("code", text: measure.rawValue) }
      // It has as many digits as above the law.
      let summary =
        measure == .determination ? report.checked.fits[id]?.writtenDetermination(language) : nil
      html.element("dd", text: summary ?? written(definition, known))
      html.close("div")
    }
    html.close("dl")
  }
}
