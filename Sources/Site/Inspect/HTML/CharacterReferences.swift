/// A text with what its character references stand for: `a &amp; b` is `a & b`.
///
/// Numbers and the five names that our own pages use; what is no reference, or another name, stays as it is.
func characterReferencesRead(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  var read: [UInt8] = []
  var place = bytes.startIndex
  while place < bytes.endIndex {
    if bytes[place] == UInt8(ascii: "&"),
      let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
    {
      read += Array(String(Character(scalar)).utf8)
      place = end + 1
    } else {
      read.append(bytes[place])
      place += 1
    }
  }
  return String(decoding: read, as: UTF8.self)
}

private func scalar(_ reference: String) -> Unicode.Scalar? {
  switch reference {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default: break
  }
  if reference.hasPrefix("#x") || reference.hasPrefix("#X") {
    return UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  }
  guard reference.hasPrefix("#") else { return nil }
  return UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
}
