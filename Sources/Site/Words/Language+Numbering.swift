extension Language {
  /// "Table 2"
  func table(_ number: Int) -> String { self[.tableNumber, ["number": "\(number)"]] }

  /// "Claim 4"
  func claim(_ number: Int) -> String { self[.claim, ["number": "\(number)"]] }

  /// The name of a formula without a number, which can be scrolled.
  var formulaName: String { self[.formulaName] }
  /// "Formula 1"
  func formula(_ number: Int) -> String { self[.formula, ["number": "\(number)"]] }

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
  var linkToTable: String { self[.linkToTable] }

  /// What stands in a cell for what holds, or does not.
  func truth(_ isTrue: Bool) -> String {
    isTrue ? self[.cellTrue] : self[.cellFalse]
  }

  /// The page that lists all there is.
  var fullContents: String { self[.fullContents] }
  var fullContentsSummary: String {
    self[.fullContentsSummary]
  }

  /// The heading above a list of all of one kind.
  func plural(_ kind: Exhibit.Kind) -> String {
    switch kind {
    case .figure: self[.allFigures]
    case .table: self[.allTables]
    case .claim: self[.allClaimBoxes]
    case .formula: self[.allFormulas]
    }
  }
}
