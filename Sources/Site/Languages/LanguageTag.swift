/// Whether `text` has the form of a language tag (BCP 47, without its registry): `nl`, `nl-BE`, `zh-Hant-TW`.
///
/// A language of two or three letters, then a script, a region, variants, extensions behind a single letter, and what is private
/// behind an `x`, each once or not at all but the last three.
func isLanguageTag(_ text: String) -> Bool {
  var rest = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
  func isMade(_ subtag: Substring.UTF8View, of isPart: (UInt8) -> Bool) -> Bool {
    subtag.allSatisfy(isPart)
  }
  func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter }
  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  func isEither(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  func take(_ isNext: (Substring.UTF8View) -> Bool) -> Bool {
    guard let next = rest.first, isNext(next) else { return false }
    rest.removeFirst()
    return true
  }
  guard take({ (2...3).contains($0.count) && isMade($0, of: isLetter) }) else { return false }
  _ = take { $0.count == 4 && isMade($0, of: isLetter) }
  _ = take {
    $0.count == 2 && isMade($0, of: isLetter) || $0.count == 3 && isMade($0, of: isDigit)
  }
  func isVariant(_ subtag: Substring.UTF8View) -> Bool {
    guard let first = subtag.first, isMade(subtag, of: isEither) else { return false }
    return (5...8).contains(subtag.count) || subtag.count == 4 && isDigit(first)
  }
  while take(isVariant) {}
  while take({ $0.count == 1 && isMade($0, of: isEither) && $0.first.map { $0 | 0x20 } != 0x78 }) {
    func isPart(_ subtag: Substring.UTF8View) -> Bool {
      (2...8).contains(subtag.count) && isMade(subtag, of: isEither)
    }
    guard take(isPart) else { return false }
    while take(isPart) {}
  }
  if take({ $0.elementsEqual("x".utf8) || $0.elementsEqual("X".utf8) }) {
    guard !rest.isEmpty else { return false }
    while take({ (1...8).contains($0.count) && isMade($0, of: isEither) }) {}
  }
  return rest.isEmpty
}
