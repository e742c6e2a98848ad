/// The size of paper.
public enum Paper: String, CaseIterable, Sendable {
  case a4
  case letter

  /// The paper that is usual where a language is written: Letter in the countries that the Unicode CLDR lists (supplemental
  /// data, paper size), A4 elsewhere and where the tag names no country.
  public init(usualFor language: String) {
    let country = language.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }
    let isLetter = country.map { Self.lettering.contains($0.uppercased()) } ?? false
    self = isLetter ? .letter : .a4
  }

  private static let lettering: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]

  /// The name that CSS has for it.
  var style: String { self == .a4 ? "A4" : "letter" }
}
