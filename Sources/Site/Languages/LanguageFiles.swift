import Diagnostics
import Templates

/// The values of the files of one language, each looked for in one file after the other; and what was asked for, so
/// that what nobody asks for can be told.
struct LanguageFiles {
  /// A file that could be read.
  private struct File {
    let root: YAMLNode
    let source: SourceID
    let path: String
  }

  private var files: [File] = []
  /// Whether a file could not be read: what it would have said is not known.
  private(set) var hasUnread = false
  /// The keys that were asked for, by the section that they stand in; the sections themselves by an empty name.
  private var known: [String: [String]] = [:]
  /// The keys that no file has, with their sections.
  private var missing: [(section: String, key: String)] = []

  init(_ files: [ThemeFile], in sources: inout SourceMap, _ problems: inout [Diagnostic]) {
    for file in files {
      let source = sources.add(Source(path: file.shownPath, bytes: file.bytes))
      let parsed = parseYAML(source, file.bytes)
      problems += parsed.problems.map(\.diagnostic)
      guard let root = parsed.node, root.mapping != nil else {
        hasUnread = true
        if let root = parsed.node {
          let name = FieldName(words: "a language", key: nil)
          problems.append(
            FieldProblem.wrongKind(name, expected: "a mapping", found: root).diagnostic)
        }
        continue
      }
      self.files.append(File(root: root, source: source, path: file.shownPath))
    }
  }

  /// A value, and what it is called in messages: `page.skip`.
  struct Entry {
    let node: YAMLNode
    let name: FieldName
  }

  /// The value of a key, from the first file that has it; `nil` where none has, which is told at the end if it is
  /// required.
  mutating func entry(
    _ key: String, in section: String = "", isRequired: Bool = true
  ) -> Entry? {
    allow(key, in: section)
    let title = section.isEmpty ? key : section + "." + key
    for file in files {
      let place: YAMLNode? = section.isEmpty ? file.root : file.root[section]
      guard let found = place?.mapping?.first(where: { $0.key.text == key }) else { continue }
      return Entry(
        node: found.value, name: FieldName(words: "`\(title)`", key: found.key.range))
    }
    if isRequired { missing.append((section, key)) }
    return nil
  }

  /// The values of a key that need not be there, of each file that has it, the nearest file first.
  mutating func entries(_ key: String) -> [Entry] {
    allow(key, in: "")
    return files.compactMap { file in
      file.root.mapping?.first { $0.key.text == key }.map { found in
        Entry(node: found.value, name: FieldName(words: "`\(key)`", key: found.key.range))
      }
    }
  }

  private mutating func allow(_ key: String, in section: String) {
    if !section.isEmpty, known[section] == nil { known["", default: []].append(section) }
    known[section, default: []].append(key)
  }

  /// What nobody asked for, and what no file has.
  func problems(of tag: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var meant: Set<String> = []
    func tell(_ entry: YAMLEntry, in section: String) {
      let known = self.known[section] ?? []
      if let near = nearestName(to: entry.key.text, in: known) {
        meant.insert(section + "." + near)
      }
      let owner = section.isEmpty ? "a language" : "`\(section)` of a language"
      problems.append(
        FieldProblem.unknownKey(entry.key, known: known, owner: owner).diagnostic)
    }
    for file in files {
      for entry in file.root.mapping ?? [] {
        let section = entry.key.text
        guard known[""]?.contains(section) ?? false else {
          tell(entry, in: "")
          continue
        }
        guard let keys = known[section] else { continue }
        guard let inner = entry.value.mapping else {
          let name = FieldName(words: "`\(section)`", key: entry.key.range)
          if entry.value.scalar?.isNothing == true { continue }
          problems.append(
            FieldProblem.wrongKind(name, expected: "a mapping", found: entry.value).diagnostic)
          meant.insert("." + section)
          continue
        }
        for entry in inner where !keys.contains(entry.key.text) { tell(entry, in: section) }
      }
    }
    let lost = missing.filter {
      !meant.contains($0.section + "." + $0.key) && !meant.contains("." + $0.section)
    }
    guard let first = files.first, !lost.isEmpty, !hasUnread else { return problems }
    problems.append(
      LanguageProblem.missingStrings(tag, lost, SourceRange(first.source, 0, 0)).diagnostic)
    return problems
  }
}
