import Diagnostics

extension CrossoverFile {
  /// Where two formulas of `x` are the same.
  static func read(_ fields: inout MappingReader) -> CrossoverFile? {
    let key = fields.range(ofKey: "crossover") ?? fields.range
    return fields.optional(
      "crossover",
      .mapping("a crossover") { fields in
        let curves = fields.required("of", .twoCurves)
        let from = fields.optional("from", .formula)
        let to = fields.optional("to", .formula)
        return CrossoverFile(
          curves: curves, from: from, to: to,
          isComplete: (from != nil || !fields.has("from")) && (to != nil || !fields.has("to")),
          range: key)
      })
  }
}

extension Field where Value == [ParsedExcerpt] {
  fileprivate static var twoCurves: Self {
    Field.list(of: .formula).map { curves, node, problems in
      let found = node.sequence?.count ?? 0
      guard found == 2 else {
        problems.append(ParseProblem.notTwoCurves(found: found, node.range).diagnostic)
        return nil
      }
      return curves.count == 2 ? curves : nil
    }
  }
}
