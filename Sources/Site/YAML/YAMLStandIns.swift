/// Characters that no author wrote, in place of those that Yams must not see as what they are.
///
/// - `*`: Yams expands aliases while it composes, and hashes what it expanded, so that ten lines can
///   keep it busy for years. With a stand-in an alias is a plain text, and we expand it, within bounds.
/// - U+0085, U+2028 and U+2029: libyaml breaks lines there, as YAML 1.1 did; YAML 1.2, editors and
///   `LineMap` do not.
/// - U+FEFF: libyaml skips it at the beginning of a line, and loses count of columns.
/// - Keys: Yams gives up at a key that is given twice, so a second attempt gives every such key letters
///   of its own.
///
/// A stand-in is one Unicode scalar for one, so that lines and columns stay what they were. It is taken
/// from the private use planes, and only if the file does not use it.
struct YAMLStandIns: Sendable {
  /// The characters that are always replaced.
  static let replaced: [Unicode.Scalar] = ["*", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"]

  /// How many stand-ins there are: the first few for ``replaced``, all others for keys.
  private static let count: UInt32 = 4096

  /// The first stand-in; the others follow it.
  private let first: UInt32

  /// Stand-ins that do not occur in `text`; `nil` if it uses characters from all over the private planes.
  init?(for text: String) {
    // Planes 15 and 16, in blocks. The last block of each holds two code points that are no characters.
    let planes: UInt32 = 0xF0000
    var isUsed = [Bool](repeating: false, count: 32)
    isUsed[15] = true
    isUsed[31] = true
    // Their characters are the ones that UTF-8 begins with F3 B0 or more; most texts have no F3 at all.
    if text.utf8.contains(where: { $0 >= 0xF3 }) {
      for scalar in text.unicodeScalars where scalar.value >= planes {
        isUsed[Int((scalar.value - planes) / YAMLStandIns.count)] = true
      }
    }
    guard let block = isUsed.firstIndex(of: false) else { return nil }
    first = planes + UInt32(block) * YAMLStandIns.count
  }

  /// How many keys can be told apart.
  var keyCount: Int { Int(YAMLStandIns.count) - YAMLStandIns.replaced.count }

  /// The text that Yams reads: `text` with its stand-ins, and every scalar of the key at `keys[i]`, a
  /// range of UTF-8 offsets, replaced by the stand-in of that key.
  ///
  /// - Precondition: `keys` are in order, apart, and at most ``keyCount``.
  func disguised(_ text: String, keys: [Range<Int>]) -> String {
    // The bytes that begin what is replaced.
    let mayChange = text.utf8.contains { $0 == 0x2A || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    guard mayChange || !keys.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var offset = 0
    var key = 0
    for scalar in text.unicodeScalars {
      while key < keys.count && keys[key].upperBound <= offset { key += 1 }
      if key < keys.count && keys[key].contains(offset) {
        result.append(standIn(YAMLStandIns.replaced.count + key))
      } else if let index = YAMLStandIns.replaced.firstIndex(of: scalar) {
        result.append(standIn(index))
      } else {
        result.append(scalar)
      }
      offset += scalar.utf8.count
    }
    return String(result)
  }

  /// What Yams returned, with the author's characters. A scalar of a disguised key is `nil`: it may have
  /// been any.
  func restored(_ text: String) -> [Unicode.Scalar?] {
    text.unicodeScalars.map { scalar in
      guard (first..<first + YAMLStandIns.count).contains(scalar.value) else { return scalar }
      let index = Int(scalar.value - first)
      return index < YAMLStandIns.replaced.count ? YAMLStandIns.replaced[index] : nil
    }
  }

  private func standIn(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(index)) ?? "\u{FFFD}"
  }
}
