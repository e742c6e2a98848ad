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
      guard let title, let x, let y, let marks else { return nil }
      return ChartFile(
        id: id, source: source, title: title, subtitle: subtitle, caption: caption, alt: alt, x: x,
        y: y, marks: marks, range: fields.range(ofKey: "marks") ?? fields.range)
    }
  }
}

extension Field where Value == AxisFile {
  fileprivate static func axis(_ texts: TextLanguages) -> Self {
    .mapping("an axis") { fields in
      AxisFile(
        label: fields.optional("label", texts.phrase), unit: fields.optional("unit", .formula),
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

extension Field where Value == [MarkFile] {
  /// The marks of a chart. One that cannot be read takes the chart with it: half a figure misleads.
  fileprivate static func marks(_ texts: TextLanguages) -> Self {
    Field.list(of: .mark(texts)).map { marks, node, _ in
      marks.count == node.sequence?.count ?? 0 ? marks : nil
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
          fields.optional("points", .points(texts)).map { .points($0) },
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
      guard given.count == 1, let kind = facts.kinds.first else { return nil }
      return MarkFile(kind: kind, label: facts.label, range: facts.range)
    }
  }
}

extension Field where Value == [PointFile] {
  fileprivate static func points(_ texts: TextLanguages) -> Self {
    Field.list(of: .point(texts)).map { points, node, _ in
      points.count == node.sequence?.count ?? 0 ? points : nil
    }
  }
}

extension Field where Value == PointFile {
  fileprivate static func point(_ texts: TextLanguages) -> Self {
    .mapping("a point") { fields in
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", texts.phrase)
      guard let x, let y else { return nil }
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
        return nil
      }
      return x.map { .verticalRule($0) } ?? y.map { .horizontalRule($0) }
    }
  }
}
