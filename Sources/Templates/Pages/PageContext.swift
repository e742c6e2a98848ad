public import Markup

/// All that the template `page.html` is given about one page.
///
/// Links are relative to the page, so that the site works from a folder and below any address.
public struct PageContext: Sendable {
  /// The language of the page as a BCP 47 tag: `en`, `nl`.
  public var language: String
  /// The language with the country that it is taken from, for those who ask for both: `en_GB`.
  public var locale: String
  /// Whether the language is written from right to left.
  public var isRightToLeft = false
  /// What leads from the page to the site's root: empty, or `../`.
  public var root: String
  /// The title of the report in this language.
  public var reportTitle: String
  /// The link to the report's front page in this language.
  public var home: String
  /// Whether this is the front page, whose title is the report's.
  public var isFront: Bool
  /// The title of the page.
  public var title: String
  /// The title as markup, where values can be asked where they come from.
  public var heading: Fragment
  /// One or two sentences that describe the page to search engines.
  public var summary: String?
  /// The same sentences as markup, below the title; `nil` where the plain ones serve.
  public var standfirst: Fragment?
  /// Where the page stands in the report: `Chapter 2 of 5`.
  public var position: String?
  /// Who wrote it, in one line.
  public var authors: String?
  /// When it was last changed.
  public var date: PageDate?
  /// How long it takes to read: `6-minute read`.
  public var readingTime: String?
  /// The address of the page on the web, when the report knows its own.
  public var canonical: String?
  /// Whether search engines shall list it: not a page that stands for one that is not there.
  public var isListed: Bool
  /// The link to the feed of the report in this language.
  public var feed: String?
  /// The address of a picture of the page on the web, 1200 by 630 pixels.
  public var card: String?
  /// What machines read of the page, as an element of its head.
  public var structuredData: Fragment
  /// The language of the title, the summary and the body where it is another than that of the page: a page
  /// that is not translated.
  public var contentLanguage: String?
  /// What is to be said above the body, in the language of the page.
  public var notice: String?
  /// The body of the page.
  public var content: Fragment
  /// The sections of the page.
  public var contents: [PageHeading]
  /// The chapters as cards with their summaries; the front page has them, others have none.
  public var chapters: [PageCard]
  /// All pages, in reading order.
  public var navigation: [PageNavigationItem]
  /// The pages that no author wrote: the ledger of claims, the models, the references.
  public var appendices: [PageNavigationItem]
  /// The page before this one.
  public var previous: PageLink?
  /// The page after this one.
  public var next: PageLink?
  /// The same page in every language of the report, this one included; empty with one language.
  public var languages: [PageLanguage]
  /// The link to the numbers of the report as JSON.
  public var numbers: String?
  /// The words of the theme in the language of the page.
  public var labels: PageLabels

  /// A page with what every page has.
  public init(
    language: String, root: String, reportTitle: String, home: String, title: String,
    content: Fragment, navigation: [PageNavigationItem], labels: PageLabels
  ) {
    self.language = language
    locale = language
    self.root = root
    self.reportTitle = reportTitle
    self.home = home
    self.title = title
    var heading = MarkupWriter(.html)
    heading.text(title)
    self.heading = heading.finish()
    self.content = content
    self.navigation = navigation
    self.labels = labels
    isFront = false
    isListed = true
    structuredData = .empty
    contents = []
    chapters = []
    appendices = []
    languages = []
  }
}

/// A title and where it leads.
public struct PageLink: Hashable, Sendable {
  /// The text of the link.
  public let title: String
  /// A relative link.
  public let href: String
  /// The language of the text, where it is another than that of the page.
  public let language: String?

  /// A link called `title`.
  public init(title: String, href: String, language: String? = nil) {
    self.title = title
    self.href = href
    self.language = language
  }
}

/// A section in the contents of a page, with what it is divided into.
public struct PageHeading: Hashable, Sendable {
  /// Its words and place.
  public let link: PageLink
  /// Its number as text: `2.1`.
  public let number: String?
  /// The sections within it; theirs are not told.
  public var parts: [PageHeading]

  /// A section.
  public init(_ link: PageLink, number: String? = nil, parts: [PageHeading] = []) {
    self.link = link
    self.number = number
    self.parts = parts
  }
}

/// A page in the list of all pages.
public struct PageNavigationItem: Hashable, Sendable {
  /// Its title and place.
  public let link: PageLink
  /// Its number as text; the front page and appendices have none.
  public let number: String?
  /// Whether it is the page that is shown.
  public let isCurrent: Bool

  /// An item of the navigation.
  public init(_ link: PageLink, number: String? = nil, isCurrent: Bool) {
    self.link = link
    self.number = number
    self.isCurrent = isCurrent
  }
}

/// A chapter as the front page shows it.
public struct PageCard: Hashable, Sendable {
  /// Its title and place.
  public let link: PageLink
  /// Its number as text.
  public let number: String?
  /// Its summary.
  public let summary: String?

  /// A card for a chapter.
  public init(_ link: PageLink, number: String? = nil, summary: String? = nil) {
    self.link = link
    self.number = number
    self.summary = summary
  }
}

/// The page in one language.
public struct PageLanguage: Hashable, Sendable {
  /// Its BCP 47 tag.
  public let code: String
  /// The tag with the country that the language is taken from: `en_GB`.
  public let locale: String
  /// Its own name: `English`, `Nederlands`.
  public let name: String
  /// Where the page is in that language.
  public let href: String
  /// Whether it is the language that is shown.
  public let isCurrent: Bool
  /// The address of that page on the web, when the report knows its own.
  public let address: String?
  /// Whether the page itself is there in that language; else it is shown as it was written.
  public let isTranslation: Bool
  /// Whether it is the first language of the report, for readers of any other.
  public let isFirst: Bool

  /// A language of the page.
  public init(
    code: String, name: String, href: String, locale: String? = nil, address: String? = nil,
    isCurrent: Bool, isTranslation: Bool = true, isFirst: Bool = false
  ) {
    self.code = code
    self.locale = locale ?? code
    self.name = name
    self.href = href
    self.address = address
    self.isCurrent = isCurrent
    self.isTranslation = isTranslation
    self.isFirst = isFirst
  }
}

/// A day.
public struct PageDate: Hashable, Sendable {
  /// For machines: `2026-02-01`.
  public let machine: String
  /// For readers, in the language of the page: `1 February 2026`.
  public let text: String

  /// A day in both spellings.
  public init(machine: String, text: String) {
    self.machine = machine
    self.text = text
  }
}

/// The words that a theme writes of its own accord, in the language of a page.
public struct PageLabels: Hashable, Sendable {
  /// "Skip to content"
  public var skip: String
  /// "Contents": the list of all pages
  public var contents: String
  /// "On this page": the list of headings
  public var onThisPage: String
  /// "Language": the name of the language switch
  public var language: String
  /// "Previous"
  public var previous: String
  /// "Next"
  public var next: String
  /// "Chapters": the heading above the cards of the front page
  public var chapters: String
  /// "Behind the report": the name of the list of appendices
  public var appendices: String
  /// "Updated": stands before the date
  public var updated: String
  /// "Numbers as JSON": the link to the numbers
  public var numbers: String
  /// A sentence at the foot of each page, on how its numbers came about
  public var colophon: String

  /// All the words of a theme.
  public init(
    skip: String, contents: String, onThisPage: String, language: String, previous: String,
    next: String, chapters: String, appendices: String, updated: String, numbers: String,
    colophon: String
  ) {
    self.skip = skip
    self.contents = contents
    self.onThisPage = onThisPage
    self.language = language
    self.previous = previous
    self.next = next
    self.chapters = chapters
    self.appendices = appendices
    self.updated = updated
    self.numbers = numbers
    self.colophon = colophon
  }
}
