import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

extension ModelPageWriter {
  /// A simulation: how large it is, what happens in a step, and what is written down of it.
  func write(simulation: SimulationEntry, _ html: inout MarkupWriter) {
    let declaration = simulation.dataSet
    let notation = notation(of: simulation)
    writeDataEntry(declaration, &html) { _, html in
      if let note = simulation.note?[language.tag] {
        html.element("p", ["class": "entry-note"], text: note.text)
      }
    } facts: { html in
      if let runs = simulation.runs {
        writeFact(language.runs, &html) { $0.append(mathML(runs.tree, notation)) }
      }
      writeFact(language.steps, &html) { $0.append(mathML(simulation.steps.tree, notation)) }
      writeFact(language.recorded, &html) { $0.text(language.recorded(simulation.record)) }
      let seed = report.checked.report.config.seed
      writeFact(language.origin, &html) { $0.text(language.simulated(seed: seed)) }
    }
    writePart(language.carried, simulation.states, &html) { state, html in
      writeWithin(state.name.text, state.label, state.count, notation, &html) { html in
        write(state.start, language.atFirst, notation, &html)
        if let next = state.next {
          write(next, language.afterStep, notation, &html)
        } else {
          html.element("p", text: language.staysSo)
        }
      }
    }
    writePart(language.eachStep, simulation.values, &html) { value, html in
      writeWithin(value.name.text, value.label, value.count, notation, &html) { html in
        write(value.formula, nil, notation, &html)
      }
    }
    writePart(language.writtenDown, simulation.columns, &html) { column, html in
      writeWithin(column.name.text, column.label, nil, notation, &html) { html in
        write(column.formula, nil, notation, &html)
      }
    }
    html.close("section")
  }

  /// A part of a simulation with its heading, if there is anything in it.
  private func writePart<Item>(
    _ title: String, _ items: [Item], _ html: inout MarkupWriter,
    _ write: (Item, inout MarkupWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    html.element("h4", text: title)
    html.open("dl", ["class": "entry-facts"])
    for item in items { write(item, &html) }
    html.close("dl")
  }

  /// A name within a simulation, what it is called, and of how many elements it is a row.
  private func writeWithin(
    _ name: String, _ label: LocalizedText?, _ count: ParsedExcerpt?,
    _ notation: FormulaNotation, _ html: inout MarkupWriter,
    _ formulas: (inout MarkupWriter) -> Void
  ) {
    html.open("div")
    html.element("dt") { $0.element("code", text: name) }
    html.element("dd") { html in
      let label = label?[language.tag]?.text
      if label != nil || count != nil {
        html.element("p") { html in
          if let label { html.text(count == nil ? label : label + " · ") }
          if let count {
            html.append(mathML(count.tree, notation))
            html.text(" " + language.elements)
          }
        }
      }
      formulas(&html)
    }
    html.close("div")
  }

  /// A formula on a line of its own, which scrolls where it is long.
  private func write(
    _ formula: ParsedExcerpt, _ word: String?, _ notation: FormulaNotation,
    _ html: inout MarkupWriter
  ) {
    html.openFormula("entry-formula", language.formulaName)
    if let word { html.text(word + " ") }
    html.append(mathML(formula.tree, notation))
    html.close("div")
  }

  /// The names within are variables, whatever else has the same name.
  private func notation(of simulation: SimulationEntry) -> FormulaNotation {
    var notation = site.notation(Scope(model: id), language)
    notation.variables = simulation.declaration(in: id).names.map {
      FormulaNotation.Variable($0, symbol: nil)
    }
    return notation
  }
}
