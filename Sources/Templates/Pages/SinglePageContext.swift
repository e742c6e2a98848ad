public import Markup

/// All that the template `single.html` is given: a language of a report with all its pages, in one file.
///
/// It has the keys of every page, so that both can share partials. Links lead to places in the file; ids of what stands on a
/// page begin with the name of that page and a slash.
public struct SinglePageContext: Sendable {
  /// What every page has; its contents are the chapters with their sections.
  public var page: PageContext
  /// The front page.
  public var front: SinglePagePart
  /// All other pages: those of authors in reading order, then those that no author wrote.
  public var parts: [SinglePagePart] = []
  /// "Links": what stands above the addresses that a part links to.
  public var notesLabel = ""

  /// A file with this front page.
  public init(_ page: PageContext) {
    self.page = page
    front = SinglePagePart(
      anchor: "", isAppendix: false, isContinued: false, position: nil, heading: page.heading,
      standfirst: page.wholeStandfirst, contentLanguage: page.contentLanguage, notice: page.notice,
      content: page.content, notes: [])
    self.page.chapters = []
    self.page.previous = nil
    self.page.next = nil
    self.page.languages = []
    self.page.navigation = []
  }
}

/// A page as a part of a file with all pages.
public struct SinglePagePart: Sendable {
  /// The id of the part, which all links to the page lead to.
  public let anchor: String
  /// Whether no author wrote it.
  public let isAppendix: Bool
  /// Whether it belongs to the part before it.
  public let isContinued: Bool
  /// Where the page stands in the report: `Chapter 2 of 5`.
  public let position: String?
  /// The title.
  public let heading: Fragment
  /// One or two sentences about the page.
  public let standfirst: Fragment?
  /// The language of the page where it is another than that of the file.
  public let contentLanguage: String?
  /// What is to be said above the body, in the language of the file.
  public let notice: String?
  /// The body.
  public let content: Fragment
  /// The addresses on other sites that the page links to, with the numbers that stand beside the links on paper.
  public let notes: [(number: String, address: String)]

  /// A part.
  public init(
    anchor: String, isAppendix: Bool, isContinued: Bool, position: String?, heading: Fragment,
    standfirst: Fragment?,
    contentLanguage: String?, notice: String?, content: Fragment,
    notes: [(number: String, address: String)]
  ) {
    self.anchor = anchor
    self.isAppendix = isAppendix
    self.isContinued = isContinued
    self.position = position
    self.heading = heading
    self.standfirst = standfirst
    self.contentLanguage = contentLanguage
    self.notice = notice
    self.content = content
    self.notes = notes
  }
}
