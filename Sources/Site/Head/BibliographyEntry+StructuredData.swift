extension BibliographyEntry {
  /// The work as schema.org describes it.
  var structuredData: JSONValue {
    var members: [(String, JSONValue)] = [
      ("@type", .string(type.structuredType)), ("name", .string(title)),
    ]
    if !authors.isEmpty {
      members.append(("author", .array(authors.names.map(\.structuredData))))
    }
    if let date = issued?.machine { members.append(("datePublished", .string(date))) }
    if let container {
      members.append(
        (
          "isPartOf",
          StructuredData.object(type.form == .article ? "Periodical" : "CreativeWork", container)
        ))
    }
    if let link { members.append(("url", .string(link))) }
    return .object(members)
  }
}

extension PersonName {
  fileprivate var structuredData: JSONValue {
    let parts = [given, droppingParticle, particle, family, suffix].compactMap(\.self)
    return literal.map { StructuredData.object("Organization", $0) }
      ?? StructuredData.object("Person", parts.joined(separator: " "))
  }
}

extension SourceType {
  /// The type of schema.org that comes nearest.
  fileprivate var structuredType: String {
    switch self {
    case .article, .articleJournal, .paperConference: "ScholarlyArticle"
    case .articleMagazine, .articleNewspaper: "NewsArticle"
    case .book, .classic: "Book"
    case .chapter: "Chapter"
    case .dataset: "Dataset"
    case .report: "Report"
    case .software: "SoftwareApplication"
    case .thesis: "Thesis"
    case .post, .postWeblog: "BlogPosting"
    case .webpage: "WebPage"
    case .map: "Map"
    case .bill, .legislation, .regulation: "Legislation"
    case .motionPicture: "Movie"
    default: "CreativeWork"
    }
  }
}

extension SourceDate {
  /// The date as ISO 8601 has it, as much of it as is known; `nil` for words and for years that need more than four digits.
  fileprivate var machine: String? {
    let first: Day
    switch value {
    case .day(let day), .between(let day, _), .since(let day): first = day
    case .words: return nil
    }
    guard (0...9999).contains(first.year) else { return nil }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let parts = [first.month, first.month == nil ? nil : first.day].compactMap(\.self)
    return ([padded(first.year, 4)] + parts.map { padded($0, 2) }).joined(separator: "-")
  }
}
