import Diagnostics
import Markdown

/// A page as its file says it.
struct PageFile: Sendable {
  let slug: String
  let language: String
  let source: SourceID
  let document: Document
  /// What on it must lead somewhere.
  let parts: PageParts
  var front = FrontMatterFacts()
  /// What the author wrote.
  var bytes: [UInt8] = []
  /// What other pages can show of it; `nil` for one that was not read from a file.
  var facts: PageFacts?

  /// The path in the site.
  var path: String { language + "/" + fileName }
  /// The file in the folder of its language.
  var fileName: String { slug + ".html" }
  /// The file that the author wrote.
  var contentPath: String { language + "/" + slug + ".md" }
  /// Whether it is the page that a reader comes to first.
  var isFront: Bool { slug == "index" }
}

/// What the front matter of a page says.
struct FrontMatterFacts: Sendable {
  var title: Phrase?
  var summary: Phrase?
  var models: [Excerpt] = []
  var date: CalendarDate?
  /// Whether the page is not to be published yet.
  var isDraft = false
  /// Numbers that its prose may hold, as they are written there.
  var constants: [Located<String>] = []
  /// The diagnostics that the page allows itself.
  var allowances: [SeverityChoice] = []
  /// Whether all models that the page opens could be read. A name that means nothing may else be in one.
  var hasAllModels = false
}
