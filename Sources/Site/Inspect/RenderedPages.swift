/// The pages of a site as browsers get them, of which those that stayed the same are not read again.
struct RenderedPages: Sendable {
  private var pages: [String: RenderedPage] = [:]
  private var base: SiteBase?

  /// Reads the pages of a site that is published there.
  mutating func read(_ files: [OutputFile], _ base: SiteBase?) -> [RenderedPage] {
    if base != self.base { pages = [:] }
    self.base = base
    let read = files.map { file in
      if let known = pages[file.path], known.bytes == file.bytes { return known }
      return RenderedPage(path: file.path, bytes: file.bytes, base: base)
    }
    pages = Dictionary(read.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    return read
  }
}
