extension SlopeFile {
  /// A triangle between two places of a formula of `x`.
  static func read(_ fields: inout MappingReader) -> SlopeFile? {
    fields.optional(
      "slope",
      .mapping("a slope triangle") { fields in
        SlopeFile(
          formula: fields.required("of", .formula), from: fields.required("from", .formula),
          to: fields.required("to", .formula))
      })
  }
}
