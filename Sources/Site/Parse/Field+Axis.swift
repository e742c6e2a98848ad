import Diagnostics

extension AxisFile {
  /// What stands for an axis that could not be read.
  static func unread(_ range: SourceRange) -> AxisFile {
    AxisFile(label: nil, unit: nil, scale: .linear, domain: [], format: .number, range: range)
  }
}

extension Field where Value == AxisFile {
  static func axis(_ texts: TextLanguages) -> Self {
    .mapping("an axis") { fields in
      AxisFile(
        label: fields.optional("label", texts.phrase), unit: fields.optional("unit", .unit),
        scale: fields.optional("scale", .word(AxisFile.ScaleName.self)) ?? .linear,
        domain: fields.optional("domain", .ends) ?? [],
        format: fields.optional("format", .word(AxisFile.FormatName.self)) ?? .number,
        range: fields.range)
    }
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// The two ends of an axis.
  static var ends: Self {
    Field.list(of: .formula).map { ends, node, problems in
      let found = node.sequence?.count ?? 0
      guard found == 2 else {
        problems.append(ParseProblem.wrongDomain(found: found, node.range).diagnostic)
        return nil
      }
      return ends.count == 2 ? ends : nil
    }
  }
}
