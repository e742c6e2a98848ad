/// The scheme of a destination that a page must not have; `nil` if it is safe.
///
/// Browsers ignore blanks and control characters in front of and within a scheme, so these are
/// ignored here too. The choice is cmark's: scripts, local files, and data that is no image of
/// pixels.
func unsafeScheme(of destination: [UInt8]) -> String? {
  let visible = String(decoding: destination.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
    .lowercased()
  guard let colon = visible.firstIndex(of: ":") else { return nil }
  let scheme = String(visible[..<colon])
  switch scheme {
  case "javascript", "vbscript", "file": return scheme
  case "data":
    let type = visible[visible.index(after: colon)...]
    let images = ["image/png", "image/gif", "image/jpeg", "image/webp"]
    return images.contains { type.hasPrefix($0) } ? nil : scheme
  default: return nil
  }
}
