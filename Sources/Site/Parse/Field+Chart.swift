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
      let facets = fields.optional("facets", .facets(texts))
      if let facets = fields.range(ofKey: "facets") {
        for mark in marks?.files ?? [] {
          guard case .fitted(let fit) = mark.kind, let residuals = fit.residuals else { continue }
          fields.report(ParseProblem.residualsInFacets(residuals, facets: facets).diagnostic)
        }
      }
      let isWide = fields.optional("wide", .boolean)
      let allowances = fields.optional("allow", .allowances)
      let isWhole =
        (facets?.isWhole ?? !fields.has("facets")) && title != nil && x?.isWhole == true
        && y?.isWhole == true && (marks?.isWhole ?? false)
      return ChartFile(
        id: id, source: source, isWhole: isWhole, title: title, subtitle: subtitle,
        caption: caption, alt: alt, x: x ?? .unread(fields.range), y: y ?? .unread(fields.range),
        facets: facets, marks: marks?.files ?? [], isWide: isWide,
        allowances: allowances ?? [],
        range: fields.range(ofKey: "marks") ?? fields.range)
    }
  }
}
