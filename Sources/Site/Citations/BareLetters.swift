extension String {
  /// The text as lists are ordered by: small letters without their accents, digits, and blanks. `Émile` stands among
  /// the E, `Ångström` among the A, as in English and Dutch.
  ///
  /// A letter of the Latin script with something added is the one before its `WITH` in the names of Unicode, so that ø and ł need no
  /// table; other scripts stay as they are.
  var bareLetters: String {
    var bare = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        bare.append(contentsOf: (scalar.bareLatin ?? String(scalar)).unicodeScalars)
      } else if scalar == " " || scalar == "\u{A0}" {
        bare.append(" ")
      }
    }
    return String(bare)
  }
}

extension Unicode.Scalar {
  /// The plain letters of a small Latin letter beyond ASCII; `nil` for all others, and for one that is its own letter.
  fileprivate var bareLatin: String? {
    if isASCII { return nil }
    if self == "ß" { return "ss" }
    guard let name = properties.name else { return nil }
    for kind in ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "] where name.hasPrefix(kind) {
      let letter = name.dropFirst(kind.count).split(separator: " ").first ?? ""
      // `LATIN SMALL LETTER THORN` has no plainer form.
      return (1...2).contains(letter.count) ? letter.lowercased() : nil
    }
    return nil
  }
}
