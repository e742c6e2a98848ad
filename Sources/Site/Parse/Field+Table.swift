import Diagnostics
import Numerals

extension Field where Value == TableFile {
  /// `tables/ID.yaml`.
  static func table(_ id: String, _ source: SourceID, _ texts: TextLanguages) -> Self {
    .mapping("a table") { fields in
      let title = fields.required("title", texts.phrase)
      let caption = fields.optional("caption", texts.phrase)
      let (content, isWhole) = Self.content(&fields, texts)
      return TableFile(
        id: id, isWhole: isWhole && title != nil && (caption != nil || !fields.has("caption")),
        title: title, caption: caption, content: content, range: SourceRange(source, 0, 0))
    }
  }

  private static func content(
    _ fields: inout MappingReader, _ texts: TextLanguages
  ) -> (content: TableFile.Content, isWhole: Bool) {
    guard fields.has("data") != fields.has("rows") else {
      let isEmpty = !fields.has("data")
      let place = fields.range(ofKey: "rows") ?? fields.range
      fields.report(ParseProblem.unclearTable(isEmpty: isEmpty, place).diagnostic)
      for key in ["data", "where", "columns", "sort", "limit", "names", "rows"] {
        fields.allow(key)
      }
      return (.unclear, false)
    }
    return fields.has("data") ? rows(&fields, texts) : values(&fields, texts)
  }

  private static func rows(
    _ fields: inout MappingReader, _ texts: TextLanguages
  ) -> (content: TableFile.Content, isWhole: Bool) {
    let rows = RowsSource.read(&fields)
    let columns = fields.optional("columns", wholeList(Field<TableRows.Column>.tableColumn(texts)))
    let sort = fields.optional("sort", .tableSort)
    let limit = fields.optional("limit", .integer(in: 1...TableRows.mostRows))
    let isWhole =
      rows.isConditionRead && rows.data != nil && (columns != nil || !fields.has("columns"))
      && (sort != nil || !fields.has("sort")) && (limit != nil || !fields.has("limit"))
    return (
      .data(TableRows(rows: rows, columns: columns?.map(\.value), sort: sort, limit: limit)),
      isWhole
    )
  }

  private static func values(
    _ fields: inout MappingReader, _ texts: TextLanguages
  ) -> (content: TableFile.Content, isWhole: Bool) {
    let names = fields.optional("names", texts.phrase)
    let columns = fields.optional(
      "columns", wholeList(Field<TableValues.Column>.valueColumn(texts)))
    let rows = fields.required("rows", wholeList(Field<TableValues.Row>.tableRow(texts)))
    let isWhole =
      (names != nil || !fields.has("names")) && (columns != nil || !fields.has("columns"))
      && rows != nil
    let count = columns?.count ?? rows?.first?.value.cells.count ?? 1
    let isEven = !fields.has("columns") || columns != nil
    var isComplete = isWhole
    for row in rows ?? [] where row.value.cells.count != count && isEven {
      let problem = ParseProblem.unevenCells(
        found: row.value.cells.count, columns: count, row.range)
      fields.report(problem.diagnostic)
      isComplete = false
    }
    let values = TableValues(
      names: names,
      columns: columns?.map(\.value)
        ?? (0..<count).map { _ in TableValues.Column(label: nil, format: nil) },
      rows: rows?.map(\.value) ?? [])
    return (.values(values), isComplete)
  }
}

/// A list that is read whole or not at all, and that is not empty; items with their places.
private func wholeList<Item: Sendable>(_ item: Field<Item>) -> Field<[Located<Item>]> {
  Field<[Located<Item>]>.list(of: item.located).map { items, node, problems in
    let written = node.sequence?.count ?? 0
    if written == 0 { problems.append(ParseProblem.emptyTable(node.range).diagnostic) }
    return written > 0 && items.count == written ? items : nil
  }
}

extension Field where Value == TableRows.Column {
  /// A column, or a formula of columns, alone or with its head and its format.
  fileprivate static func tableColumn(_ texts: TextLanguages) -> Self {
    let short = Field<ParsedExcerpt>.formula.map { formula, _, _ -> Value? in
      TableRows.Column(formula: formula, label: nil, format: nil)
    }
    let long = Field.mapping("a column") { fields in
      let formula = fields.required("column", .formula)
      let label = fields.optional("label", texts.phrase)
      let format = fields.optional("format", .format)
      guard let formula, format != nil || !fields.has("format"),
        label != nil || !fields.has("label")
      else { return nil }
      return TableRows.Column(formula: formula, label: label, format: format)
    }
    return .either(text: short, mapping: long)
  }
}

extension Field where Value == TableRows.Sort {
  /// A formula of columns, alone or with the direction.
  fileprivate static var tableSort: Self {
    let short = Field<ParsedExcerpt>.formula.map { formula, _, _ -> Value? in
      TableRows.Sort(formula: formula, isDescending: false)
    }
    let long = Field.mapping("an order") { fields in
      let formula = fields.required("by", .formula)
      let isDescending = fields.optional("descending", .boolean)
      guard let formula, isDescending != nil || !fields.has("descending") else { return nil }
      return TableRows.Sort(formula: formula, isDescending: isDescending ?? false)
    }
    return .either(text: short, mapping: long)
  }
}

extension Field where Value == TableValues.Column {
  /// What stands above a column of values, and how these are written.
  fileprivate static func valueColumn(_ texts: TextLanguages) -> Self {
    .mapping("a column") { fields in
      let label = fields.required("label", texts.phrase)
      let format = fields.optional("format", .format)
      guard let label, format != nil || !fields.has("format") else { return nil }
      return TableValues.Column(label: label, format: format)
    }
  }
}

extension Field where Value == TableValues.Row {
  /// A name with its values.
  fileprivate static func tableRow(_ texts: TextLanguages) -> Self {
    .mapping("a row") { fields in
      let label = fields.required("label", texts.phrase)
      for key in ["value", "values"] { fields.allow(key) }
      let cells: [TableValues.Cell]?
      if fields.has("value") {
        cells = fields.required("value", .cell(texts)).map { [$0] }
        if fields.has("values") { fields.reportMisplaced("values", beside: nil, without: "value") }
      } else {
        cells = fields.required(
          "values",
          wholeList(Field<TableValues.Cell>.cell(texts)).map { cells, _, _ in cells.map(\.value) })
      }
      let format = fields.optional("format", .format)
      guard let label, let cells, format != nil || !fields.has("format") else { return nil }
      let formatted = cells.map { cell -> TableValues.Cell in
        if case .value(let formula, nil) = cell { .value(formula, format) } else { cell }
      }
      return TableValues.Row(label: label, cells: formatted)
    }
  }
}

extension Field where Value == TableValues.Cell {
  /// A formula, alone or with its format; words; or nothing.
  fileprivate static func cell(_ texts: TextLanguages) -> Self {
    let short = Field("a formula") { node, name, problems in
      if let scalar = node.scalar, scalar.isNothing || scalar.style == .plain && scalar.text == "~"
      {
        return .nothing
      }
      return Field<ParsedExcerpt>.formula.read(node, name, &problems).map { .value($0, nil) }
    }
    let long = Field.mapping("a cell") { fields in
      if fields.has("text") { return fields.required("text", texts.phrase).map { .words($0) } }
      fields.allow("text")
      let formula = fields.required("value", .formula)
      let format = fields.optional("format", .format)
      guard let formula, format != nil || !fields.has("format") else { return nil }
      return .value(formula, format)
    }
    return .either(text: short, mapping: long)
  }
}

extension Field where Value == TableFile.Format {
  /// A format, as it stands behind `|` in prose.
  fileprivate static var format: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, problems in
      do throws(NumberFormatProblem) {
        return TableFile.Format(
          format: try NumberFormat(parsing: excerpt.bytes), range: excerpt.range)
      } catch {
        problems.append(error.diagnostic(in: excerpt))
        return nil
      }
    }
  }
}
