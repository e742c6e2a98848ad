/// Whether HTML consists of comments and blanks only, and so shows nothing.
func isComment(_ html: [UInt8]) -> Bool {
  var rest = html[...].drop(while: \.isSpace)
  guard !rest.isEmpty else { return false }
  while !rest.isEmpty {
    guard rest.starts(with: Array("<!--".utf8)) else { return false }
    var end = rest.startIndex + 4
    while end + 2 < rest.endIndex, !rest[end...].starts(with: Array("-->".utf8)) { end += 1 }
    // A comment that is never closed hides the rest of the page in a browser.
    guard end + 2 < rest.endIndex else { return false }
    rest = rest[(end + 3)...].drop(while: \.isSpace)
  }
  return true
}
