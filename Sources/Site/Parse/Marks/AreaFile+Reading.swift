extension AreaFile {
  /// The room between a formula of `x` and a base line.
  static func read(_ fields: inout MappingReader) -> AreaFile? {
    let base = fields.optional("base", .formula)
    return fields.optional("area", .formula).map { formula in
      AreaFile(formula: formula, base: base, isComplete: base != nil || !fields.has("base"))
    }
  }
}
