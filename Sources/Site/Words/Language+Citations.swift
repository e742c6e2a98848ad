/// The words of citations and of lists of references.
extension Language {
  /// The heading of the works at the end of a page.
  var referenceHeading: String { either("Sources", "Bronnen") }
  /// The heading of works that no sentence cites, but that numbers rest on.
  var behindTheNumbers: String { either("Behind the numbers", "Achter de getallen") }
  /// The page of all works.
  var allReferences: String { either("All sources", "Alle bronnen") }
  var allReferencesSummary: String {
    either(
      "The works that this report cites, and those that its numbers rest on.",
      "De werken die dit rapport aanhaalt, en die waarop zijn getallen berusten.")
  }
  /// What stands before the pages that cite a work, and before those with numbers that rest on it.
  var citedOn: String { either("Cited in", "Aangehaald in") }
  var behindNumbersOf: String { either("Behind the numbers of", "Achter de getallen van") }
  /// The names of the links from a work back to where it is cited.
  var backToCitation: String { either("Back to the text", "Terug naar de tekst") }
  func backToCitation(_ letter: String) -> String {
    either("Back to citation \(letter)", "Terug naar verwijzing \(letter)")
  }

  /// What stands between the last two authors in a sentence.
  var and: String { either("and", "en") }
  /// The year of a work of which it is not known.
  var noDate: String { either("n.d.", "z.d.") }
  /// A title amid words. Quotes within it give way.
  func quoted(_ title: String) -> String {
    var inner = ""
    for character in title {
      switch character {
      case "“": inner.append(either("‘", "“"))
      case "”": inner.append(either("’", "”"))
      case "‘": inner.append(either("‘", "“"))
      default: inner.append(character)
      }
    }
    return either("“\(inner)”", "‘\(inner)’")
  }

  // MARK: Entries

  /// What stands before the last author of a list.
  var beforeLastAuthor: String { either(", & ", " & ") }
  func editors(_ count: Int) -> String {
    either(count == 1 ? "Ed." : "Eds.", "Red.")
  }
  func edition(_ text: String) -> String {
    guard let number = Int(text) else { return text }
    return either("\(number)\(Self.ending(number)) ed.", "\(number)e druk")
  }
  func version(_ text: String) -> String { either("Version \(text)", "Versie \(text)") }
  func volume(_ text: String) -> String { either("Vol. \(text)", "Deel \(text)") }
  func reportNumber(_ text: String) -> String {
    either("Report No. \(text)", "Rapport nr. \(text)")
  }
  func pages(_ text: String) -> String {
    text.contains { "-–,".contains($0) } ? "pp.\u{A0}\(text)" : "p.\u{A0}\(text)"
  }
  /// What a work is that its title does not tell.
  func kind(_ type: SourceType) -> String? {
    switch type {
    case .dataset: either("Data set", "Gegevensset")
    case .software: either("Computer software", "Computersoftware")
    case .thesis: either("Thesis", "Proefschrift")
    case .motionPicture: either("Film", "Film")
    case .map: either("Map", "Kaart")
    case .patent: either("Patent", "Octrooi")
    case .speech: either("Speech", "Toespraak")
    default: nil
    }
  }
  /// What stands before an address: "Retrieved 3 May 2025 from".
  func retrieved(_ date: String) -> String {
    either("Retrieved \(date) from", "Geraadpleegd op \(date), van")
  }

  private static func ending(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
