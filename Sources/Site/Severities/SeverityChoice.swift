import Diagnostics

/// What an author says of one code, and where.
struct SeverityChoice: Sendable {
  let code: Located<String>
  let level: SeverityLevel

  /// A code that a page, a model or a chart allows itself.
  static func allowing(_ code: Located<String>) -> SeverityChoice {
    SeverityChoice(code: code, level: .allow)
  }
}

extension Field where Value == [SeverityChoice] {
  /// `diagnostics` of `report.yaml`: a level for each code.
  static var severities: Self {
    Field<[FieldEntry<SeverityLevel>]>.entries(of: .word(SeverityLevel.self)).map { entries, _, _ in
      entries.map {
        SeverityChoice(
          code: Located(value: $0.key.text, range: $0.key.range), level: $0.value)
      }
    }
  }

  /// `allow` of one file: codes.
  static var allowances: Self {
    Field<[Located<String>]>.oneOrMore(of: Field<String>.text.located).map { codes, _, _ in
      codes.map { SeverityChoice.allowing($0) }
    }
  }
}
