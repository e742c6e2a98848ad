import Diagnostics

extension ContourFile {
  /// Lines along which a formula of `x` and `y` is the same.
  static func read(_ fields: inout MappingReader) -> ContourFile? {
    let key = fields.range(ofKey: "contour") ?? fields.range
    return fields.optional(
      "contour",
      .mapping("a contour") { fields in
        let formula = fields.required("of", .formula)
        let levels = fields.required("levels", .levels)
        let isFilled = fields.optional("filled", .boolean)
        let format = fields.optional("format", .word(AxisFile.FormatName.self))
        return ContourFile(
          formula: formula, levels: levels ?? [], isFilled: isFilled ?? false,
          format: format ?? .number, unit: fields.optional("unit", .unit),
          isComplete: levels != nil && (isFilled != nil || !fields.has("filled"))
            && (format != nil || !fields.has("format")),
          range: fields.range(ofKey: "levels") ?? key)
      })
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// All of a list, or nothing of it.
  fileprivate static var levels: Self {
    Field.list(of: .formula).map { levels, node, _ in
      levels.count == node.sequence?.count ?? 0 ? levels : nil
    }
  }
}
