import Diagnostics

extension Field where Value == ChartFile {
  /// `charts/ID.yaml`.
  static func chart(_ id: String, _ source: SourceID, _ texts: TextLanguages) -> Self {
    .mapping("a chart") { fields in
      let title = fields.required("title", texts.phrase)
      let subtitle = fields.optional("subtitle", texts.phrase)
      let caption = fields.optional("caption", texts.phrase)
      let alt = fields.optional("alt", texts.phrase)
      let x = fields.required("x", .axis(texts))
      let y = fields.required("y", .axis(texts))
      let marks = fields.required("marks", .marks(texts))
      let isWhole = title != nil && x != nil && y != nil && (marks?.isWhole ?? false)
      return ChartFile(
        id: id, source: source, isWhole: isWhole, title: title, subtitle: subtitle,
        caption: caption, alt: alt, x: x ?? .unread(fields.range), y: y ?? .unread(fields.range),
        marks: marks?.files ?? [], range: fields.range(ofKey: "marks") ?? fields.range)
    }
  }
}

extension AxisFile {
  /// What stands for an axis that could not be read.
  fileprivate static func unread(_ range: SourceRange) -> AxisFile {
    AxisFile(label: nil, unit: nil, scale: .linear, domain: [], format: .number, range: range)
  }
}

extension Field where Value == AxisFile {
  fileprivate static func axis(_ texts: TextLanguages) -> Self {
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
  fileprivate static var ends: Self {
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

/// The marks of a chart that could be read.
private struct Marks: Sendable {
  let files: [MarkFile]
  /// Whether these are all, and each is clear.
  let isWhole: Bool
}

extension Field where Value == Marks {
  /// The marks of a chart.
  fileprivate static func marks(_ texts: TextLanguages) -> Self {
    Field<[MarkFile]>.list(of: .mark(texts)).map { files, node, _ in
      let isComplete = files.count == node.sequence?.count ?? 0
      return Marks(files: files, isWhole: isComplete && files.allSatisfy(\.isWhole))
    }
  }
}

/// What a mark says, before it is known to say one thing.
private struct MarkFacts: Sendable {
  /// The keys that say what a mark draws.
  static let kinds = ["line", "points", "point", "rule"]

  let label: LocalizedPhrase?
  let kinds: [MarkFile.Kind]
  let range: SourceRange
}

extension Field where Value == MarkFile {
  /// One mark; the key that says which kind it is stands beside its label.
  fileprivate static func mark(_ texts: TextLanguages) -> Self {
    Field<MarkFacts>.mapping("a mark") { fields in
      MarkFacts(
        label: fields.optional("label", texts.phrase),
        kinds: [
          fields.optional("line", .formula).map { .line($0) },
          fields.optional("points", .points(texts)),
          fields.optional("point", .point(texts)).map { .point($0) },
          fields.optional("rule", .rule),
        ].compactMap(\.self), range: fields.range)
    }.map { facts, node, problems in
      let keys = (node.mapping ?? []).map(\.key.text)
      let given = MarkFacts.kinds.filter(keys.contains)
      // A misspelled kind was told already, as a key that no mark has.
      let isTold = given.isEmpty && keys.contains { $0 != "label" }
      if given.count != 1, !isTold {
        let problem = ParseProblem.unclearMark(
          found: given, known: MarkFacts.kinds, facts.range)
        problems.append(problem.diagnostic)
      }
      let isClear = given.count == 1 && facts.kinds.count == 1
      return MarkFile(
        kind: isClear ? facts.kinds[0] : .unclear(facts.kinds), label: facts.label,
        range: facts.range)
    }
  }
}

extension Field where Value == MarkFile.Kind {
  /// A list of points, or the rows of a data set.
  ///
  /// A point that could not be read leaves one without coordinates, so that the set is not whole.
  fileprivate static func points(_ texts: TextLanguages) -> Self {
    let list = Field<[PointFile]>.list(of: .point(texts)).map { points, node, _ in
      let isComplete = points.count == node.sequence?.count ?? 0
      return MarkFile.Kind.points(
        isComplete ? points : points + [PointFile(x: nil, y: nil, label: nil)])
    }
    let rows = Field.mapping("points from data") { fields in
      let data = fields.required("data", .excerpt)
      let condition = fields.optional("where", .formula)
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      return .rows(
        RowsFile(
          data: data, condition: condition, x: x, y: y,
          isConditionRead: condition != nil || !fields.has("where")))
    }
    return .either(list: list, mapping: rows)
  }
}

extension Field where Value == PointFile {
  fileprivate static func point(_ texts: TextLanguages) -> Self {
    .mapping("a point") { fields in
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", texts.phrase)
      return PointFile(x: x, y: y, label: label)
    }
  }
}

extension Field where Value == MarkFile.Kind {
  fileprivate static var rule: Self {
    .mapping("a rule") { fields in
      let x = fields.optional("x", .formula)
      let y = fields.optional("y", .formula)
      if fields.isMapping, fields.has("x") == fields.has("y") {
        fields.report(ParseProblem.unclearRule(fields.range).diagnostic)
        return .unclear(
          [x.map { .verticalRule($0) }, y.map { .horizontalRule($0) }].compactMap(\.self))
      }
      return x.map { .verticalRule($0) } ?? y.map { .horizontalRule($0) }
    }
  }
}
