import Diagnostics
import Formula
import FormulaSyntax

/// Finds models, parameters and definitions that nothing shows or tests: no page, no figure, no claim, no check, and nothing
/// that one of these rests on.
///
/// A name counts wherever it stands outside of the models, be it in a comment, as the full name or, in a file that names the
/// model, as the short one: so no way of using a name is ever missed. Columns of data are no names here: they say
/// how a file is written.
struct UnusedNames {
  private let report: CheckedReport
  private let sources: SourceMap
  private var environment: Environment { report.environment }

  /// What nothing uses, in the order of the models.
  static func problems(of report: CheckedReport, _ sources: SourceMap) -> [Diagnostic] {
    UnusedNames(report: report, sources: sources).problems
  }

  private var problems: [Diagnostic] {
    let used = Set(environment.allNeeds(of: roots))
    var problems: [Diagnostic] = []
    for model in report.report.models {
      guard let id = environment.model(model.name) else { continue }
      let own = environment.definitions(of: id) + environment.fits(of: id).flatMap(results)
      // A model may be there for its data alone.
      guard own.contains(where: used.contains) || own.isEmpty || !model.data.isEmpty else {
        problems.append(Self.unused(model))
        continue
      }
      for entry in model.entries {
        guard let definition = environment.definition(entry.head.name.text, in: id),
          !used.contains(definition)
        else { continue }
        problems.append(Self.unused(entry))
      }
    }
    return problems
  }

  private func results(_ fit: FitID) -> [DefinitionID] { environment.definitions(of: fit) }

  /// What is named outside of the definitions.
  private var roots: [DefinitionID] {
    var roots: [DefinitionID] = []
    for model in report.report.models {
      guard let id = environment.model(model.name) else { continue }
      for formula in model.checks + model.correlations {
        roots += environment.needs(of: formula.tree, in: Scope(model: id))
      }
      for set in model.data { roots += environment.needs(ofDataSet: set.name.text) }
      for fit in environment.fits(of: id) {
        for result in environment.definitions(of: fit) { roots += environment.needs(of: result) }
      }
    }
    let models = Set(report.report.models.map(\.source))
    for source in report.report.paths.keys.sorted() where !models.contains(source) {
      // Data and sources name no definition.
      let path = report.report.paths[source] ?? ""
      if path.hasSuffix(".csv") || path == "sources.yaml" { continue }
      roots += named(in: sources[source].bytes)
    }
    return roots
  }

  /// The definitions whose names stand in a text.
  private func named(in bytes: [UInt8]) -> [DefinitionID] {
    let words = Set(words(bytes))
    var named: [DefinitionID] = []
    for model in environment.models {
      guard let id = environment.model(model) else { continue }
      let isNamed = words.contains(model)
      // A table may show all of a model.
      let isShown = words.contains("table:" + model)
      for definition in environment.definitions(of: id) {
        let name = environment[definition].name.text
        if isShown || words.contains(model + "." + name) || isNamed && words.contains(name) {
          named.append(definition)
        }
      }
    }
    return named
  }

  /// All names of a text: with dots, each of their beginnings too, and what stands behind `table:`.
  private func words(_ bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var start: Int?
    for place in 0...bytes.count {
      let isPart = place < bytes.count && isPartOfName(bytes[place])
      if isPart {
        if start == nil { start = place }
        continue
      }
      guard let begin = start else { continue }
      start = nil
      let parts = bytes[begin..<place].split(separator: UInt8(ascii: "."))
        .map { String(decoding: $0, as: UTF8.self) }
      for count in 1...max(parts.count, 1) where count <= parts.count {
        words.append(parts.prefix(count).joined(separator: "."))
      }
      if bytes[..<begin].suffix(6).elementsEqual("table:".utf8), let first = parts.first {
        words.append("table:" + first)
      }
    }
    return words
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func unused(_ model: ModelFile) -> Diagnostic {
    Diagnostic(
      "unused-model", severity: .warning, "nothing uses the model `\(model.name)`",
      at: SourceRange(model.source, 0, 0),
      notes: ["no page, figure, claim or check rests on it"], hint: "use it, or take the file away")
  }

  private static func unused(_ entry: ModelEntry) -> Diagnostic {
    let name = entry.head.name
    let note = "no page, figure, claim or check rests on it"
    if entry.kind == .parameter {
      return Diagnostic(
        "unused-parameter", severity: .warning, "nothing uses the parameter `\(name.text)`",
        at: name.range, notes: [note], hint: "use it, or leave it out")
    }
    return Diagnostic(
      "unused-definition", severity: .warning, "nothing uses the definition `\(name.text)`",
      at: name.range, notes: [note], hint: "use it, or leave it out")
  }
}
