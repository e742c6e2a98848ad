import Diagnostics
import Markdown

/// The first stage: files into a report. Whatever can be read is read; everything else is reported.
struct ReportParser {
  private(set) var sources: SourceMap
  private(set) var problems: [Diagnostic] = []
  private let contentPath: String

  init(contentPath: String) {
    sources = SourceMap()
    self.contentPath = contentPath
  }

  /// The report that the files make. Their order does not matter.
  mutating func parse(_ files: [InputFile]) -> Report {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var report = Report(config: ReportConfig())
    var hasConfig = false
    for file in files {
      let folders = file.path.split(separator: "/").map(String.init)
      let (stem, ending) = split(folders[folders.count - 1])
      switch (folders.count, folders[0], ending) {
      case (2..., "media", _): report.media.append(file)
      case (1, "report.yaml", _):
        hasConfig = true
        if let (node, _) = yaml(file) { report.config = read(node, .reportConfig, "the report") ?? report.config }
      case (1, "sources.yaml", _):
        if let (node, _) = yaml(file) {
          for entry in read(node, .bibliography, "the bibliography") ?? [] {
            report.sourceKeys[entry.id] = entry
          }
        }
      case (2, "models", "yaml"):
        if let (node, source) = yaml(file), isName(stem, file) {
          report.models.append(modelFile(stem, node, source))
        }
      case (2, "charts", "yaml"):
        if let (node, source) = yaml(file), isSlug(stem, file),
          let chart = read(node, .chart(stem, source), "a chart")
        {
          report.charts.append(chart)
        }
      case (2, "data", "csv"): break
      case (2, _, "md"):
        if isSlug(stem, file), let page = page(stem, language: folders[0], file) {
          report.pages.append(page)
        }
      default: reportUnused(file)
      }
    }
    if !hasConfig { reportMissingConfig() }
    return report
  }

  // MARK: YAML

  /// The tree of a YAML file, or `nil` when it has none.
  private mutating func yaml(_ file: InputFile) -> (YAMLNode, SourceID)? {
    guard let source = add(file) else { return nil }
    let parsed = parseYAML(source, file.bytes)
    problems += parsed.problems.map(\.diagnostic)
    return parsed.node.map { ($0, source) }
  }

  private mutating func read<Value>(_ node: YAMLNode, _ field: Field<Value>, _ owner: String) -> Value? {
    field.read(file: node, owner, &problems)
  }

  private mutating func modelFile(_ name: String, _ node: YAMLNode, _ source: SourceID) -> ModelFile {
    read(node, .model(name, source), "a model") ?? ModelFile(name: name, source: source)
  }

  // MARK: Pages

  private mutating func page(_ slug: String, language: String, _ file: InputFile) -> PageFile? {
    guard let source = add(file) else { return nil }
    let (parts, splitProblems) = FrontMatter.split(source, file.bytes)
    problems += splitProblems.map(\.diagnostic)
    let document = parseMarkdown(source, file.bytes, body: parts.body)
    problems += document.problems.map(\.diagnostic)
    var page = PageFile(slug: slug, language: language, source: source, document: document)
    if let range = parts.yaml {
      let parsed = parseYAML(source, file.bytes, range)
      problems += parsed.problems.map(\.diagnostic)
      if let node = parsed.node, let facts = read(node, .frontMatter, "the front matter") {
        page.title = facts.title
        page.summary = facts.summary
        page.models = facts.models
        page.date = facts.date
      }
    } else {
      let start = SourceRange(source, 0, 0)
      problems.append(
        Diagnostic(
          "missing-front-matter", "the page does not begin with front matter", at: start,
          hint: "begin with a line `---`, `title: …`, and another line `---`"))
    }
    return page
  }

  // MARK: Files

  /// Adds a file to the sources, unless it is not UTF-8, which is reported at its first bad byte.
  private mutating func add(_ file: InputFile) -> SourceID? {
    let path = contentPath.isEmpty ? file.path : contentPath + "/" + file.path
    let source = sources.add(Source(path: path, bytes: file.bytes))
    guard let bad = firstInvalidUTF8(file.bytes) else { return source }
    problems.append(
      Diagnostic(
        "invalid-utf8", "the file is not UTF-8 text", at: SourceRange(source, bad, bad),
        label: "this byte belongs to no character", hint: "save the file as UTF-8"))
    return nil
  }

  private func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  private mutating func isName(_ stem: String, _ file: InputFile) -> Bool {
    let isGood =
      stem.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
      && stem.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "_") }
    if !isGood { reportBadFileName(file, "letters, digits and `_`, as formulas can write them") }
    return isGood
  }

  private mutating func isSlug(_ stem: String, _ file: InputFile) -> Bool {
    let isGood =
      !stem.isEmpty
      && stem.utf8.allSatisfy {
        isWordByte($0) && !(0x41...0x5A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    if !isGood { reportBadFileName(file, "small letters, digits and `-`, since it becomes an address") }
    return isGood
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func place(of file: InputFile) -> SourceRange {
    let path = contentPath.isEmpty ? file.path : contentPath + "/" + file.path
    return SourceRange(sources.add(Source(path: path, bytes: [])), 0, 0)
  }

  private mutating func reportBadFileName(_ file: InputFile, _ rule: String) {
    problems.append(
      Diagnostic(
        "bad-file-name", "this file's name cannot be used", at: place(of: file),
        hint: "use \(rule)"))
  }

  private mutating func reportUnused(_ file: InputFile) {
    problems.append(
      Diagnostic(
        "unused-file", severity: .warning, "nothing reads this file", at: place(of: file),
        notes: [
          "a report holds `report.yaml`, `sources.yaml`, `models/*.yaml`, `charts/*.yaml`, "
            + "`data/*.csv`, `media/*` and a folder of `*.md` per language"
        ]))
  }

  private mutating func reportMissingConfig() {
    let source = sources.add(Source(path: contentPath + "/report.yaml", bytes: []))
    problems.append(
      Diagnostic(
        "missing-report", "there is no `report.yaml`", at: SourceRange(source, 0, 0),
        hint: "write one with `title`, `languages` and `pages`"))
  }
}

/// The offset of the first byte that is not part of valid UTF-8; `nil` for valid text.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  var place = 0
  while place < bytes.count {
    let first = bytes[place]
    if first < 0x80 {
      place += 1
      continue
    }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return place
    }
    guard place + length <= bytes.count, (low...high).contains(bytes[place + 1]) else { return place }
    for byte in bytes[(place + 1)..<(place + length)] where byte & 0xC0 != 0x80 { return place }
    place += length
  }
  return nil
}
