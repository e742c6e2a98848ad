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
      let isWhole =
        title != nil && x?.isWhole == true && y?.isWhole == true && (marks?.isWhole ?? false)
      return ChartFile(
        id: id, source: source, isWhole: isWhole, title: title, subtitle: subtitle,
        caption: caption, alt: alt, x: x ?? .unread(fields.range), y: y ?? .unread(fields.range),
        marks: marks?.files ?? [], range: fields.range(ofKey: "marks") ?? fields.range)
    }
  }
}
