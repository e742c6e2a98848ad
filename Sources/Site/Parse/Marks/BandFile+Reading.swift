extension BandFile {
  /// The room between two formulas of `x`.
  static func read(_ fields: inout MappingReader) -> BandFile? {
    fields.optional(
      "band",
      .mapping("a band") { fields in
        BandFile(
          from: fields.required("from", .formula), to: fields.required("to", .formula))
      })
  }
}
