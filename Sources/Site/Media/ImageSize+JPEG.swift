extension ImageSize {
  /// JPEG (ITU-T T.81, B.2): the segment of the frame has height and width. A camera may have held the image turned, which
  /// the Exif segment before it says; browsers turn it back.
  static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var isTurned = false
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // Any number of such bytes may stand before a marker.
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let content = (place + 4)..<min(place + 2 + max(length, 2), bytes.count)
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard content.count >= 5 else { return nil }
        let start = content.lowerBound
        let height = Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
        let width = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        return isTurned ? ImageSize(height, width) : ImageSize(width, height)
      case 0xE1: isTurned = isTurned || isTurnedByExif(bytes[content])
      case 0xD9, 0xDA: return nil
      default: break
      }
      place = place + 2 + max(length, 2)
    }
    return nil
  }

  /// Whether an Exif segment (CIPA DC-008, 4.6.4) says an orientation from 5 to 8: a quarter turn.
  private static func isTurnedByExif(_ segment: ArraySlice<UInt8>) -> Bool {
    guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return false }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8 else { return false }
    let isLittle = tiff[0] == UInt8(ascii: "I")
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= tiff.count else { return nil }
      let bytes = tiff[place..<(place + count)]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      let place = directory + 2 + 12 * entry
      guard let tag = number(place, 2) else { return false }
      if tag == 0x0112 { return number(place + 8, 2).map { (5...8).contains($0) } ?? false }
    }
    return false
  }
}
