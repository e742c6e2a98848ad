extension TornadoFile {
  /// A tornado: of which value, and by which inputs.
  static func read(_ fields: inout MappingReader, _ texts: TextLanguages) -> TornadoFile? {
    fields.optional("tornado", .tornado)
  }
}

extension Field where Value == TornadoFile {
  fileprivate static var tornado: Self {
    .mapping("a tornado") { fields in
      let value = fields.required("of", .formula)
      let inputs = fields.optional("inputs", .names)
      return TornadoFile(
        value: value, inputs: inputs, isWhole: inputs != nil || !fields.has("inputs"),
        range: fields.range)
    }
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// Names, of which none may be missing.
  fileprivate static var names: Self {
    Field.list(of: .formula).map { names, node, _ in
      names.count == node.sequence?.count ?? 0 ? names : nil
    }
  }
}
