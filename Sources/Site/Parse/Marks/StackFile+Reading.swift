import Diagnostics

extension StackFile {
  /// Formulas of `x` that add up.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> StackFile? {
    let layers = Field<[Layer]>.list(of: .layer(texts))
    return fields.optional(
      "stack",
      layers.map { layers, node, problems in
        if layers.isEmpty, node.sequence?.isEmpty ?? true {
          problems.append(ParseProblem.noLayers(node.range).diagnostic)
        }
        return StackFile(layers: layers, isComplete: layers.count == node.sequence?.count ?? 0)
      })
  }
}

extension Field where Value == StackFile.Layer {
  fileprivate static func layer(_ texts: TextLanguages) -> Self {
    .mapping("a layer") { fields in
      StackFile.Layer(
        formula: fields.required("area", .formula), label: fields.optional("label", texts.phrase))
    }
  }
}
