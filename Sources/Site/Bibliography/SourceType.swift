/// What a work is: the types of CSL 1.0.2.
enum SourceType: String, CaseIterable, Sendable {
  case article
  case articleJournal = "article-journal"
  case articleMagazine = "article-magazine"
  case articleNewspaper = "article-newspaper"
  case bill, book, broadcast, chapter, classic, collection, dataset, document, entry
  case entryDictionary = "entry-dictionary"
  case entryEncyclopedia = "entry-encyclopedia"
  case event, figure, graphic, hearing, interview
  case legalCase = "legal_case"
  case legislation, manuscript, map
  case motionPicture = "motion_picture"
  case musicalScore = "musical_score"
  case pamphlet
  case paperConference = "paper-conference"
  case patent, performance, periodical
  case personalCommunication = "personal_communication"
  case post
  case postWeblog = "post-weblog"
  case regulation, report, review
  case reviewBook = "review-book"
  case software, song, speech, standard, thesis, treaty, webpage

  /// How a list of references writes what a work is part of.
  enum Form {
    /// It stands by itself: its title is set apart.
    case whole
    /// It appears in a journal, a newspaper or a blog, whose name is set apart.
    case article
    /// It is a part of a book, whose editors and title follow after "In".
    case part
  }

  var form: Form {
    switch self {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .post,
      .postWeblog:
      .article
    case .chapter, .paperConference, .entry, .entryDictionary, .entryEncyclopedia: .part
    default: .whole
    }
  }

  /// Whether a reader is told the day on which it came out, and not the year alone.
  var hasFullDate: Bool {
    switch self {
    case .webpage, .post, .postWeblog, .articleNewspaper, .articleMagazine, .speech, .broadcast,
      .interview, .personalCommunication:
      true
    default: false
    }
  }

  /// Whether it may have changed since somebody looked at it.
  var mayChange: Bool {
    switch self {
    case .webpage, .post, .postWeblog, .dataset, .software: true
    default: false
    }
  }
}
