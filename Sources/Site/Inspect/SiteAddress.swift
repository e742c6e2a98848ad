/// Where an address on a page leads.
enum SiteAddress: Hashable {
  /// To a file of the site, and a place on it.
  case file(String, fragment: String?)
  /// Out of the folder of the site.
  case outside
  /// To another site, by mail, or to no file at all.
  case elsewhere

  /// Resolves an address on the page at `path`. `base` is where the site is published, if that is known.
  init(_ address: String, on path: String, base: SiteBase?) {
    var rest = address[...]
    if let base, let inside = base.path(of: address) {
      self.init(relative: inside, folders: [], file: nil)
      return
    }
    if rest.hasPrefix("//") || SiteAddress.hasScheme(rest) {
      self = .elsewhere
      return
    }
    if rest.hasPrefix("/") {
      // Below the root of its server a site has no other part of that.
      let folder = base?.folder ?? "/"
      guard rest.hasPrefix(folder) || rest + "/" == folder else {
        self = .outside
        return
      }
      rest = rest.dropFirst(folder.count)
      self.init(relative: rest, folders: [], file: nil)
      return
    }
    let folders = path.split(separator: "/").dropLast().map(String.init)
    self.init(relative: rest, folders: folders, file: path)
  }

  /// `file` is what an address without a path means.
  private init(relative address: Substring, folders: [String], file: String?) {
    var path = address
    var fragment: String?
    if let sign = path.firstIndex(of: "#") {
      fragment = percentDecoded(path[path.index(after: sign)...])
      path = path[..<sign]
    }
    if let query = path.firstIndex(of: "?") { path = path[..<query] }
    if path.isEmpty, let file {
      self = .file(file, fragment: fragment)
      return
    }
    var parts = folders
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch percentDecoded(part) {
      case ".": continue
      case "..":
        if parts.popLast() == nil {
          self = .outside
          return
        }
      case let name: parts.append(name)
      }
    }
    let isFolder = path.isEmpty || path.hasSuffix("/") || path.hasSuffix("..") || path == "."
    if isFolder { parts.append("index.html") }
    self = .file(parts.joined(separator: "/"), fragment: fragment)
  }

  /// Whether an address begins with a scheme (RFC 3986, 3.1).
  private static func hasScheme(_ address: Substring) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address.utf8[..<colon]
    return scheme.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      && scheme.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
      }
  }
}
