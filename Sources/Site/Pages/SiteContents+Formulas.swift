import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

/// Formulas and names of definitions, as readers see them.
extension SiteContents {
  /// How formulas are written that stand at `scope`.
  func notation(_ scope: Scope, _ language: Language) -> FormulaNotation {
    FormulaNotation(
      style: language.style, words: language.formulaWords, language: language.tag,
      environment: report.checked.environment,
      scope: scope, symbol: { [symbols] in symbols[$0] })
  }

  /// A definition as a formula for the eye.
  func formula(_ id: DefinitionID, _ language: Language) -> Fragment {
    let environment = report.checked.environment
    let definition = environment[id]
    var body = definition.body
    if case .fit(let fit, .prediction) = definition.kind {
      // A new observation is the law and its scatter.
      let scatter = Expression(.name("ε"), body.range)
      let act = environment[fit].loss.isOfLogarithms ? InfixOperator.multiply : .add
      body = Expression(.infix(act, body, scatter, mark: body.range), body.range)
    }
    return mathML(
      definition: definition.name.text, parameters: definition.parameters, body: body,
      notation(environment.scope(ofBody: id), language))
  }

  /// Writes what a definition stands for: its formula, or for what a fit gives what was fitted to what.
  func write(formulaOf id: DefinitionID, _ language: Language, _ html: inout MarkupWriter) {
    let environment = report.checked.environment
    let definition = environment[id]
    guard case .fit(let fit, let result) = definition.kind, result != .law, result != .prediction
    else {
      html.append(formula(id, language))
      return
    }
    let declaration = environment[fit]
    let tree = Expression(
      .comparison(
        declaration.quantity,
        [
          ComparisonLink(
            .approximately, mark: declaration.law.range, declaration.law, within: nil)
        ]), declaration.law.range)
    html.text(language.fit(of: ""))
    html.append(mathML(tree, notation(environment.scope(ofBody: id), language)))
  }

  /// What a definition is called: by its label, or else by its name.
  func name(of id: DefinitionID, _ language: Language) -> String {
    label(of: id, language) ?? report.checked.environment.shortName(id)
  }

  /// The label of a definition in a language.
  func label(of id: DefinitionID, _ language: Language) -> String? {
    report.checked.entries[id]?.label?[language.tag]?.text
  }

  /// What a definition is called in formulas, where that is not how it is called beside them; a symbol that
  /// another one has taken gives way to the name, as it does in formulas.
  func symbol(
    of id: DefinitionID, apartFrom taken: inout Set<String>, _ language: Language
  ) -> Fragment? {
    let environment = report.checked.environment
    let definition = environment[id]
    var symbol = symbols[id]
    if let own = symbol, !taken.insert(own).inserted { symbol = nil }
    guard symbol != nil || isCalledOtherwise(id, language) else { return nil }
    var notation = notation(Scope(model: definition.model), language)
    notation.variables = [FormulaNotation.Variable(definition.name.text, symbol: symbol)]
    return mathML(
      Expression(.name(definition.name.text), definition.name.range), notation)
  }

  /// Whether readers know a definition by other words than formulas do: `speed` and "Speed" are the same.
  private func isCalledOtherwise(_ id: DefinitionID, _ language: Language) -> Bool {
    guard let label = label(of: id, language) else { return false }
    let name = report.checked.environment[id].name.text
    func folded(_ text: String) -> String {
      String(text.lowercased().map { $0 == "_" || $0 == "\u{A0}" ? " " : $0 })
    }
    return folded(label) != folded(name)
  }

  /// Whether the formula of a definition tells a reader nothing that its value does not.
  func saysItsOwnValue(_ id: DefinitionID) -> Bool {
    let definition = report.checked.environment[id]
    guard case .formula = definition.kind, definition.parameters == nil else { return false }
    return definition.body.isPlainQuantity
      && report.checked.environment.needs(of: id).isEmpty
  }
}
