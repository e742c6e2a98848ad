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
struct YAMLStandIns {
  /// The characters that are always replaced.
  static let replaced: [Unicode.Scalar] = ["*", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"]

  private let fixed: [Unicode.Scalar]
  private let free: [Unicode.Scalar]

  /// Stand-ins that do not occur in `text`; `nil` if it uses the private planes up.
  init?(for text: String) {
    let first: UInt32 = 0xF0000
    var isUsed = [Bool](repeating: false, count: 0x20000)
    for scalar in text.unicodeScalars where scalar.value >= first {
      isUsed[Int(scalar.value - first)] = true
    }
    // The last two code points of each plane are no characters.
    let unused = isUsed.indices.lazy.filter { !isUsed[$0] && $0 & 0xFFFF < 0xFFFE }
      .compactMap { Unicode.Scalar(first + UInt32($0)) }
    let chosen = Array(unused.prefix(YAMLStandIns.replaced.count + 4096))
    guard chosen.count >= YAMLStandIns.replaced.count else { return nil }
    fixed = Array(chosen.prefix(YAMLStandIns.replaced.count))
    free = Array(chosen.dropFirst(YAMLStandIns.replaced.count))
  }

  /// How many keys can be told apart.
  var keyCount: Int { free.count }

  /// The text that Yams reads: `text` with its stand-ins, and every scalar of the key at `keys[i]`, a
  /// range of UTF-8 offsets, replaced by the stand-in of that key.
  ///
  /// - Precondition: `keys` are in order, apart, and at most ``keyCount``.
  func disguised(_ text: String, keys: [Range<Int>]) -> String {
    var result = String.UnicodeScalarView()
    var offset = 0
    var key = 0
    for scalar in text.unicodeScalars {
      while key < keys.count && keys[key].upperBound <= offset { key += 1 }
      if key < keys.count && keys[key].contains(offset) {
        result.append(free[key])
      } else if let index = YAMLStandIns.replaced.firstIndex(of: scalar) {
        result.append(fixed[index])
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
      guard scalar.value >= 0xF0000 else { return scalar }
      if let index = fixed.firstIndex(of: scalar) { return YAMLStandIns.replaced[index] }
      return free.contains(scalar) ? nil : scalar
    }
  }
}
