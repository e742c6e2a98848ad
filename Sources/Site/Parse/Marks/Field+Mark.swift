import Diagnostics

/// How one kind of mark is read: its key, and what stands beside that.
struct MarkReader: Sendable {
  /// The key that says what the mark draws.
  let key: String
  /// Reads the key, and all keys that have a meaning beside it.
  let read: @Sendable (inout MappingReader, TextLanguages) -> MarkFile.Kind?

  /// The kinds of marks, in the order in which they are listed to an author.
  static let all: [MarkReader] = [
    MarkReader(key: "line") { fields, _ in LineFile.read(&fields) },
    MarkReader(key: "fan") { fields, _ in LineFile.readFan(&fields).map { .line($0) } },
    MarkReader(key: "band") { fields, _ in BandFile.read(&fields).map { .band($0) } },
    MarkReader(key: "area") { fields, _ in AreaFile.read(&fields).map { .area($0) } },
    MarkReader(key: "stack") { StackFile.read(&$0, $1).map { .stack($0) } },
    MarkReader(key: "points") { PointsLook.readPoints(&$0, $1) },
    MarkReader(key: "point") { fields, texts in
      fields.optional("point", .point(texts, hasSize: false)).map { .point($0) }
    },
    MarkReader(key: "rule") { fields, _ in RuleFile.read(&fields).map { .rule($0) } },
    MarkReader(key: "text") { TextFile.read(&$0, $1).map { .text($0) } },
    MarkReader(key: "arrow") { fields, _ in ArrowFile.read(&fields).map { .arrow($0) } },
    MarkReader(key: "slope") { fields, _ in SlopeFile.read(&fields).map { .slope($0) } },
    MarkReader(key: "crossover") { fields, _ in
      CrossoverFile.read(&fields).map { .crossover($0) }
    },
    MarkReader(key: "contour") { fields, _ in ContourFile.read(&fields).map { .contour($0) } },
    MarkReader(key: "bars") { BarsFile.read(&$0, $1).map { .bars($0) } },
    MarkReader(key: "tornado") { TornadoFile.read(&$0, $1).map { .tornado($0) } },
    MarkReader(key: "fit") { FittedFile.read(&$0, $1).map { .fitted($0) } },
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
      if isClear, let other = kinds[0].keyWithoutLabel {
        fields.reportMeaningless("label", beside: other)
      }
      return MarkFile(
        kind: isClear ? kinds[0] : .unclear(kinds), label: label, range: fields.range)
    }
  }
}

extension MarkFile.Kind {
  /// The key beside which a label has no meaning, of a mark whose parts have names of their own or that has none.
  fileprivate var keyWithoutLabel: String? {
    switch self {
    case .dataLine(let line): line.by == nil ? nil : "by"
    case .stack: "stack"
    case .text: "text"
    case .slope: "slope"
    case .tornado: "tornado"
    case .bars(let bars): bars.keyWithoutLabel
    case .line, .band, .area, .points, .rows, .point, .rule, .arrow, .crossover, .contour,
      .fitted, .unclear:
      nil
    }
  }
}
