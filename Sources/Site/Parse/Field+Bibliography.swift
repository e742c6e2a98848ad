import Diagnostics

extension Field where Value == [BibliographyEntry] {
  /// `sources.yaml`: CSL-YAML, as Zotero and pandoc write it (citation-style-language/schema 1.0.2), with
  /// or without the key `references` around its list.
  ///
  /// An entry has many keys that a report does not use; they are left alone.
  static var bibliography: Self {
    let entries = Field<[YAMLNode]>.list(of: .node).map { nodes, _, problems in
      read(nodes, &problems)
    }
    let wrapped = Field.mapping("the bibliography") { $0.required("references", entries) }
    return .either(list: entries, mapping: wrapped)
  }

  private static func read(
    _ nodes: [YAMLNode], _ problems: inout [Diagnostic]
  ) -> [BibliographyEntry] {
    var entries: [BibliographyEntry] = []
    var places: [String: SourceRange] = [:]
    for node in nodes {
      guard let id = node["id"]?.scalar, !id.isNothing else {
        let start = SourceRange(node.range.source, node.range.start, node.range.start)
        let missing = FieldProblem.missingKey("id", start, owner: "an entry of the bibliography")
        problems.append(missing.diagnostic)
        continue
      }
      if let first = places[id.text] {
        problems.append(ParseProblem.repeatedSource(id.text, id.range, first: first).diagnostic)
        continue
      }
      places[id.text] = id.range
      entries.append(BibliographyEntry(id.text, node))
    }
    return entries
  }
}

extension BibliographyEntry {
  fileprivate init(_ id: String, _ node: YAMLNode) {
    let names = node["author"]?.sequence?.compactMap { author in
      (author["family"] ?? author["literal"])?.scalar?.text
    }
    let date = node["issued"]
    let part = date?["date-parts"]?.sequence?.first
    let first = part?.sequence?.first?.scalar ?? part?.scalar ?? date?["year"]?.scalar
    let year = first?.text ?? date?.sequence?.first?["year"]?.scalar?.text
    let url = (node["URL"] ?? node["url"])?.scalar?.text
    self.init(
      id: id, title: node["title"]?.scalar?.text ?? id, authors: Self.authors(names ?? []),
      year: year ?? date?.scalar.map { String($0.text.prefix(4)) },
      url: url.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil })
  }

  /// "Ord", "Hoffmann & Borgeaud", "Khatri et al."
  private static func authors(_ names: [String]) -> String? {
    switch names.count {
    case 0: nil
    case 1, 2: names.joined(separator: " & ")
    default: names[0] + " et al."
    }
  }
}
