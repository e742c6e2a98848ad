extension TextFile {
  /// Words at a place.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> TextFile? {
    fields.optional(
      "text",
      .mapping("a text") { fields in
        TextFile(
          x: fields.required("x", .formula), y: fields.required("y", .formula),
          text: fields.required("text", texts.phrase))
      })
  }
}
