import Diagnostics

extension Field where Value == ChartFile {
  /// `charts/ID.yaml`.
  static func chart(_ id: String, _ source: SourceID) -> Self {
    .mapping("a chart") { fields in
      let title = fields.required("title", .localizedPhrase)
      let subtitle = fields.optional("subtitle", .localizedPhrase)
      let caption = fields.optional("caption", .localizedPhrase)
      let alt = fields.optional("alt", .localizedPhrase)
      let x = fields.required("x", .axis)
      let y = fields.required("y", .axis)
      let marks = fields.required("marks", .list(of: .mark))
      let start = SourceRange(source, 0, 0)
      guard let title, let x, let y, let marks else { return nil }
      return ChartFile(
        id: id, source: source, title: title, subtitle: subtitle, caption: caption, alt: alt, x: x,
        y: y, marks: marks, range: fields.range(ofKey: "marks") ?? start)
    }
  }
}

extension Field where Value == AxisFile {
  fileprivate static var axis: Self {
    .mapping("an axis") { fields in
      let label = fields.optional("label", .localizedPhrase)
      let unit = fields.optional("unit", .formula)
      let scale: AxisFile.ScaleName? = fields.optional("scale", .word(AxisFile.ScaleName.self))
      let format: AxisFile.FormatName? = fields.optional("format", .word(AxisFile.FormatName.self))
      let domain = fields.optional("domain", .ends) ?? []
      return AxisFile(
        label: label, unit: unit, scale: scale ?? .linear, domain: domain,
        format: format ?? .number, range: fields.range)
    }
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// The two ends of an axis.
  fileprivate static var ends: Self {
    Field.list(of: .formula).map { ends, node, problems in
      if ends.count == 2 || (node.sequence?.count ?? 0) == 2 { return ends.count == 2 ? ends : nil }
      problems.append(
        Diagnostic(
          "wrong-domain", "a domain has two ends, found \(node.sequence?.count ?? 0)",
          at: node.range, hint: "write `[from, to]`"))
      return nil
    }
  }
}

extension Field where Value == MarkFile {
  /// One mark; the key that says which kind it is stands beside its label.
  fileprivate static var mark: Self {
    .mapping("a mark") { fields in
      let label = fields.optional("label", .localizedPhrase)
      let kinds = ["line", "points", "point", "rule"]
      let given = kinds.filter(fields.has)
      var kind: MarkFile.Kind?
      if let formula = fields.optional("line", .formula) { kind = .line(formula) }
      if let points = fields.optional("points", .list(of: .point)) { kind = .points(points) }
      if let point = fields.optional("point", .point) { kind = .point(point) }
      if let rule = fields.optional("rule", .rule) { kind = rule }
      if given.count != 1 {
        let names = kinds.map { "`\($0)`" }.joined(separator: ", ")
        fields.report(
          Diagnostic(
            "unclear-mark",
            given.isEmpty
              ? "a mark says what it draws" : "a mark draws one thing, found \(given.count)",
            at: fields.range, hint: "give it one of \(names)"))
        return nil
      }
      return kind.map { MarkFile(kind: $0, label: label, range: fields.range) }
    }
  }
}

extension Field where Value == PointFile {
  fileprivate static var point: Self {
    .mapping("a point") { fields in
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", .localizedPhrase)
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
      switch (x, y) {
      case (let x?, nil): return .verticalRule(x)
      case (nil, let y?): return .horizontalRule(y)
      default:
        if fields.isMapping, fields.has("x") == fields.has("y") {
          fields.report(
            Diagnostic(
              "unclear-rule", "a rule stands at one `x` or at one `y`", at: fields.range,
              hint: "write `rule: {y: 80%}`"))
        }
        return nil
      }
    }
  }
}
