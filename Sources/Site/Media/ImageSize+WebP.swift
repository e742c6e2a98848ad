extension ImageSize {
  /// WebP (RFC 9649): the first chunk of the container says how the image is coded, and each way has the size elsewhere.
  static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    func number(_ place: Int, _ count: Int) -> Int {
      bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    // With loss (RFC 6386, 9.1): behind the start code, fourteen bits each.
    case "VP8 ":
      guard bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
      return ImageSize(number(26, 2) & 0x3FFF, number(28, 2) & 0x3FFF)
    // Without loss: behind the signature, one less than each, in fourteen bits.
    case "VP8L":
      guard bytes[20] == 0x2F else { return nil }
      let bits = number(21, 4)
      return ImageSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    // Extended: one less than each, in three bytes.
    case "VP8X": return ImageSize(number(24, 3) + 1, number(27, 3) + 1)
    default: return nil
    }
  }
}
