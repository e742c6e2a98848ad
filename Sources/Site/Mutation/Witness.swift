import Diagnostics
import Formula
import FormulaSyntax

/// Something that can notice when a parameter has another value: what readers see, and what is held against the
/// models.
struct Witness: Sendable {
  /// The kinds, in the order of a table.
  enum Kind: String, CaseIterable, Sendable {
    /// A claim, when its outcome differs from its verdict.
    case claim
    /// A check, when it fails.
    case check
    /// A number on a page, in the texts of a figure or in the box of a claim, when it reads differently.
    case number
    /// A figure, when one of its points moves.
    case figure
  }

  /// Which one it is, in its list of the report.
  enum Place: Sendable {
    case claim(Int)
    case check(Int)
    case number(SourceRange)
    /// What the models give of a claim, as its box shows it.
    case claimNumbers(Int)
    case figure(Int)
  }

  let place: Place
  /// The file that it stands in.
  let path: String
  /// What it is called there: its name, or its formula.
  let name: String
  /// The definitions that it names.
  let needs: Set<DefinitionID>

  var kind: Kind {
    switch place {
    case .claim: .claim
    case .check: .check
    case .number, .claimNumbers: .number
    case .figure: .figure
    }
  }
}

extension CheckedReport {
  /// All that can notice, in the order of the kinds and then of the files.
  var witnesses: [Witness] {
    claimWitnesses + checkWitnesses + numberWitnesses + claimNumberWitnesses + figureWitnesses
  }

  private func path(_ range: SourceRange) -> String { report.paths[range.source] ?? "" }

  private var claimWitnesses: [Witness] {
    claims.indices.map { witness(ofClaim: $0, .claim($0), named: claims[$0].entry.id.value) }
  }

  /// What claims compare is a number of theirs, and so is how far they are from turning.
  private var claimNumberWitnesses: [Witness] {
    claims.indices.compactMap { index in
      let entry = claims[index].entry
      let formula = entry.holds ?? entry.dependence?.cases.lazy.compactMap(\.holds).first
      return formula.map { witness(ofClaim: index, .claimNumbers(index), named: $0.excerpt.text) }
    }
  }

  /// A claim rests on its condition, and on the conditions and the values of its cases.
  private func witness(ofClaim index: Int, _ place: Witness.Place, named name: String) -> Witness {
    let claim = claims[index]
    let cases = claim.entry.dependence?.cases ?? []
    var formulas = [claim.entry.holds] + cases.map(\.holds)
    for supposition in cases.flatMap(\.with) { formulas.append(supposition.value) }
    var needs: Set<DefinitionID> = []
    for formula in formulas.compactMap(\.self) {
      needs.formUnion(environment.needs(of: formula.tree, in: claim.scope))
    }
    return Witness(place: place, path: path(claim.entry.id.range), name: name, needs: needs)
  }

  private var checkWitnesses: [Witness] {
    checks.indices.map { index in
      let formula = checks[index].formula
      return Witness(
        place: .check(index), path: path(formula.range), name: formula.excerpt.text,
        needs: Set(environment.needs(of: formula.tree, in: checks[index].scope)))
    }
  }

  private var numberWitnesses: [Witness] {
    valueOrder.filter { !valueLanguages.isRepeated($0) }.compactMap { range in
      values[range].map { value in
        Witness(
          place: .number(range), path: path(range), name: value.span.formula.excerpt.text,
          needs: Set(environment.needs(of: value.span.formula.tree, in: value.scope)))
      }
    }
  }

  private var figureWitnesses: [Witness] {
    charts.indices.map { index in
      let chart = charts[index].file
      return Witness(
        place: .figure(index), path: report.paths[chart.source] ?? "", name: chart.id,
        needs: needs(of: chart))
    }
  }

  /// The definitions that the formulas and the data of a figure name. A name of its own, such as a column, may be
  /// taken for that of a definition: then the figure is looked at for nothing.
  private func needs(of chart: ChartFile) -> Set<DefinitionID> {
    let facts = chart.marks.map(\.kind.facts)
    let axes = [chart.x, chart.y].flatMap { axis in
      axis.domain + [axis.threshold].compactMap(\.self)
    }
    var data = facts.flatMap(\.dataSets)
    var formulas = facts.flatMap(\.allFormulas) + axes + (chart.facets?.formulas ?? [])
    if case .column(let set, let by)? = chart.facets?.kind {
      data += [set].compactMap(\.self)
      formulas += [by].compactMap(\.self)
    }
    var needs: Set<DefinitionID> = []
    for set in data { needs.formUnion(environment.needs(ofDataSet: set.text)) }
    for formula in formulas {
      needs.formUnion(environment.needs(of: formula.tree, in: Scope(), hiding: ["x", "y"]))
    }
    return needs
  }
}
