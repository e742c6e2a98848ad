import Diagnostics

extension ArrowFile {
  /// An arrow between two places.
  static func read(_ fields: inout MappingReader) -> ArrowFile? {
    fields.optional(
      "arrow",
      .mapping("an arrow") { fields in
        ArrowFile(from: fields.required("from", .place), to: fields.required("to", .place))
      })
  }
}

extension Field where Value == [ParsedExcerpt] {
  /// A place in a chart: two coordinates.
  fileprivate static var place: Self {
    Field.list(of: .formula).map { place, node, problems in
      let found = node.sequence?.count ?? 0
      guard found == 2 else {
        problems.append(ParseProblem.wrongPlace(found: found, node.range).diagnostic)
        return nil
      }
      return place.count == 2 ? place : nil
    }
  }
}
