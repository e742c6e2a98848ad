extension ImageSize {
  /// AVIF (ISO/IEC 23008-12, 6): the property `ispe` of the primary item, turned as its property `irot` says. An image of
  /// several parts has others for each part, so that the first one need not be the right one.
  static func avif(_ bytes: [UInt8]) -> ImageSize? {
    let file = MediaBoxes(bytes[...])
    guard let type = file["ftyp"], type.isAVIF, let meta = file["meta"],
      case let parts = MediaBoxes(meta.dropFirst(4)),
      let primary = parts["pitm"]?.item, let properties = parts["iprp"].map(MediaBoxes.init),
      let all = properties["ipco"].map(MediaBoxes.init),
      let places = properties["ipma"]?.properties(of: primary)
    else { return nil }
    var size: ImageSize?
    var isTurned = false
    for place in places where all.boxes.indices.contains(place - 1) {
      let box = all.boxes[place - 1]
      if box.kind == "ispe", size == nil, let width = box.content.number(4, 4),
        let height = box.content.number(8, 4)
      {
        size = ImageSize(width, height)
      }
      if box.kind == "irot", let turn = box.content.number(0, 1) { isTurned = turn & 1 == 1 }
    }
    return isTurned ? size.flatMap { ImageSize($0.height, $0.width) } : size
  }
}

/// The boxes that stand one after the other in a file of media (ISO/IEC 14496-12, 4.2). Where one is cut off there are no more.
private struct MediaBoxes {
  let boxes: [(kind: String, content: ArraySlice<UInt8>)]

  init(_ bytes: ArraySlice<UInt8>) {
    var boxes: [(kind: String, content: ArraySlice<UInt8>)] = []
    var rest = bytes
    while let length = rest.number(0, 4), rest.count >= 8 {
      let kind = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      // A length of one stands for a longer number behind it, and zero for all that is left.
      let head = length == 1 ? 16 : 8
      let size = length == 1 ? rest.number(8, 8) : length == 0 ? rest.count : length
      guard let size, size >= head, size <= rest.count else { break }
      boxes.append((kind, rest.dropFirst(head).prefix(size - head)))
      rest = rest.dropFirst(size)
    }
    self.boxes = boxes
  }

  /// What the first box of a kind holds.
  subscript(kind: String) -> ArraySlice<UInt8>? { boxes.first { $0.kind == kind }?.content }
}

extension ArraySlice<UInt8> {
  /// The number in some bytes, the highest first; `nil` where there are fewer, or it is beyond all files.
  fileprivate func number(_ place: Int, _ count: Int) -> Int? {
    let bytes = dropFirst(place).prefix(count)
    guard bytes.count == count, count < 8 || bytes.first.map({ $0 < 0x80 }) ?? false else {
      return nil
    }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a box `ftyp` says that the file is an image, or a row of images, in AV1.
  fileprivate var isAVIF: Bool {
    stride(from: 0, to: count, by: 4).contains { place in
      // The second word is a version.
      place != 4
        && ["avif", "avis"].contains { dropFirst(place).prefix(4).elementsEqual($0.utf8) }
    }
  }

  /// The item that a box `pitm` names.
  fileprivate var item: Int? { number(0, 1).flatMap { number(4, $0 == 0 ? 2 : 4) } }

  /// The places, from one, of the properties that a box `ipma` gives to an item.
  fileprivate func properties(of item: Int) -> [Int]? {
    guard let version = number(0, 1), let flags = number(3, 1), let count = number(4, 4) else {
      return nil
    }
    let width = flags & 1 == 1 ? 2 : 1
    let name = version == 0 ? 2 : 4
    var place = 8
    for _ in 0..<count {
      guard let found = number(place, name), let amount = number(place + name, 1) else {
        return nil
      }
      place += name + 1
      if found == item {
        return (0..<amount).compactMap {
          number(place + $0 * width, width).map { $0 & (width == 2 ? 0x7FFF : 0x7F) }
        }
      }
      place += amount * width
    }
    return nil
  }
}
