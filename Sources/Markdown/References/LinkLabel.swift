/// A label of a link or the name of a footnote, as Markdown compares them: without case, and with
/// one blank for any run of blanks.
func comparable(label: some Sequence<UInt8>) -> String {
  let words = String(decoding: Array(label), as: UTF8.self)
    .split(whereSeparator: { $0.isWhitespace })
  // Upper case first: `ß` and `SS` are the same label.
  return words.joined(separator: " ").uppercased().lowercased()
}
