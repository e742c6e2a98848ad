import Site

/// The files under a folder, read whole, and what was wrong with the others.
///
/// Files come in the order of the bytes of their paths, whatever the order of the file system. Hidden
/// entries and what editors leave behind are no part of a report. Links are followed as long as they
/// stay inside the folder; pipes and devices are never opened. All problems are found in one walk.
struct FolderReading {
  /// The size in bytes above which a file is refused without reading it: 64 MiB for data and media, else 8 MiB.
  static func sizeLimit(of path: String) -> Int {
    let isLarge = path.hasPrefix("data/") && path.hasSuffix(".csv") || path.hasPrefix("media/")
    return isLarge ? 64 << 20 : 8 << 20
  }

  /// What was read; paths are relative to the folder, with forward slashes.
  private(set) var files: [InputFile] = []

  /// What could not be read, in the order of the walk.
  private(set) var problems: [DiskProblem] = []

  private let shown: String
  /// The folder itself, without links.
  private var root = ""

  /// Reads the folder at `path`, which is called `shown` in diagnostics.
  init(_ path: String, shown: String) {
    self.shown = shown
    do throws(DiskFailure) {
      guard let real = try realPath(path), let facts = try FileFacts.ofTarget(real) else {
        problems.append(.missingFolder(shown))
        return
      }
      guard facts.kind == .folder else {
        problems.append(.notAFolder(shown))
        return
      }
      root = real
      walk(real, "", [facts.identity])
      files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    } catch {
      problems.append(.unreadable(shown, reason: error.reason))
    }
  }

  /// Reads the entries of the folder at `path`, whose paths begin with `prefix`.
  ///
  /// `open` holds the folders on the way down, the innermost last: entering one of them again would
  /// never end.
  private mutating func walk(_ path: String, _ prefix: String, _ open: [FileFacts.Identity]) {
    let names: [[UInt8]]
    do throws(DiskFailure) {
      names = try entryNames(in: path)
    } catch {
      problems.append(.unreadable(place(prefix), reason: error.reason))
      return
    }
    for bytes in names {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let name = String(decoding: bytes, as: UTF8.self)
        if !InputFile.isIgnored(name) { problems.append(.pathNotUTF8(place(prefix + name))) }
        continue
      }
      if InputFile.isIgnored(name) { continue }
      do throws(DiskFailure) {
        try visit(path + "/" + name, prefix + name, open)
      } catch {
        problems.append(.unreadable(place(prefix + name), reason: error.reason))
      }
    }
  }

  /// Reads one entry, whatever it is.
  private mutating func visit(
    _ entry: String, _ relative: String, _ open: [FileFacts.Identity]
  ) throws(DiskFailure) {
    guard let itself = try FileFacts.ofEntry(entry) else { return }
    var facts = itself
    if itself.kind == .link {
      guard let target = try followed(entry, relative) else { return }
      facts = target
    }
    switch facts.kind {
    case .file:
      try read(entry, relative)
    case .folder where open.contains(facts.identity):
      problems.append(.symlinkCycle(place(relative), target: linkTarget(entry)))
    case .folder:
      walk(entry, relative + "/", open + [facts.identity])
    case .special, .link:
      problems.append(.specialFile(place(relative)))
    }
  }

  /// What a link leads to, unless that is nowhere or outside the folder.
  private mutating func followed(
    _ link: String, _ relative: String
  ) throws(DiskFailure) -> FileFacts? {
    let written = linkTarget(link)
    guard let target = try realPath(link), let facts = try FileFacts.ofTarget(target) else {
      problems.append(.brokenSymlink(place(relative), target: written))
      return nil
    }
    guard isInside(target, root) else {
      problems.append(.symlinkEscapes(place(relative), target: written, folder: shown))
      return nil
    }
    return facts
  }

  private mutating func read(_ path: String, _ relative: String) throws(DiskFailure) {
    let file = try OpenFile(reading: path)
    let facts = try file.facts()
    // The entry may have become something else since it was listed.
    guard facts.kind == .file else {
      problems.append(.specialFile(place(relative)))
      return
    }
    let limit = Self.sizeLimit(of: relative)
    guard facts.size <= limit else {
      problems.append(.fileTooLarge(place(relative), size: facts.size, limit: limit))
      return
    }
    let bytes = try file.bytes(limit: limit, expected: facts.size)
    guard bytes.count <= limit else {
      problems.append(.fileTooLarge(place(relative), size: bytes.count, limit: limit))
      return
    }
    files.append(InputFile(path: relative, bytes: bytes))
  }

  /// The path of an entry as diagnostics show it.
  private func place(_ relative: String) -> String {
    relative.isEmpty
      ? shown : joined(shown, relative.hasSuffix("/") ? String(relative.dropLast()) : relative)
  }
}
