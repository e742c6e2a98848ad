import Site

/// All that a browser can be given: the files of a site, by their paths.
///
/// It is made whole after a build and never changes, so that no request sees half of one. Nothing outside of it can be
/// asked for: the disk is not touched.
struct RouteMap: Sendable {
  /// Where a path leads.
  enum Route: Sendable {
    /// To a file.
    case file(OutputFile)
    /// To a folder, whose page is found behind one more slash.
    case folder
    /// Nowhere.
    case nothing
  }

  private let files: [String: OutputFile]
  private let folders: Set<String>

  /// The site of these files.
  init(_ files: [OutputFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    folders = Set(
      files.compactMap { file in
        file.path.hasSuffix("/index.html") ? String(file.path.dropLast("/index.html".count)) : nil
      })
  }

  /// What a site shows in the place of a page that it does not have, where it has such a thing.
  var missingPage: OutputFile? { files["404.html"] }

  /// The paths of its pages, in no order.
  var pages: [String] { files.keys.filter { $0.hasSuffix(".html") } }

  /// Where a path leads that was decoded. It begins with a slash; one that ends with a slash is that of a folder.
  func route(_ path: String) -> Route {
    guard path.hasPrefix("/") else { return .nothing }
    let name = String(path.dropFirst())
    if name.isEmpty || name.hasSuffix("/") {
      return files[name + "index.html"].map { .file($0) } ?? .nothing
    }
    if let file = files[name] { return .file(file) }
    return folders.contains(name) ? .folder : .nothing
  }
}
