import Diagnostics

/// How one kind of mark is read: its key, and what stands beside that.
struct MarkReader: Sendable {
  /// The key that says what the mark draws.
  let key: String
  /// Reads the key, and all keys that have a meaning beside it.
  let read: @Sendable (inout MappingReader, TextLanguages) -> MarkFile.Kind?

  /// The kinds of marks, in the order in which they are listed to an author.
  static let all: [MarkReader] = [
    MarkReader(key: "line") { LineFile.read(&$0, $1).map { .line($0) } },
    MarkReader(key: "points") { fields, texts in fields.optional("points", .points(texts)) },
    MarkReader(key: "point") { fields, texts in
      fields.optional("point", .point(texts)).map { .point($0) }
    },
    MarkReader(key: "rule") { RuleFile.read(&$0, $1).map { .rule($0) } },
  ]
}

/// The marks of a chart that could be read.
struct Marks: Sendable {
  let files: [MarkFile]
  /// Whether these are all, and each is clear.
  let isWhole: Bool
}

extension Field where Value == Marks {
  /// The marks of a chart.
  static func marks(_ texts: TextLanguages) -> Self {
    Field<[MarkFile]>.list(of: .mark(texts)).map { files, node, _ in
      let isComplete = files.count == node.sequence?.count ?? 0
      return Marks(files: files, isWhole: isComplete && files.allSatisfy(\.kind.facts.isWhole))
    }
  }
}

extension Field where Value == MarkFile {
  /// One mark; the key that says which kind it is stands beside its label.
  private static func mark(_ texts: TextLanguages) -> Self {
    .mapping("a mark") { fields in
      let label = fields.optional("label", texts.phrase)
      let known = MarkReader.all.map(\.key)
      let given = known.filter(fields.has)
      var kinds: [MarkFile.Kind] = []
      for reader in MarkReader.all {
        fields.allow(reader.key)
        // What stands beside a kind has no meaning beside another one. Of a mark that says no kind, none is known.
        guard given.isEmpty || given.contains(reader.key) else { continue }
        if let kind = reader.read(&fields, texts) { kinds.append(kind) }
      }
      // A misspelled kind is told as a key that no mark has.
      let isTold = given.isEmpty && fields.keys.contains { $0 != "label" }
      if given.count != 1, !isTold, fields.isMapping {
        fields.report(
          ParseProblem.unclearMark(found: given, known: known, fields.range).diagnostic)
      }
      let isClear = given.count == 1 && kinds.count == 1
      return MarkFile(
        kind: isClear ? kinds[0] : .unclear(kinds), label: label, range: fields.range)
    }
  }
}
