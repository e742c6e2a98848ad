import Diagnostics

extension Field where Value == NameList {
  /// The authors or the editors of a work: a list of names, or one.
  static var sourceNames: Self {
    Field<[PersonName?]>.oneOrMore(of: .either(text: .institution, mapping: .name))
      .map { names, _, _ in NameList(names.compactMap(\.self)) }
  }
}

extension Field where Value == PersonName? {
  /// A name without parts.
  fileprivate static var institution: Self {
    Field<String>.text.map { text, _, _ in PersonName(literal: text) }
  }

  /// A name in its parts.
  fileprivate static var name: Self {
    .mapping("a name") { fields in
      let meant = fields.tolerateOthers(than: CSLKeys.ofNames)
      var name = PersonName()
      name.literal = fields.optional("literal", .text)
      name.family = fields.optional("family", .text)
      name.given = fields.optional("given", .text)
      name.particle = fields.optional("non-dropping-particle", .text)
      name.droppingParticle = fields.optional("dropping-particle", .text)
      name.suffix = fields.optional("suffix", .text)
      let named = ["family", "literal", "given"]
      guard named.contains(where: { fields.has($0) }) else {
        if fields.isMapping, !named.contains(where: meant.contains) {
          let missing = FieldProblem.missingKey("family", fields.range, owner: "a name")
          fields.report(missing.diagnostic)
        }
        return .some(nil)
      }
      return name
    }
  }
}
