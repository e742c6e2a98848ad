/// The fragment that a heading gets in an address, as GitHub makes it.
///
/// Letters become lower case, blanks hyphens; letters, digits, marks and underscores of every
/// script stay, all else goes. A text of which nothing stays gives `section`.
///
///     slug("What a tenfold costs: 5,5×?")   // "what-a-tenfold-costs-55"
public func slug(_ text: String) -> String {
  var slug = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      slug.unicodeScalars.append(scalar)
    case .spaceSeparator: slug += "-"
    default: if scalar == "-" { slug += "-" }
    }
  }
  return slug.contains { $0 != "-" } ? slug : "section"
}
