public import FormulaSyntax
public import Markup

/// How a formula stands on the page.
public enum FormulaDisplay: Hashable, Sendable {
  /// In a line of text.
  case inline
  /// On a line of its own, with fractions at full size.
  case block
}

/// A formula as a `<math>` element: MathML Core, set from the tree that is evaluated.
///
/// Nothing is computed and nothing simplified, only written as mathematicians write it: quotients become
/// fractions, powers are raised, parentheses stand where they are needed. A part that could not be read
/// is a question mark. The `alttext` holds the same formula in one line of plain text.
///
///     // rl_share has the symbol ρ, growth the symbol F
///     mathML(tree, notation)   // (1 + rl_share * growth) / 2 → <math …><mfrac>…</mfrac></math>
///
/// Cost: one pass over the tree, and the bytes written.
public func mathML(
  _ expression: Expression, _ notation: FormulaNotation, display: FormulaDisplay = .inline
) -> Fragment {
  mathElement(Setter.box(expression, notation), display)
}

/// A definition as a `<math>` element: `m(ρ, F) = …`, the name and the parameters by their symbols.
///
/// `parameters` is `nil` for a plain definition. One whose value is a function, `f: x -> x^2`, is set as
/// `f(x) = x²`.
public func mathML(
  definition name: String, parameters: [Expression.Name]?, body: Expression,
  _ notation: FormulaNotation, display: FormulaDisplay = .block
) -> Fragment {
  mathElement(Setter.box(definition: name, parameters, body, notation), display)
}

/// A formula in one line of plain text, with the symbols that ``mathML(_:_:display:)`` shows: what the
/// `alttext` holds.
///
///     formulaLine(tree, notation)   // (1 + ρF)/2
public func formulaLine(_ expression: Expression, _ notation: FormulaNotation) -> String {
  Setter.box(expression, notation).text
}

/// A definition in one line of plain text: `m(ρ, F) = (1 + ρF)/(1 + ρ)`.
public func formulaLine(
  definition name: String, parameters: [Expression.Name]?, body: Expression,
  _ notation: FormulaNotation
) -> String {
  Setter.box(definition: name, parameters, body, notation).text
}

private func mathElement(_ box: Box, _ display: FormulaDisplay) -> Fragment {
  var writer = MarkupWriter(.xml)
  let attributes: Attributes = [
    "display": display == .block ? "block" : .absent, "alttext": .text(box.text),
  ]
  writer.element("math", attributes) { writer in
    for part in box.parts { part.write(to: &writer) }
  }
  return writer.finish()
}
