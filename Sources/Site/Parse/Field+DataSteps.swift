import Diagnostics
import Formula
import FormulaSyntax

extension MappingReader {
  /// What is said of how the rows of a data set come about.
  mutating func dataSteps() -> DataSteps {
    var steps = DataSteps()
    steps.join = step("join", .join, &steps)
    steps.condition = step("where", .formula, &steps)?.tree
    steps.derived = step("derived", .derivedColumns, &steps) ?? []
    steps.groups = step("group", .groups, &steps)
    return steps
  }

  private mutating func step<Value: Sendable>(
    _ key: String, _ field: Field<Value>, _ steps: inout DataSteps
  ) -> Value? {
    let value = optional(key, field)
    if value == nil, has(key) { steps.isWhole = false }
    return value
  }
}

extension Field where Value == Expression.Name {
  /// A name that is there already.
  fileprivate static var name: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, _ in Expression.Name(excerpt.text, excerpt.range) }
  }
}

extension Field where Value == DataRecipe.Join {
  /// `{with: plain, on: [task, family], columns: {plain_tokens: tokens}}`
  fileprivate static var join: Self {
    .mapping("a join") { fields in
      let with = fields.required("with", .name)
      let keys = fields.required("on", .pairs)
      let columns = fields.required("columns", .pairs)
      guard let with, let keys, let columns else { return nil }
      return DataRecipe.Join(with: with, keys: keys, columns: columns)
    }
  }
}

extension Field where Value == [DataRecipe.Join.Pair] {
  /// Columns of this data set and of the other one: `{here: there}`, or a list of those that are called alike.
  fileprivate static var pairs: Self {
    let alike = Field<[Expression.Name]>.list(of: .name).map { names, node, problems -> Value? in
      notEmpty(names.map { (here: $0, there: $0) }, node, &problems)
    }
    let unlike = Field<[FieldEntry<Expression.Name>]>.entries(of: .name).map {
      entries, node, problems -> Value? in
      let pairs = entries.compactMap { entry in
        newColumn(entry.key, &problems).map { (here: $0, there: entry.value) }
      }
      return notEmpty(pairs, node, &problems)
    }
    return .either(list: alike, mapping: unlike)
  }
}

extension Field where Value == DataRecipe.Groups {
  /// `{by: [benchmark], columns: {ratio: geometric_mean(ratio)}}`
  fileprivate static var groups: Self {
    .mapping("groups") { fields in
      let keys = fields.required("by", Field<[Expression.Name]>.oneOrMore(of: .name))
      let place = fields.range(ofKey: "by") ?? fields.range
      let columns = fields.required("columns", .derivedColumns)
      guard let keys, let columns else { return nil }
      guard !keys.isEmpty else {
        fields.report(DataProblem.noColumns(place, example: "[task]").diagnostic)
        return nil
      }
      return DataRecipe.Groups(by: keys, columns: columns)
    }
  }
}

extension Field where Value == [DataRecipe.DerivedColumn] {
  /// New columns by their names, each with its formula.
  fileprivate static var derivedColumns: Self {
    Field<[FieldEntry<ParsedExcerpt>]>.entries(of: .formula).map { entries, node, problems in
      let columns = entries.compactMap { entry in
        newColumn(entry.key, &problems).map { DataRecipe.DerivedColumn($0, entry.value.tree) }
      }
      return columns.count == node.mapping?.count ?? 0 ? columns : nil
    }
  }
}

/// The name of a column that is not there yet; `nil` after it was reported that formulas cannot write it.
private func newColumn(_ key: YAMLScalar, _ problems: inout [Diagnostic]) -> Expression.Name? {
  let head = parseDefinitionHead(key.excerpt)
  guard head.problems.isEmpty, head.parameters == nil, head.name.text == key.text else {
    problems.append(DataProblem.badName(key.text, key.range, isColumn: false).diagnostic)
    return nil
  }
  return head.name
}

/// What is listed; `nil` after it was reported that nothing is.
private func notEmpty(
  _ pairs: [DataRecipe.Join.Pair], _ node: YAMLNode, _ problems: inout [Diagnostic]
) -> [DataRecipe.Join.Pair]? {
  // What could not be read was told by itself.
  let written = node.mapping?.count ?? node.sequence?.count ?? 0
  if written == 0 {
    problems.append(DataProblem.noColumns(node.range, example: "[task]").diagnostic)
  }
  return written > 0 && pairs.count == written ? pairs : nil
}
