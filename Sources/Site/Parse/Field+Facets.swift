import Diagnostics
import FormulaSyntax

extension Field where Value == FacetsFile {
  /// What differs from panel to panel: a column of data, or a name in formulas.
  static func facets(_ texts: TextLanguages) -> Self {
    .mapping("facets") { fields in
      let columns = fields.optional("columns", .integer(in: 1...FacetsFile.mostPanels))
      let isOfData = ["data", "by"].contains(where: fields.has)
      let isOfName = ["each", "of", "labels"].contains(where: fields.has)
      for key in ["data", "by", "each", "of", "labels"] { fields.allow(key) }
      let kind: FacetsFile.Kind
      var isWhole = columns != nil || !fields.has("columns")
      if isOfData, !isOfName {
        let data = fields.required("data", .excerpt)
        let by = fields.required("by", .formula)
        kind = .column(data: data, by: by)
        isWhole = isWhole && data != nil && by != nil
      } else if isOfName, !isOfData {
        let name = FacetNameFile.read(&fields, texts)
        kind = .name(name.file)
        isWhole = isWhole && name.isWhole
      } else {
        // A misspelled key is told as one that facets do not have.
        let isTold = !isOfData && fields.keys.contains { $0 != "columns" }
        if fields.isMapping, !isTold {
          fields.report(ParseProblem.unclearFacets(isEmpty: !isOfData, fields.range).diagnostic)
        }
        kind = .unclear(fields.optional("each", .excerpt))
        isWhole = false
      }
      return FacetsFile(kind: kind, columns: columns, isWhole: isWhole, range: fields.range)
    }
  }
}

extension FacetsFile {
  /// How many panels a chart has at most.
  static let mostPanels = 24
}

extension FacetNameFile {
  /// A name, its values and the titles of their panels.
  fileprivate static func read(
    _ fields: inout MappingReader, _ texts: TextLanguages
  ) -> (file: FacetNameFile, isWhole: Bool) {
    let name = fields.required("each", .excerpt)
    let values = fields.required("of", .placed(.list(of: .formula)))
    let labels = fields.optional("labels", .placed(.list(of: texts.phrase)))
    var isWhole = name != nil && values?.isWhole == true
    isWhole = isWhole && (labels?.isWhole ?? !fields.has("labels"))
    var isName = false
    if let name {
      let head = parseDefinitionHead(name)
      isName = head.problems.isEmpty && head.parameters == nil && head.name.text == name.text
      if !isName {
        fields.report(DataProblem.badName(name.text, name.range, isColumn: false).diagnostic)
      }
    }
    if let values, let labels, values.isWhole, labels.isWhole,
      values.items.count != labels.items.count
    {
      isWhole = false
      fields.report(
        ParseProblem.unevenLabels(
          found: labels.items.count, values: values.items.count, labels.range
        ).diagnostic)
    }
    let file = FacetNameFile(
      name: isName ? name : nil, values: values?.items ?? [], labels: labels?.items ?? [],
      valuesRange: values?.range ?? fields.range)
    return (file, isWhole && isName)
  }
}

/// The items of a list that could be read, and where it stands.
struct PlacedList<Item: Sendable>: Sendable {
  let items: [Item]
  /// Whether these are all.
  let isWhole: Bool
  let range: SourceRange
}

extension Field {
  /// A list with its place.
  fileprivate static func placed<Item: Sendable>(_ list: Field<[Item]>) -> Self
  where Value == PlacedList<Item> {
    list.map { items, node, _ in
      PlacedList(
        items: items, isWhole: items.count == node.sequence?.count ?? 0, range: node.range)
    }
  }
}
