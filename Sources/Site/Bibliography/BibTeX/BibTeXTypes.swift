/// What the types of entries of BibTeX and BibLaTeX are in CSL, as pandoc has it.
enum BibTeXTypes {
  /// The type of CSL, and what kind of a work it is where that says too little.
  static func type(_ name: String) -> (type: SourceType, genre: String?)? {
    if name == "phdthesis" { return (.thesis, "PhD thesis") }
    if name == "mastersthesis" { return (.thesis, "Master’s thesis") }
    return types[name].map { ($0, nil) }
  }

  static var names: [String] { types.keys.sorted() + ["mastersthesis", "phdthesis"] }

  /// Those that appear in a journal, whose number is that of an issue.
  static let ofJournals: Set<String> = ["article", "periodical", "suppperiodical", "review"]

  /// Those that are a part of a book.
  static let ofBooks: Set<String> = [
    "inbook", "incollection", "inproceedings", "conference", "inreference", "bookinbook",
    "suppbook", "suppcollection",
  ]

  private static let types: [String: SourceType] = [
    "article": .articleJournal, "suppperiodical": .articleJournal, "periodical": .periodical,
    "review": .review,
    "book": .book, "mvbook": .book, "collection": .book, "mvcollection": .book,
    "proceedings": .book, "mvproceedings": .book, "reference": .book, "mvreference": .book,
    "manual": .book, "booklet": .pamphlet,
    "inbook": .chapter, "incollection": .chapter, "bookinbook": .chapter, "suppbook": .chapter,
    "suppcollection": .chapter, "inproceedings": .paperConference, "conference": .paperConference,
    "inreference": .entryEncyclopedia,
    "report": .report, "techreport": .report, "thesis": .thesis, "unpublished": .manuscript,
    "misc": .document, "online": .webpage, "electronic": .webpage, "www": .webpage,
    "dataset": .dataset, "software": .software, "standard": .standard, "patent": .patent,
    "legislation": .legislation, "legal": .legislation, "jurisdiction": .legalCase,
    "artwork": .graphic, "image": .graphic, "audio": .song, "music": .song,
    "movie": .motionPicture, "video": .motionPicture, "performance": .performance,
    "letter": .personalCommunication, "commentary": .book, "set": .book, "customa": .document,
  ]
}
