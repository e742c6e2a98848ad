/// The path that percent signs stand for; `nil` where it is none: a broken escape, bytes that are no text, or a control
/// character.
///
///     decodedPath("/en/a%20b.html")  // "/en/a b.html"
///     decodedPath("/%00")            // nil
///
/// Nothing is resolved: `..` is a name like any other, and no file has it.
func decodedPath(_ path: String) -> String? {
  var decoded: [UInt8] = []
  var bytes = path.utf8.makeIterator()
  while let byte = bytes.next() {
    var meant = byte
    if byte == UInt8(ascii: "%") {
      guard let high = bytes.next().flatMap(hexadecimal),
        let low = bytes.next().flatMap(hexadecimal)
      else { return nil }
      meant = high << 4 | low
    }
    guard meant >= 0x20, meant != 0x7F else { return nil }
    decoded.append(meant)
  }
  return String(validating: decoded, as: UTF8.self)
}

private func hexadecimal(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
