/// Bytes as an address has them (RFC 3986, 2.1): those of `plain` as they are, and of all others their hexadecimal digits.
///
///     percentEncoded("a b".utf8) { $0 != 0x20 }  // a%20b
public func percentEncoded(
  _ bytes: some Collection<UInt8>, keeping plain: (UInt8) -> Bool
) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 4)
  for byte in bytes {
    if plain(byte) {
      text.append(byte)
    } else {
      text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Whether a byte means itself in every part of an address (RFC 3986, 2.3).
public func meansItself(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    || "-._~".utf8.contains(byte)
}

/// A part of an address with the bytes that `%20` and the like stand for.
func percentDecoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var place = 0
  while place < bytes.count {
    if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
      let byte = UInt8(String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
    {
      decoded.append(byte)
      place += 3
    } else {
      decoded.append(bytes[place])
      place += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
