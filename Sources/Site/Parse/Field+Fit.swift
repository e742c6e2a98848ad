import Diagnostics
import Formula
import FormulaSyntax

extension Field where Value == [FitEntry] {
  /// The fits of a model; `nil` when one of them could not be read, so that its names may mean anything.
  static func fits(_ texts: TextLanguages) -> Self {
    Field<[FieldEntry<FitFacts>]>.entries(of: .fit(texts)).map { entries, node, problems in
      var fits: [FitEntry] = []
      for entry in entries {
        let head = parseDefinitionHead(entry.key.excerpt)
        problems += head.problems.map(\.diagnostic)
        if head.problems.isEmpty, head.parameters != nil {
          problems.append(FitFieldProblem.parameters(entry.key).diagnostic)
        } else if head.problems.isEmpty, let fit = entry.value.entry(head) {
          fits.append(fit)
        }
      }
      return fits.count == node.mapping?.count ?? 0 ? fits : nil
    }
  }
}

/// What is said of a fit beside its name.
private struct FitFacts: Sendable {
  var dataSet: Excerpt?
  var condition: ParsedExcerpt?
  var places: [Excerpt]?
  var quantity: ParsedExcerpt?
  var law: ParsedExcerpt?
  var parameters: [FieldEntry<ParameterFacts>]?
  var loss: FitDeclaration.Loss?
  var weights: ParsedExcerpt?
  var replicates: Int?
  var label: LocalizedText?
  var sources: [Excerpt] = []
  /// Whether nothing of it was refused.
  var isWhole = true

  func entry(_ head: DefinitionHead) -> FitEntry? {
    guard let dataSet, let places, let quantity, let law, let parameters, let loss, isWhole else {
      return nil
    }
    return FitEntry(
      head: head, dataSet: dataSet, condition: condition, places: places, quantity: quantity,
      law: law,
      parameters: parameters.map { parameter in
        FitEntry.Parameter(
          name: parameter.key.excerpt, starts: parameter.value.starts, low: parameter.value.low,
          high: parameter.value.high, label: parameter.value.label,
          symbol: parameter.value.symbol)
      }, loss: loss, weights: weights, replicates: replicates, label: label, sources: sources)
  }
}

/// What is said of a parameter of a fit beside its name.
private struct ParameterFacts: Sendable {
  var starts: [ParsedExcerpt] = []
  var low: ParsedExcerpt?
  var high: ParsedExcerpt?
  var label: LocalizedText?
  var symbol: Excerpt?
}

/// What is compared with what.
private enum FitScale: String, CaseIterable {
  case linear, log
}

extension Field where Value == FitFacts {
  fileprivate static func fit(_ texts: TextLanguages) -> Self {
    .mapping("a fit") { fields in
      var facts = FitFacts()
      facts.dataSet = fields.required("data", .excerpt)
      facts.condition = fields.optional("where", .formula)
      facts.places = fields.required("x", .excerpts)
      facts.quantity = fields.required("y", .formula)
      facts.law = fields.required("law", .formula)
      facts.parameters = fields.required("parameters", .freeParameters(texts))
      facts.weights = fields.optional("weights", .formula)
      // Ten are too few for an interval; of more than a hundred thousand nobody sees a difference.
      facts.replicates = fields.optional("bootstrap", .integer(in: 100...100_000))
      facts.label = fields.optional("label", texts.text)
      facts.sources = fields.optional("source", .excerpts) ?? []
      facts.loss = loss(&fields)
      facts.isWhole = facts.loss != nil && !fields.hasUnread(of: facts)
      return facts
    }
  }

  /// How distances count, from keys that exclude each other.
  private static func loss(_ fields: inout MappingReader) -> FitDeclaration.Loss? {
    let scale = fields.optional("scale", .word(FitScale.self))
    let threshold = fields.optional("huber", .formula)
    let trials = fields.optional("trials", .formula)
    for key in ["scale", "huber", "weights"] where fields.has("trials") && fields.has(key) {
      guard let range = fields.range(ofKey: key) else { continue }
      fields.report(FitFieldProblem.excluded(key, by: "trials", range).diagnostic)
    }
    if fields.has("trials") { return trials.map { .binomial(trials: $0.tree) } }
    let isOfLogarithms = scale == .log
    if fields.has("huber") {
      return threshold.map { .huber(threshold: $0.tree, ofLogarithms: isOfLogarithms) }
    }
    return .squares(ofLogarithms: isOfLogarithms)
  }
}

extension MappingReader {
  /// Whether a key that may be absent is there and could not be read.
  fileprivate func hasUnread(of facts: FitFacts) -> Bool {
    has("where") && facts.condition == nil || has("weights") && facts.weights == nil
      || has("bootstrap") && facts.replicates == nil
  }
}

extension Field where Value == [FieldEntry<ParameterFacts>] {
  /// The free parameters, of which none may be missing.
  fileprivate static func freeParameters(_ texts: TextLanguages) -> Self {
    Field.entries(of: .freeParameter(texts)).map { entries, node, _ in
      entries.count == node.mapping?.count ?? 0 ? entries : nil
    }
  }
}

extension Field where Value == ParameterFacts {
  /// A starting value alone, several of them, or with what is to be said of the parameter.
  fileprivate static func freeParameter(_ texts: TextLanguages) -> Self {
    let one = Field<ParsedExcerpt>.formula.map { start, _, _ in ParameterFacts(starts: [start]) }
    let several = Field<[ParsedExcerpt]>.list(of: .formula).map { starts, node, _ in
      starts.count == node.sequence?.count ? ParameterFacts(starts: starts) : nil
    }
    let long = Field.mapping("a free parameter") { fields in
      let starts = fields.required("start", .oneOrMore(of: .formula))
      let facts = ParameterFacts(
        starts: starts ?? [], low: fields.optional("from", .formula),
        high: fields.optional("to", .formula), label: fields.optional("label", texts.text),
        symbol: fields.optional("symbol", .excerpt))
      return starts == nil ? nil : facts
    }
    return .either(text: one, list: several, mapping: long)
  }
}

/// What can be wrong with how a fit is written.
enum FitFieldProblem {
  /// A fit whose name has parameters behind it.
  case parameters(YAMLScalar)
  /// A key that has no sense beside another.
  case excluded(String, by: String, SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .parameters(let name):
      Diagnostic(
        "unexpected-parameters", "the name of a fit stands alone", at: name.range,
        label: "without parameters", hint: "its law is a function of the columns under `x`")
    case .excluded(let key, let other, let range):
      Diagnostic(
        "excluded-key", "`\(key)` has no sense beside `\(other)`", at: range,
        label: "with trials the number of successes says how much each row counts",
        hint: "leave it out")
    }
  }
}
