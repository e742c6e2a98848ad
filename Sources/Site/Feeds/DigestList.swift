import Templates

/// `SHA256SUMS`: the digest of each file of the site, as `sha256sum` writes and checks it.
///
///     cd public && sha256sum --check --quiet SHA256SUMS
struct DigestList {
  static let path = "SHA256SUMS"

  /// Files with the list of their digests behind them, in order; a list that is among them already is made anew.
  static func listing(_ files: [OutputFile]) -> [OutputFile] {
    let files = files.filter { $0.path != path }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return files + [OutputFile(path: path, bytes: DigestList(files: files).bytes)]
  }

  /// The files that it lists, in their order.
  let files: [OutputFile]

  /// The file.
  var bytes: [UInt8] {
    var text = ""
    for file in files {
      let (path, isEscaped) = Self.escaped(file.path)
      text += (isEscaped ? "\\" : "") + SHA256(file.bytes).hexadecimal + "  " + path + "\n"
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
