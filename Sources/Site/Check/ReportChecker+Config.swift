import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Units

extension ReportChecker {
  /// What `report.yaml` says, held against the files that are there.
  mutating func checkConfig() {
    checkLanguages()
    var first: [String: SourceRange] = [:]
    for slug in report.config.pages {
      if let before = first[slug.value] {
        add(.repeatedPage(slug.value, slug.range, first: before))
        continue
      }
      first[slug.value] = slug.range
      for language in languages where report.page(slug.value, in: language) == nil {
        let slugs = report.pages.filter { $0.language == language }.map(\.slug)
        let near = nearestName(to: slug.value, in: slugs)
        add(.missingPage(slug.value, language: language, slug.range, nearest: near))
      }
    }
    for page in report.pages where first[page.slug] == nil {
      add(.unlistedPage(page.slug, SourceRange(page.source, 0, 0)))
    }
    if let title = report.config.title {
      for language in languages where title[language] == nil {
        add(.missingTranslation(language: language, title.range))
      }
    }
  }

  private mutating func checkLanguages() {
    var first: [String: SourceRange] = [:]
    for language in report.config.languages {
      if let before = first[language.value] {
        add(.repeatedLanguage(language.value, language.range, first: before))
      } else if NumberStyle(language: language.value) == nil {
        add(.unsupportedLanguage(language.value, language.range))
      } else if report.page("index", in: language.value) == nil {
        add(.missingFrontPage(language: language.value, language.range))
      }
      first[language.value] = language.range
    }
    // Without `report.yaml` there is nothing to hold the pages against.
    guard !languages.isEmpty else { return }
    for page in report.pages where first[page.language] == nil {
      add(
        .unlistedLanguage(page.language, SourceRange(page.source, 0, 0), known: languages))
    }
  }

  /// The units that every report knows, and the report's own.
  static func unitTable(_ declared: [UnitDeclaration], _ problems: inout [Diagnostic]) -> UnitTable {
    var table = UnitTable.standard
    for unit in declared {
      let name = unit.name.text
      guard isName(name) else {
        problems.append(ReportProblem.badUnitName(name, unit.name.range).diagnostic)
        continue
      }
      guard let (dimension, factor) = worth(unit, &table, &problems) else { continue }
      let symbol = unit.symbol.map { [$0.text] } ?? []
      let words = (unit.label?.versions ?? []).compactMap { version in
        version.language.map { language in
          let one = version.excerpt.text
          // The plural of the report's first language is the declared one; others say theirs with a bar.
          let forms = one.split(separator: "|", maxSplits: 1).map { word in
            String(decoding: Array(word.utf8)[trimmed(Array(word.utf8), 0..<word.utf8.count)], as: UTF8.self)
          }
          let other = forms.count > 1 ? forms[1] : (language == "en" ? unit.plural?.text ?? one : one)
          return UnitWords(language, one: forms.first ?? one, other: other)
        }
      }
      do throws(UnitTable.Problem) {
        try table.declare(
          Unit(
            name, plural: unit.plural?.text, symbols: symbol, dimension, factor,
            prefixes: unit.takesPrefixes ? .metric : .none, words: words))
      } catch {
        if case .taken(let taken) = error {
          let ranges = [(unit.plural?.text, unit.plural?.range), (unit.symbol?.text, unit.symbol?.range)]
          let range = ranges.first { $0.0 == taken }?.1 ?? unit.name.range
          problems.append(ReportProblem.takenUnit(taken, range).diagnostic)
        }
      }
    }
    return table
  }

  /// What a declared unit measures, and how much of it: a dimension of its own, or what its value says.
  private static func worth(
    _ unit: UnitDeclaration, _ table: inout UnitTable, _ problems: inout [Diagnostic]
  ) -> (Dimension, ConversionFactor)? {
    guard let value = unit.value else { return (table.declareDimension(unit.name.text), .one) }
    let formula = ParsedExcerpt(value, &problems)
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
      problems.append(ReportProblem.emptyUnit(value.range).diagnostic)
      return nil
    }
    return (quantity.dimension, table.factor(of: quantity.unit).times(ConversionFactor(number)))
  }

  private static func isName(_ text: String) -> Bool {
    let head = parseDefinitionHead(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
    return head.problems.isEmpty && head.parameters == nil
  }

  /// All models with what they define.
  static func environment(
    _ models: [ModelFile], _ units: UnitTable, _ problems: inout [Diagnostic]
  ) -> Environment {
    var environment = Environment(units: units)
    for model in models {
      let id = environment.addModel(model.name)
      for entry in model.entries {
        let head = parseDefinitionHead(entry.head)
        let formula = ParsedExcerpt(entry.formula, &problems)
        guard head.problems.isEmpty else {
          problems += head.problems.map(\.diagnostic)
          continue
        }
        if let problem = environment.define(head, as: formula.tree, in: id) {
          problems.append(problem.diagnostic)
        }
      }
    }
    return environment
  }
}
