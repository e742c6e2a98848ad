import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML
import RealMath

extension ModelPageWriter {
  /// A check as it stands: its formula, the numbers put in, and how far its sides are apart.
  func write(check: KnownCheck, _ html: inout MarkupWriter) {
    html.open("section", ["class": "entry entry-check"])
    html.openFormula("entry-formula", language.formulaName)
    html.append(mathML(check.formula.tree, site.notation(Scope(model: id), language)))
    html.close("div")
    html.open("p", ["class": "entry-value"])
    html.element("strong", text: language.holds)
    let texts = check.written(environment.units, language)
    if texts.count == check.signs.count + 1, let first = texts.first {
      html.text(": " + first)
      for (sign, text) in zip(check.signs, texts.dropFirst()) { html.text(" " + sign + " " + text) }
    }
    if let apart = check.distance(environment.units) {
      html.text(", " + language.apart(apart))
    }
    html.close("p")
    html.close("section")
  }

  /// That two uncertain quantities go together.
  func write(correlation: ParsedExcerpt, _ html: inout MarkupWriter) {
    guard case .call(_, let arguments) = correlation.tree.kind, arguments.count == 3 else { return }
    let notation = site.notation(Scope(model: id), language)
    html.open("section", ["class": "entry entry-check"])
    html.openFormula("entry-formula", language.formulaName)
    for (index, argument) in arguments.prefix(2).enumerated() {
      if index > 0 { html.text(" " + language.and + " ") }
      let need = environment.needs(of: argument, in: Scope(model: id)).first
      // What is read aloud of a link does not come from a formula in it.
      html.open(
        "a",
        [
          "href": need.map { "\(href($0))" } ?? .absent,
          "aria-label": need.map { "\(shownName($0))" } ?? .absent,
        ])
      html.append(mathML(argument, notation))
      html.close("a")
    }
    html.text(": ")
    html.append(mathML(arguments[2], notation))
    html.close("div")
    html.close("section")
  }
}
