extension BarsFile {
  /// Bars, and how they stand together.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> BarsFile? {
    let content = fields.optional("bars", .bars(texts))
    var series: [LocalizedPhrase?] = []
    // The series of data have the names that the data give them.
    if case .rows? = content {
    } else {
      series = fields.optional("series", .list(of: texts.phrase))?.map { $0 } ?? []
    }
    let isStacked = fields.optional("stacked", .boolean) ?? false
    let isHorizontal = fields.optional("horizontal", .boolean) ?? false
    let hasValues = fields.optional("values", .boolean) ?? false
    return content.map {
      BarsFile(
        content: $0, series: series, isStacked: isStacked, isHorizontal: isHorizontal,
        hasValues: hasValues, range: fields.range)
    }
  }
}

extension Field where Value == BarsFile.Content {
  /// A list of bars, or the rows of a data set.
  fileprivate static func bars(_ texts: TextLanguages) -> Self {
    let list = Field<[BarFile]>.list(of: .bar(texts)).map { bars, node, _ in
      BarsFile.Content.list(bars, isComplete: bars.count == node.sequence?.count ?? 0)
    }
    let rows = Field<BarRowsFile>.barRows.map { rows, _, _ in BarsFile.Content.rows(rows) }
    return .either(list: list, mapping: rows)
  }
}

extension Field where Value == BarFile {
  fileprivate static func bar(_ texts: TextLanguages) -> Self {
    .mapping("a bar") { fields in
      let name = fields.required("name", texts.phrase)
      let values = fields.required("value", .values)
      return BarFile(
        name: name, values: values ?? [], isWhole: values != nil, range: fields.range)
    }
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// One formula, or a list of them.
  fileprivate static var values: Self { .oneOrMore(of: .formula) }
}

extension Field where Value == BarRowsFile {
  fileprivate static var barRows: Self {
    .mapping("bars from data") { fields in
      let source = RowsSource.read(&fields)
      let name = fields.required("name", .formula)
      let value = fields.required("value", .formula)
      let series = fields.optional("by", .formula)
      // An interval has two ends.
      let hasEnds = fields.has("low") || fields.has("high")
      let low = hasEnds ? fields.required("low", .formula) : nil
      let high = hasEnds ? fields.required("high", .formula) : nil
      fields.allow("low")
      fields.allow("high")
      let isRead =
        (series != nil || !fields.has("by"))
        && (!hasEnds || (low != nil && high != nil))
      return BarRowsFile(
        source: source, name: name, value: value, series: series, low: low,
        high: high, isRead: isRead)
    }
  }
}
