import Diagnostics
import Formula
import FormulaSyntax
import Units

extension ReportChecker {
  /// All data sets, all models with what they define, and what the models say about each definition.
  static func environment(
    _ report: Report, _ units: UnitTable, _ problems: inout [Diagnostic]
  ) -> (environment: Environment, entries: [DefinitionID: ModelEntry]) {
    var environment = Environment(units: units)
    var entries: [DefinitionID: ModelEntry] = [:]
    for model in report.models { _ = environment.addModel(model.name) }
    for file in report.dataSets {
      environment.add(recipe(file, environment.model(file.model), units, &problems))
    }
    for model in report.models {
      let id = environment.addModel(model.name)
      for entry in model.entries where entry.head.isNamed {
        if let problem = environment.define(entry.head, as: entry.formula, in: id) {
          problems.append(problem.diagnostic)
        } else if let definition = environment.definition(entry.head.name.text, in: id) {
          entries[definition] = entry
        }
      }
      for fit in model.fits {
        let declaration = fit.declaration(in: id)
        problems += environment.add(declaration).map(\.diagnostic)
        for (definition, entry) in fit.entries(of: declaration, in: environment) {
          entries[definition] = entry
        }
      }
    }
    return (environment, entries)
  }

  /// The units that every report knows, and the report's own; `isComplete` tells whether each of these
  /// could be declared.
  static func unitTable(
    _ report: Report, _ problems: inout [Diagnostic]
  ) -> (table: UnitTable, isComplete: Bool) {
    let config = report.config
    var table = UnitTable.standard(in: [.english] + report.languages)
    var isComplete = config.hasAllUnits
    let languages = config.languages.map(\.value)
    for unit in config.units {
      let head = parseDefinitionHead(unit.name.excerpt)
      guard head.problems.isEmpty, head.parameters == nil, head.name.text == unit.name.text else {
        problems.append(ConfigProblem.badUnitName(unit.name.text, unit.name.range).diagnostic)
        isComplete = false
        continue
      }
      guard let (dimension, factor) = worth(unit, &table, &problems) else {
        isComplete = false
        continue
      }
      do throws(UnitTable.Problem) {
        try table.declare(
          Unit(
            unit.name.text, plural: unit.plural?.text, symbols: unit.symbol.map { [$0.text] } ?? [],
            dimension, factor, prefixes: unit.takesPrefixes ? .metric : .none,
            words: words(of: unit, languages)))
      } catch {
        switch error {
        case .taken(let name):
          let second = [unit.plural, unit.symbol].first { $0?.text == name }??.range
          let range = name == unit.name.text ? unit.name.range : second ?? unit.name.range
          problems.append(ConfigProblem.takenUnit(name, range).diagnostic)
        }
      }
    }
    return (table, isComplete)
  }

  /// The words of a unit in each language: `query | queries`, or one word for both.
  ///
  /// Where a language calls the unit by its name, the declared plural holds there too.
  private static func words(of unit: UnitDeclaration, _ languages: [String]) -> [UnitWords] {
    (unit.label?.versions ?? []).flatMap { version -> [UnitWords] in
      let bytes = version.excerpt.bytes
      let bar = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
      func word(_ range: Range<Int>) -> String {
        String(decoding: bytes[trimmed(bytes, range)], as: UTF8.self)
      }
      let one = word(0..<bar)
      let plural = one == unit.name.text ? unit.plural?.text ?? one : one
      let other = bar < bytes.count ? word((bar + 1)..<bytes.count) : plural
      return (version.language.map { [$0] } ?? languages).map {
        UnitWords($0, one: one, other: other)
      }
    }
  }

  /// What a declared unit measures, and how much of it: a dimension of its own, or what its value says.
  private static func worth(
    _ unit: UnitDeclaration, _ table: inout UnitTable, _ problems: inout [Diagnostic]
  ) -> (Dimension, ConversionFactor)? {
    guard let formula = unit.value else { return (table.declareDimension(unit.name.text), .one) }
    var checker = Checker(Environment(units: table))
    let quantity = checker.quantity(formula.tree, in: Scope())
    problems += checker.problems.map(\.diagnostic)
    guard let quantity else { return nil }
    let number = Program(checker.graph, roots: [quantity.node]).run(count: 1)[0][0]
    if let fault = checker.graph.fault(of: quantity.node) {
      problems.append(fault.diagnostic(in: checker.environment))
      return nil
    }
    guard number > 0 else {
      problems.append(ConfigProblem.emptyUnit(unit.name.text, formula.range).diagnostic)
      return nil
    }
    return (quantity.dimension, table.factor(of: quantity.unit).times(ConversionFactor(number)))
  }
}

extension UnitTable {
  /// The units of every report, with the words that stand for them in some languages; of two of one tag the later
  /// one counts.
  static func standard(in languages: [Language]) -> UnitTable {
    var table = UnitTable.standard
    for language in languages {
      for unit in language.units {
        let words = UnitWords(language.tag, unit.forms)
        precondition(table.setWords(words, of: unit.name), "only units of the table have words")
      }
    }
    return table
  }
}

extension Checker {
  /// Checks the correlations that models state, in order.
  mutating func checkCorrelations(of models: [ModelFile]) {
    for model in models {
      guard let id = environment.model(model.name) else { continue }
      for formula in model.correlations { correlate(formula.tree, in: Scope(model: id)) }
    }
  }
}
