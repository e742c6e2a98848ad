/// A cell of a table, by the bytes it is written in: no text is made of it until somebody asks.
struct CSVCell: Hashable, Sendable {
  /// Its bytes in the file, with its quotes, without what separates it from the next one.
  let range: Range<Int>
  /// Whether it is written in quotes.
  let isQuoted: Bool
  /// Whether it is the last one of its row.
  let endsRow: Bool

  /// What the cell says: without its quotes, with a quote for each two, and without blanks at its ends
  /// unless these stand in quotes.
  func content(in file: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard isQuoted else { return Array(trimmedBlanks(file[range])) }
    var content: [UInt8] = []
    var isDoubled = false
    for byte in file[range].dropFirst() {
      if byte != quote || isDoubled { content.append(byte) }
      isDoubled = byte == quote && !isDoubled
    }
    return content
  }
}

/// Bytes without the blanks and tabs at their ends.
func trimmedBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  var bytes = bytes.drop(while: isBlank)
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return bytes
}
