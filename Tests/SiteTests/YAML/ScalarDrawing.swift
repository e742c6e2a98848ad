import Diagnostics

@testable import Site

/// Draws where the text of each scalar stands: `^` under a byte that is itself, `~` under bytes that are
/// spelled otherwise, such as a folded line break or an escape. Blanks are `·`, LF is `⏎`, CR is `␍`,
/// the breaks of YAML 1.1 are `␤`, a byte order mark is `␀`.
///
///     key:·'it''s'⏎
///     ^^^    ^^~~^
///       "key" "it's"
///
/// The columns of the marks are right as long as every character is one column wide.
func drawScalars(_ text: String, _ scalars: [YAMLScalar]) -> String {
  let bytes = Array(text.utf8)
  var marks = [Character](repeating: " ", count: bytes.count)
  for scalar in scalars {
    for index in scalar.excerpt.bytes.indices {
      let range = scalar.excerpt.range(index..<index + 1)
      let isItself =
        range.end == range.start + 1 && bytes[range.start] == scalar.excerpt.bytes[index]
      for place in range.start..<range.end where marks[place] == " " {
        marks[place] = isItself ? "^" : "~"
      }
    }
  }
  var drawing = ""
  var line = ""
  var lineMarks = ""
  func endLine() {
    while lineMarks.last == " " { lineMarks.removeLast() }
    drawing += line + "\n" + (lineMarks.isEmpty ? "" : lineMarks + "\n")
    line = ""
    lineMarks = ""
  }
  var place = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ": line += "·"
    case "\t": line += "→"
    case "\r": line += "␍"
    case "\n": line += "⏎"
    case "\u{85}", "\u{2028}", "\u{2029}": line += "␤"
    case "\u{FEFF}": line += "␀"
    default: line.unicodeScalars.append(scalar)
    }
    lineMarks.append(marks[place])
    place += scalar.utf8.count
    let isHalf = scalar == "\r" && place < bytes.count && bytes[place] == 0x0A
    if scalar == "\n" || scalar == "\r" && !isHalf { endLine() }
  }
  if !line.isEmpty { endLine() }
  return drawing + "  " + scalars.map { quoted($0.text) }.joined(separator: " ") + "\n"
}
