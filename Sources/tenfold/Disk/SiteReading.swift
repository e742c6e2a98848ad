import Site

/// A site that was built before, or its `numbers.json` alone, as far as two are compared by it.
struct SiteReading {
  /// The size in bytes above which the numbers are refused without reading them.
  static let sizeLimit = 256 << 20

  /// What was read; `nil` after a problem.
  private(set) var site: PublishedSite?
  private(set) var problems: [DiskProblem] = []

  /// Reads the site in the folder at `path`, or the numbers in the file there.
  init(_ path: String) {
    do throws(DiskFailure) {
      try read(path)
    } catch {
      problems.append(.unreadable(path, reason: error.reason))
    }
  }

  private mutating func read(_ path: String) throws(DiskFailure) {
    guard let facts = try FileFacts.ofTarget(path) else {
      problems.append(.missingNumbers(path, isFolder: false))
      return
    }
    guard facts.kind == .folder else {
      site = try bytes(path, facts).map { PublishedSite(path: path, bytes: $0) }
      return
    }
    let file = joined(path, "numbers.json")
    guard let facts = try FileFacts.ofTarget(file) else {
      problems.append(.missingNumbers(path, isFolder: true))
      return
    }
    let pages = try pages(in: path, "")
    site = try bytes(file, facts).map { PublishedSite(path: file, bytes: $0, pages: pages) }
  }

  private mutating func bytes(_ path: String, _ facts: FileFacts) throws(DiskFailure) -> [UInt8]? {
    guard facts.kind == .file else {
      problems.append(.specialFile(path))
      return nil
    }
    let limit = Self.sizeLimit
    guard facts.size <= limit else {
      problems.append(.fileTooLarge(path, size: facts.size, limit: limit))
      return nil
    }
    let bytes = try OpenFile(reading: path).bytes(limit: limit, expected: facts.size)
    guard bytes.count <= limit else {
      problems.append(.fileTooLarge(path, size: bytes.count, limit: limit))
      return nil
    }
    return bytes
  }

  /// The pages below a folder, sorted. Links are not followed: a build makes none.
  private func pages(in folder: String, _ prefix: String) throws(DiskFailure) -> [String] {
    var pages: [String] = []
    for bytes in try entryNames(in: folder) {
      let name = String(decoding: bytes, as: UTF8.self)
      guard !InputFile.isIgnored(name),
        let facts = try FileFacts.ofEntry(joined(folder, name))
      else { continue }
      if facts.kind == .folder {
        pages += try self.pages(in: joined(folder, name), prefix + name + "/")
      } else if facts.kind == .file, name.hasSuffix(".html") {
        pages.append(prefix + name)
      }
    }
    return pages
  }
}
