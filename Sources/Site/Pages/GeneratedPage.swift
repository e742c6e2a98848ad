import Markup
import Templates

/// A page that no author wrote, such as the ledger of claims: it is there in every language under one name.
struct GeneratedPage {
  /// The file in the folder of a language, without its ending. Authors' pages cannot have such a name:
  /// ``isTaken(_:)``.
  let slug: String
  let title: String
  let summary: String?
  /// Whether the list of appendices has it. A page of one model is reached from that of all.
  let isListed: Bool
  /// What the page has headings for.
  var headings: [PageLink] = []
  let body: Fragment

  var fileName: String { slug + ".html" }

  /// Whether pages have such a name that no author writes.
  static func isTaken(_ slug: String) -> Bool {
    Prefix(ofPage: slug) != nil
  }

  /// What these names begin with, for a message.
  static var prefixesInWords: String {
    let names = Prefix.allCases.map { "`\($0.rawValue)`" }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// What the names of generated pages begin with, up to a hyphen.
  enum Prefix: String, CaseIterable {
    case claims, models, model, references, contents

    /// What the name of a page begins with; `nil` for one that an author may choose.
    init?(ofPage slug: String) {
      guard
        let prefix = Self.allCases.first(where: {
          slug == $0.rawValue || slug.hasPrefix($0.rawValue + "-")
        })
      else { return nil }
      self = prefix
    }
  }
}
