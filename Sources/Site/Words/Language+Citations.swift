/// The words of citations and of lists of references.
extension Language {
  /// The heading of the works at the end of a page.
  var referenceHeading: String { self[.referenceHeading] }
  /// The heading of works that no sentence cites, but that numbers rest on.
  var behindTheNumbers: String { self[.behindTheNumbers] }
  /// The page of all works.
  var allReferences: String { self[.allReferences] }
  var allReferencesSummary: String { self[.allReferencesSummary] }
  /// What stands before the pages that cite a work, and before those with numbers that rest on it.
  var citedOn: String { self[.citedOn] }
  var behindNumbersOf: String { self[.behindNumbersOf] }
  var inClaims: String { self[.inClaims] }
  var inModels: String { self[.inModels] }
  /// The names of the links from a work back to where it is cited.
  var backToCitation: String { self[.backToCitation] }
  func backToCitation(_ letter: String) -> String {
    self[.backToLetteredCitation, ["letter": letter]]
  }

  /// What stands between the last two authors in a sentence.
  var and: String { self[.and] }
  /// The same between brackets and in lists.
  var andInBrackets: String { self[.andInBrackets] }
  /// What stands for the authors that are not named.
  var andOthers: String { self[.andOthers] }
  /// The year of a work of which it is not known.
  var noDate: String { self[.noDate] }
  /// A title amid words. Quotes within it give way.
  func quoted(_ title: String) -> String {
    var inner = ""
    for character in title {
      switch character {
      case "“", "‘": inner += self[.innerOpeningQuote]
      case "”": inner += self[.innerClosingQuote]
      default: inner.append(character)
      }
    }
    return self[.quotedTitle, ["title": inner]]
  }

  // MARK: Entries

  /// What stands before the last author of a list.
  var beforeLastAuthor: String { self[.beforeLastAuthor] }
  func editors(_ count: Int) -> String { text(.editors, count: count) }
  /// What stands before the editors of a book and its title.
  var inBook: String { self[.inBook] }
  func edition(_ text: String) -> String {
    Int(text).map { self.text(.edition, ordinal: $0) } ?? text
  }
  func version(_ version: String) -> String { self[.version, ["version": version]] }
  func volume(_ volume: String) -> String { self[.volume, ["volume": volume]] }
  func reportNumber(_ number: String) -> String { self[.reportNumber, ["number": number]] }
  func pages(_ numbers: String) -> String { Locator(kind: .page, numbers: numbers).text(self) }
  /// What a work is that its title does not tell.
  func kind(_ type: SourceType) -> String? {
    switch type {
    case .dataset: self[.kindDataset]
    case .software: self[.kindSoftware]
    case .thesis: self[.kindThesis]
    case .motionPicture: self[.kindMotionPicture]
    case .map: self[.kindMap]
    case .patent: self[.kindPatent]
    case .speech: self[.kindSpeech]
    default: nil
    }
  }
  func kind(_ thesis: ThesisKind) -> String {
    switch thesis {
    case .doctoral: self[.kindDoctoralThesis]
    case .masters: self[.kindMastersThesis]
    }
  }
  /// What stands before an address: "Retrieved 3 May 2025 from".
  func retrieved(_ date: String) -> String { self[.retrieved, ["date": date]] }
}
