extension RowsSource {
  /// The keys that say which rows a mark shows.
  static func read(_ fields: inout MappingReader) -> RowsSource {
    let data = fields.required("data", .excerpt)
    let condition = fields.optional("where", .formula)
    return RowsSource(
      data: data, condition: condition, isConditionRead: condition != nil || !fields.has("where"))
  }
}
