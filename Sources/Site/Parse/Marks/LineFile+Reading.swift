import Diagnostics

extension LineFile {
  /// A curve: a formula of `x`, or the rows of a data set.
  static func read(_ fields: inout MappingReader) -> MarkFile.Kind? {
    let kind = fields.optional("line", .lineOrRows)
    if case .dataLine = kind { return kind }
    fields.allow("intervals")
    fields.allow("support")
    guard case .line(let line) = kind else { return nil }
    let intervals = fields.optional("intervals", .intervals)
    let support = fields.optional("support", .ends)
    return .line(
      LineFile(
        formula: line.formula, intervals: intervals ?? .automatic, support: support ?? [],
        isComplete: (intervals != nil || !fields.has("intervals"))
          && (support != nil || !fields.has("support"))))
  }

  /// A curve with the intervals of half, four fifths and nine tenths of the probability.
  static func readFan(_ fields: inout MappingReader) -> LineFile? {
    let support = fields.optional("support", .ends)
    return fields.optional("fan", .formula).map { formula in
      LineFile(
        formula: formula, intervals: .shares([0.9, 0.8, 0.5], formula.range),
        support: support ?? [], isComplete: support != nil || !fields.has("support"))
    }
  }
}

extension Field where Value == MarkFile.Kind {
  fileprivate static var lineOrRows: Self {
    .either(
      text: Field<ParsedExcerpt>.formula.map { formula, _, _ in
        .line(LineFile(formula: formula, intervals: .automatic, support: [], isComplete: true))
      }, mapping: Field<DataLineFile>.dataLine.map { line, _, _ in .dataLine(line) })
  }
}

extension Field where Value == DataLineFile {
  /// A line through the rows of a data set.
  fileprivate static var dataLine: Self {
    .mapping("a line through data") { fields in
      let rows = RowsSource.read(&fields)
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let by = fields.optional("by", .formula)
      return DataLineFile(
        rows: rows, x: x, y: y, by: by, isComplete: by != nil || !fields.has("by"))
    }
  }
}

extension Field where Value == LineFile.Intervals {
  /// `none`, or the shares of the probability that intervals hold, which become those from the widest on.
  fileprivate static var intervals: Self {
    .either(
      text: .words([("none", LineFile.Intervals.none)]),
      list: Field<[Double]>.list(of: .share).map { shares, node, _ in
        guard shares.count == node.sequence?.count ?? 0 else { return nil }
        var distinct: [Double] = []
        for share in shares.sorted(by: >) where distinct.last != share { distinct.append(share) }
        return distinct.isEmpty ? LineFile.Intervals.none : .shares(distinct, node.range)
      })
  }
}

extension Field where Value == Double {
  /// A share of the probability between none of it and all of it.
  private static var share: Self {
    .form("a share between 0% and 100%, such as `90%`") { text in
      let isPercentage = text.hasSuffix("%")
      let digits = NumberSpelling(isPercentage ? String(text.dropLast()) : text)?.digits
      guard let number = digits.flatMap(Double.init) else { return nil }
      let share = isPercentage ? number / 100 : number
      return share > 0 && share < 1 ? share : nil
    }
  }
}
