/// A line of a CSV file (RFC 4180) with its line feed. A field stands in quotes where it holds what would end it or
/// could be taken for a quote.
func csvLine(_ cells: [String]) -> String {
  cells.map(quoted).joined(separator: ",") + "\n"
}

private func quoted(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  var quoted = "\""
  for character in text.unicodeScalars {
    if character == "\"" { quoted.unicodeScalars.append(character) }
    quoted.unicodeScalars.append(character)
  }
  return quoted + "\""
}
