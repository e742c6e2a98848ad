/// The words of citations and of lists of references.
extension Language {
  /// The heading of the works at the end of a page.
  var referenceHeading: String { self[.referenceHeading] }
  /// The heading of works that no sentence cites, but that numbers rest on.
  var behindTheNumbers: String { self[.behindTheNumbers] }
  /// The page of all works.
  var allReferences: String { self[.allReferences] }
  var allReferencesSummary: String {
    self[.allReferencesSummary]
  }
  /// What stands before the pages that cite a work, and before those with numbers that rest on it.
  var citedOn: String { self[.citedOn] }
  var behindNumbersOf: String { self[.behindNumbersOf] }
  /// The names of the links from a work back to where it is cited.
  var backToCitation: String { self[.backToCitation] }
  func backToCitation(_ letter: String) -> String {
    self[.backToCitationBack, ["letter": "\(letter)"]]
  }

  /// What stands between the last two authors in a sentence.
  var and: String { self[.and] }
  /// The year of a work of which it is not known.
  var noDate: String { self[.noDate] }
  /// A title amid words. Quotes within it give way.
  func quoted(_ title: String) -> String {
    var inner = ""
    for character in title {
      switch character {
      case "“": inner.append(self[.inner])
      case "”": inner.append(self[.inner1])
      case "‘": inner.append(self[.inner2])
      default: inner.append(character)
      }
    }
    return self[.inner3, ["inner": "\(inner)"]]
  }

  // MARK: Entries

  /// What stands before the last author of a list.
  var beforeLastAuthor: String { self[.beforeLastAuthor] }
  func editors(_ count: Int) -> String {
    either(count == 1 ? "Ed." : "Eds.", "Red.")
  }
  func edition(_ text: String) -> String {
    guard let number = Int(text) else { return text }
    let ordinal = either("\(number)\(Self.ending(number))", "\(number)e")
    return self[.edition, ["ordinal": ordinal]]
  }
  func version(_ text: String) -> String { self[.version, ["text": "\(text)"]] }
  func volume(_ text: String) -> String { self[.volume, ["text": "\(text)"]] }
  func reportNumber(_ text: String) -> String {
    self[.reportNumber, ["text": "\(text)"]]
  }
  func pages(_ text: String) -> String {
    text.contains { "-–,".contains($0) } ? "pp.\u{A0}\(text)" : "p.\u{A0}\(text)"
  }
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
  /// What stands before an address: "Retrieved 3 May 2025 from".
  func retrieved(_ date: String) -> String {
    self[.retrieved, ["date": "\(date)"]]
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
