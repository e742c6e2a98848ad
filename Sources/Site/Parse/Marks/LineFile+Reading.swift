extension LineFile {
  /// A curve: a formula of `x`.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> LineFile? {
    fields.optional("line", .formula).map { LineFile(formula: $0) }
  }
}
