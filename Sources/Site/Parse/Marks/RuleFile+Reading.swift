extension RuleFile {
  /// A rule: at one `x` or at one `y`.
  static func read(_ fields: inout MappingReader) -> RuleFile? {
    fields.optional("rule", .rule)
  }
}

extension Field where Value == RuleFile {
  fileprivate static var rule: Self {
    .mapping("a rule") { fields in
      let x = fields.optional("x", .formula)
      let y = fields.optional("y", .formula)
      if fields.isMapping, fields.has("x") == fields.has("y") {
        fields.report(ParseProblem.unclearRule(fields.range).diagnostic)
      }
      return RuleFile(x: x, y: y)
    }
  }
}
