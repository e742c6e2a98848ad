/// The part of a file that a browser asks for, as when a film begins in its middle (RFC 9110, 14.1).
enum ByteRange: Hashable, Sendable {
  /// All of it: no part was asked for, several at once, or in words that mean nothing.
  case whole
  /// These bytes.
  case part(Range<Int>)
  /// A part that the file does not have.
  case beyond

  /// What `field` asks of a file of that many bytes.
  ///
  ///     ByteRange("bytes=2-", of: 10)    // .part(2..<10)
  ///     ByteRange("bytes=-3", of: 10)    // .part(7..<10)
  ///     ByteRange("bytes=10-12", of: 10) // .beyond
  init(_ field: String?, of count: Int) {
    self = .whole
    guard let field, field.lowercased().hasPrefix("bytes=") else { return }
    let ends = field.dropFirst("bytes=".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
      return
    }
    switch (first, last) {
    case (nil, nil): return
    case (nil, let last?):
      self = last == 0 || count == 0 ? .beyond : .part(max(0, count - last)..<count)
    case (let first?, let last):
      if let last, last < first { return }
      guard first < count else {
        self = .beyond
        return
      }
      self = .part(first..<min(last ?? count - 1, count - 1) + 1)
    }
  }

  /// A number of bytes; the inner `nil` where nothing stands, the outer one where something else does. A number too
  /// large for a machine lies beyond every file.
  private static func number(_ digits: Substring) -> Int?? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.isEmpty ? .some(nil) : .some(Int(digits) ?? Int.max)
  }
}
