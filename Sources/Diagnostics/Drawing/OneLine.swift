/// Words as one line that is safe for a terminal: line breaks and tabs become blanks, other control
/// characters are drawn as pictures.
func oneLine(_ words: String) -> String {
  var line = ""
  for scalar in words.unicodeScalars {
    switch scalar {
    case "\n", "\r", "\t": line.unicodeScalars.append(" ")
    default: line.unicodeScalars.append(displayed(scalar))
    }
  }
  return line
}
