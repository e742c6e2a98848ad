import Templates

/// `SHA256SUMS`: the digest of each file of the site, as `sha256sum` writes and checks it.
///
///     cd public && sha256sum --check --quiet SHA256SUMS
struct DigestList {
  static let path = "SHA256SUMS"

  /// Files with the list of their digests behind them, in order; a list that is among them already is made anew.
  static func listing(_ files: [OutputFile]) -> [OutputFile] {
    var known = KnownDigests()
    return listing(files, &known)
  }

  /// The same, of which the digests of files that stayed the same are known.
  static func listing(_ files: [OutputFile], _ known: inout KnownDigests) -> [OutputFile] {
    let files = files.filter { $0.path != path }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    known.update(files)
    return files + [OutputFile(path: path, bytes: DigestList(files: files, digests: known).bytes)]
  }

  /// The files that it lists, in their order.
  private let files: [OutputFile]
  private let digests: KnownDigests

  /// The file.
  var bytes: [UInt8] {
    var text = ""
    for file in files {
      let (path, isEscaped) = Self.escaped(file.path)
      text += (isEscaped ? "\\" : "") + digests[file.path] + "  " + path + "\n"
    }
    return Array(text.utf8)
  }

  /// A path with what would break its line; a backslash before the digest says that there is any.
  private static func escaped(_ path: String) -> (path: String, isEscaped: Bool) {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, text != path)
  }
}

/// The digests of files, by their paths.
struct KnownDigests: Sendable {
  private var digests: [String: (bytes: [UInt8], digest: String)] = [:]

  /// The digest of a file, in hexadecimal digits.
  ///
  /// - Precondition: the last update had the file.
  subscript(path: String) -> String { digests[path]?.digest ?? "" }

  /// Takes these files, and forgets all others.
  mutating func update(_ files: [OutputFile]) {
    var updated: [String: (bytes: [UInt8], digest: String)] = [:]
    for file in files {
      let known = digests[file.path].flatMap { $0.bytes == file.bytes ? $0.digest : nil }
      updated[file.path] = (file.bytes, known ?? SHA256(file.bytes).hexadecimal)
    }
    digests = updated
  }
}
