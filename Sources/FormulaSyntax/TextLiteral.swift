// How a formula spells a text: in quotes, and a quote inside is written twice, as in a CSV file.

/// What a text says, from its bytes with the quotes around them.
func textContent(_ spelled: [UInt8]) -> String {
  let quote = UInt8(ascii: "\"")
  var content: [UInt8] = []
  var isDoubled = false
  for byte in spelled.dropFirst().dropLast() {
    if byte != quote || isDoubled { content.append(byte) }
    isDoubled = byte == quote && !isDoubled
  }
  return String(decoding: content, as: UTF8.self)
}

/// A text as formulas write it: `"the ""best"" of five"`.
public func textLiteral(_ content: String) -> String {
  var spelled = "\""
  for scalar in content.unicodeScalars {
    if scalar == "\"" { spelled += "\"" }
    spelled.unicodeScalars.append(scalar)
  }
  return spelled + "\""
}
