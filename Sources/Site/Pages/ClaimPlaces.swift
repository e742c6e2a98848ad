/// The numbers of the claims of each language, and where each of them stands.
///
/// Claims are numbered in reading order; those that no page shows follow, in the order of their files.
struct ClaimPlaces: Sendable {
  /// The claims in the order of their numbers, by language.
  private var orders: [String: [String]] = [:]
  private var numbers: [String: [String: Int]] = [:]
  private let numberings: [String: Numbering]

  /// The places of claims, of which pages show those that a language's numbering has.
  init(_ claims: [String], _ numberings: [String: Numbering]) {
    self.numberings = numberings
    for (language, numbering) in numberings {
      let shown = numbering.all(.claim).map(\.name)
      let order = shown + claims.filter { !shown.contains($0) }
      orders[language] = order
      numbers[language] = Dictionary(
        order.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The claims in the order of their numbers.
  func order(_ language: Language) -> [String] { orders[language.tag] ?? [] }

  /// The number of a claim.
  func number(of claim: String, _ language: Language) -> Int? { numbers[language.tag]?[claim] }

  /// Where a claim stands in the ledger, seen from a page of the same language.
  static func href(inLedger claim: String) -> String { "claims.html#" + ClaimBox.anchor(claim) }

  /// The page on which a claim stands first.
  func page(of claim: String, _ language: Language) -> PageFile? {
    numberings[language.tag]?[Exhibit(kind: .claim, name: claim)]?.page
  }
}
