/// The path under which a file is published: with the beginning of its digest before the ending, so that the same bytes
/// always have the same name, and other bytes another. Whoever keeps copies need never ask whether they are still good.
///
///     fingerprintedPath("assets/icon.svg", Array("abc".utf8))  // assets/icon-ba7816bf8f01.svg
public func fingerprintedPath(_ path: String, _ bytes: [UInt8]) -> String {
  let mark = "-" + SHA256(bytes).hexadecimal.prefix(12)
  let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name ?? path.startIndex else {
    return path + mark
  }
  return path[..<dot] + mark + path[dot...]
}

/// Markup in which no path has such a mark: as it was written.
public func withoutFingerprints(_ markup: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var place = markup.startIndex
  while place < markup.endIndex {
    let mark = markup[place...].prefix(13)
    let after = place + mark.count
    let isMark =
      mark.count == 13 && mark.first == UInt8(ascii: "-")
      && mark.dropFirst().allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
      && (after == markup.endIndex
        || [UInt8(ascii: "."), UInt8(ascii: "\"")].contains(markup[after]))
    if isMark {
      place = after
    } else {
      bytes.append(markup[place])
      place += 1
    }
  }
  return bytes
}
