import Diagnostics

extension AxisFile {
  /// What stands for an axis that could not be read.
  static func unread(_ range: SourceRange) -> AxisFile {
    AxisFile(
      label: nil, unit: nil, scale: .linear, base: 10, threshold: nil, domain: [], ends: .nice,
      isReversed: false, isOfWholes: false, format: .number, second: nil, isWhole: false,
      range: range)
  }
}

extension Field where Value == AxisFile {
  static func axis(_ texts: TextLanguages) -> Self {
    .mapping("an axis") { fields in
      let scale = fields.optional("scale", .word(AxisFile.ScaleName.self))
      let known = scale ?? .linear
      let base = fields.optional("base", .integer(in: 2...1_000))
      // A scale that could not be read may be any.
      let mayHaveScale = scale == nil && fields.has("scale")
      if fields.has("base"), known != .log, !mayHaveScale {
        fields.reportMisplaced("base", beside: "scale: log")
      }
      let threshold =
        known == .symlog
        ? fields.required("threshold", .formula) : fields.optional("threshold", .formula)
      if fields.has("threshold"), known != .symlog, !mayHaveScale {
        fields.reportMisplaced("threshold", beside: "scale: symlog")
      }
      let domain = fields.optional("domain", .ends)
      let ends = fields.optional("ends", .word(AxisFile.Ends.self))
      if fields.has("ends"), fields.has("domain") {
        fields.reportMisplaced("ends", beside: nil, without: "domain")
      }
      let isReversed = fields.optional("reversed", .boolean)
      let isOfWholes = fields.optional("whole", .boolean)
      if fields.has("whole"), known != .linear {
        fields.reportMisplaced("whole", beside: "scale: linear")
      }
      let second = fields.optional("second", .secondAxis(texts))
      if fields.has("unit"), known == .time {
        fields.reportMisplaced("unit", beside: nil, without: "scale: time")
      }
      if second != nil, known != .linear, known != .log {
        fields.reportMisplaced("second", beside: "scale: linear")
      }
      let isWhole =
        (scale != nil || !fields.has("scale")) && (known != .symlog || threshold != nil)
        && (base != nil || !fields.has("base"))
        && (second.map { $0.unit != nil } ?? !fields.has("second"))
      return AxisFile(
        label: fields.optional("label", texts.phrase), unit: fields.optional("unit", .unit),
        scale: known, base: base ?? 10, threshold: threshold, domain: domain ?? [],
        ends: ends ?? .nice, isReversed: isReversed ?? false, isOfWholes: isOfWholes ?? false,
        format: fields.optional("format", .word(AxisFile.FormatName.self)) ?? .number,
        second: second, isWhole: isWhole, range: fields.range)
    }
  }
}

extension Field where Value == SecondAxisFile {
  fileprivate static func secondAxis(_ texts: TextLanguages) -> Self {
    .mapping("a second axis") { fields in
      SecondAxisFile(
        label: fields.optional("label", texts.phrase), unit: fields.required("unit", .unit),
        format: fields.optional("format", .word(AxisFile.FormatName.self)) ?? .number)
    }
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// The two ends of an axis, or of a stretch of one.
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

extension MappingReader {
  /// Reports a key that has a meaning beside another one only, or only without one.
  mutating func reportMisplaced(_ key: String, beside other: String?, without: String? = nil) {
    reportMisplaced(key, ParseProblem.KeyNeed(beside: other, without: without))
  }

  /// Reports a key that has no meaning beside the one that says what it stands in.
  mutating func reportMeaningless(_ key: String, beside other: String) {
    reportMisplaced(key, ParseProblem.KeyNeed(beside: nil, without: other, isOptional: true))
  }

  private mutating func reportMisplaced(_ key: String, _ need: ParseProblem.KeyNeed) {
    guard let range = range(ofKey: key) else { return }
    report(ParseProblem.misplacedKey(key, need, range).diagnostic)
  }
}
