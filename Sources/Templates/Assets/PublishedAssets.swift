import Diagnostics

/// The assets of a theme as a site holds them.
///
/// What a template or a style sheet names is published under a name that follows from its bytes. A style sheet that
/// another one imports becomes a part of that, so that a page asks for one. What nobody names keeps its name, and
/// what is only imported is no file of its own.
struct PublishedAssets {
  /// The files of the site, sorted by path.
  private(set) var files: [ThemeFile] = []
  /// Their paths in the site, by those in the theme.
  private(set) var paths: [String: String] = [:]
  private(set) var problems: [AssetProblem] = []

  private let assets: [String: ThemeFile]
  private var sources: [String: SourceID] = [:]
  /// What each style sheet comes to, seen from its own folder.
  private var styles: [String: [UInt8]] = [:]
  /// The style sheets that were followed to their ends: a circle is told once.
  private var followed: Set<String> = []
  private var named: Set<String> = []
  private var imported: Set<String> = []

  /// The assets, of which templates name those.
  init(_ assets: [ThemeFile], namedBy templates: Set<String>, in map: inout SourceMap) {
    self.assets = Dictionary(assets.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    named = templates
    let sheets = assets.filter { $0.path.hasSuffix(".css") }.sorted { $0.path < $1.path }
    for file in sheets {
      sources[file.path] = map.add(Source(path: file.shownPath, bytes: file.bytes))
    }
    // All names are known before any style sheet is written.
    var references: [String: [StyleSheet.Reference]] = [:]
    for file in sheets {
      let sheet = StyleSheet(file.bytes)
      references[file.path] = sheet.references
      for (flaw, place) in sheet.flaws.sorted(by: { $0.place < $1.place }) {
        let end = place + (flaw == .unclosed("/*") ? 2 : 1)
        if let range = range(place..<end, file.path) { problems.append(.flaw(flaw, range)) }
      }
      collect(references[file.path] ?? [], of: file)
    }
    for path in self.assets.keys.sorted() where !path.hasSuffix(".css") { publish(path) }
    for file in sheets {
      styles[file.path] = written(file.path, [], references, seenFrom: file.path)
    }
    for file in sheets { publish(file.path) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func publish(_ path: String) {
    guard let file = assets[path], named.contains(path) || !imported.contains(path) else { return }
    let bytes = styles[path] ?? file.bytes
    let published = named.contains(path) ? fingerprintedPath(path, bytes) : path
    paths[path] = published
    files.append(ThemeFile(path: published, bytes: bytes))
  }

  /// Takes down what a style sheet names, and reports what cannot be.
  private mutating func collect(_ references: [StyleSheet.Reference], of file: ThemeFile) {
    for reference in references {
      guard let range = range(reference.addressRange, file.path) else { continue }
      guard case .imported(let media) = reference.kind else {
        if target(reference.address, file.path) == nil, !Self.holdsItself(reference.address) {
          problems.append(.loadedFromElsewhere(reference.address, range))
        }
        guard let path = asset(reference.address, file.path) else { continue }
        named.insert(path)
        if assets[path] == nil { problems.append(unknown(path, reference, range)) }
        continue
      }
      guard let path = asset(reference.address, file.path) else {
        problems.append(.importedFromElsewhere(reference.address, range))
        continue
      }
      if let word = ["layer", "supports"].first(where: { media.hasPrefix($0) }) {
        problems.append(.conditionalImport(word, range))
      }
      imported.insert(path)
      if assets[path] == nil { problems.append(unknown(path, reference, range)) }
    }
  }

  /// Whether an address asks for no file: a part of the page, or what it holds itself.
  private static func holdsItself(_ address: String) -> Bool {
    address.isEmpty || address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
  }

  private func unknown(
    _ path: String, _ reference: StyleSheet.Reference, _ range: SourceRange
  ) -> AssetProblem {
    // The nearest name is looked for among whole paths, and told as it would be written here.
    let isImport = reference.kind != .url
    let known = assets.keys.filter { !isImport || $0.hasSuffix(".css") }.sorted()
    let near = nearestName(to: path, in: known).map { near in
      near.hasPrefix("assets/") && path.hasPrefix("assets/")
        ? String(near.dropFirst("assets/".utf8.count)) : near
    }
    return .unknown(reference.address, range, nearest: near)
  }

  /// The bytes of a style sheet with all that it imports, as they stand in a file beside `owner`.
  private mutating func written(
    _ path: String, _ open: [String], _ references: [String: [StyleSheet.Reference]],
    seenFrom owner: String
  ) -> [UInt8] {
    guard let file = assets[path] else { return [] }
    var bytes: [UInt8] = []
    var copied = 0
    for reference in references[path] ?? [] {
      guard let target = target(reference.address, path) else { continue }
      switch reference.kind {
      case .url:
        bytes += file.bytes[copied..<reference.addressRange.lowerBound]
        bytes += Array((relative(paths[target.path] ?? target.path, to: owner) + target.place).utf8)
        copied = reference.addressRange.upperBound
      case .imported(let media):
        bytes += file.bytes[copied..<reference.range.lowerBound]
        copied = reference.range.upperBound
        if (open + [path]).contains(target.path) {
          if !followed.contains(target.path), let range = range(reference.addressRange, path) {
            problems.append(.importCycle(target.path, range))
          }
          continue
        }
        let part = written(target.path, open + [path], references, seenFrom: owner)
        bytes += media.isEmpty ? part : Array("@media \(media) {\n".utf8) + part + Array("}\n".utf8)
      }
    }
    followed.insert(path)
    return bytes + file.bytes[copied...]
  }

  private func range(_ bytes: Range<Int>, _ path: String) -> SourceRange? {
    sources[path].map { SourceRange($0, bytes.lowerBound, bytes.upperBound) }
  }

  /// Where an address in a style sheet leads in the site, and the place there: `#a`; `nil` for an address that leads
  /// elsewhere.
  private func target(_ address: String, _ path: String) -> (path: String, place: String)? {
    let plain = address.prefix { $0 != "#" && $0 != "?" }
    guard !plain.isEmpty, !plain.hasPrefix("/"), !plain.contains(":") else { return nil }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in plain.split(separator: "/") where part != "." {
      if part != ".." {
        folders.append(String(part))
      } else if folders.popLast() == nil {
        return nil
      }
    }
    return (folders.joined(separator: "/"), String(address[plain.endIndex...]))
  }

  /// The path of the asset that an address leads to. Files of the report lie elsewhere, and keep their names.
  private func asset(_ address: String, _ path: String) -> String? {
    target(address, path).flatMap { $0.path.hasPrefix("assets/") ? $0.path : nil }
  }

  /// How a file beside `owner` names another one.
  private func relative(_ path: String, to owner: String) -> String {
    var (from, to) = (owner.split(separator: "/").dropLast(), path.split(separator: "/")[...])
    while let first = from.first, to.count > 1, first == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }
}
