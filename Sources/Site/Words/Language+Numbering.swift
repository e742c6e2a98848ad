extension Language {
  /// "Table 2"
  func table(_ number: Int) -> String { either("Table", "Tabel") + "\u{A0}\(number)" }

  /// "Claim 4"
  func claim(_ number: Int) -> String { either("Claim", "Bewering") + "\u{A0}\(number)" }

  /// "Formula 1"
  func formula(_ number: Int) -> String { either("Formula", "Formule") + "\u{A0}\(number)" }

  /// What something with a number is called where it is pointed at: "Figure 3".
  func name(of kind: Exhibit.Kind, _ number: Int) -> String {
    switch kind {
    case .figure: figure(number)
    case .table: table(number)
    case .claim: claim(number)
    case .formula: formula(number)
    }
  }

  /// The link of a table to itself.
  var linkToTable: String { either("Link to this table", "Link naar deze tabel") }

  /// What stands in a cell for what holds, or does not.
  func truth(_ isTrue: Bool) -> String {
    isTrue ? either("yes", "ja") : either("no", "nee")
  }

  /// The page that lists all there is.
  var fullContents: String { either("Full contents", "Volledige inhoud") }
  var fullContentsSummary: String {
    either(
      "All chapters with their sections, and everything that has a number.",
      "Alle hoofdstukken met hun paragrafen, en alles wat een nummer heeft.")
  }

  /// The heading above a list of all of one kind.
  func plural(_ kind: Exhibit.Kind) -> String {
    switch kind {
    case .figure: either("Figures", "Figuren")
    case .table: either("Tables", "Tabellen")
    case .claim: either("Claims", "Beweringen")
    case .formula: either("Formulas", "Formules")
    }
  }
}
