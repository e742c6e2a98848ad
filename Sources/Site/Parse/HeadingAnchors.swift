import Diagnostics
import Markdown

/// The fragments of a page's headings: no two alike, and none that something else on the page has.
///
/// A heading is named by its own words, so that no other heading changes its fragment: values are left out,
/// since their numbers change. Of headings with the same words the highest keeps them, the first of several; each
/// other one is named after the heading that it stands under too: `training-costs`. Only where that does not tell
/// them apart are they numbered, which depends on their order and is warned of. A comment in the heading,
/// `<!-- #costs -->`, says a fragment outright.
struct HeadingAnchors {
  /// A heading of a page, in the order of the text.
  struct Heading {
    /// Its level on the page.
    let level: Int
    /// What it says, without its values.
    let words: String
    /// The fragment that a comment gives it.
    let own: Excerpt?
    /// The heading that it stands under, by its place in the order.
    let enclosing: Int?
    let range: SourceRange
  }

  /// What the ids begin with that are not made from the author's words: drawings, figures, tables, formulas,
  /// claims, notes, the popovers of values, citations and the works that these cite, and, with an underscore, the parts of the theme.
  static let taken = [
    "chart-", "figure-", "table-", "formula-", "claim-", "note-", "why-", "cite-", "source-",
    "_",
  ]

  /// The fragment of each heading.
  private(set) var slugs: [String]

  private let headings: [Heading]
  private let bases: [String]
  /// The heading that has each fragment.
  private var owners: [String: Int] = [:]

  /// Finds the fragments of all headings, and reports those that are not told apart.
  init(_ headings: [Heading], _ problems: inout [Diagnostic]) {
    self.headings = headings
    bases = headings.map { Self.base($0.words) }
    slugs = headings.map { _ in "" }
    takeOwn(&problems)
    takeBases()
    for place in headings.indices where slugs[place].isEmpty { qualify(place, &problems) }
  }

  /// The fragment that a comment says, with its place: `<!-- #costs -->`; `nil` for other comments.
  static func anchor(_ comment: Excerpt) -> Excerpt? {
    let bytes = comment.bytes
    let (open, close) = ("<!--".utf8.count, "-->".utf8.count)
    guard bytes.count >= open + close else { return nil }
    let inner = trimmed(bytes, open..<(bytes.count - close))
    guard !inner.isEmpty, bytes[inner.lowerBound] == UInt8(ascii: "#") else { return nil }
    return comment.part((inner.lowerBound + 1)..<inner.upperBound)
  }

  private static func base(_ words: String) -> String {
    let plain = slug(words)
    return isTaken(plain) ? slug("section " + words) : plain
  }

  private static func isTaken(_ slug: String) -> Bool { taken.contains(where: slug.hasPrefix) }

  private mutating func takeOwn(_ problems: inout [Diagnostic]) {
    for (place, heading) in headings.enumerated() {
      guard let own = heading.own else { continue }
      let text = own.text
      if text.isEmpty || slug(text) != text || Self.isTaken(text) {
        problems.append(
          ParseProblem.badAnchor(text, own.range, isTaken: Self.isTaken(text)).diagnostic)
      } else if let first = owners[text] {
        let range = headings[first].own?.range ?? headings[first].range
        problems.append(ParseProblem.repeatedAnchor(text, own.range, first: range).diagnostic)
      } else {
        take(text, place)
      }
    }
  }

  private mutating func takeBases() {
    var best: [String: Int] = [:]
    for place in headings.indices where slugs[place].isEmpty {
      guard let other = best[bases[place]] else {
        best[bases[place]] = place
        continue
      }
      if headings[place].level < headings[other].level { best[bases[place]] = place }
    }
    for place in headings.indices where best[bases[place]] == place && owners[bases[place]] == nil {
      take(bases[place], place)
    }
  }

  /// Names a heading after the one that it stands under, and by a number where that does not do.
  private mutating func qualify(_ place: Int, _ problems: inout [Diagnostic]) {
    let heading = headings[place]
    let isTwin = owners[bases[place]].map { headings[$0].enclosing == heading.enclosing } ?? false
    let enclosing = isTwin ? nil : heading.enclosing
    let name = enclosing.map { slugs[$0] + "-" + bases[place] } ?? bases[place]
    guard let first = owners[name] else { return take(name, place) }
    var number = 1
    while owners[name + "-\(number)"] != nil { number += 1 }
    take(name + "-\(number)", place)
    // Who gives one of them an address tells them apart, even where that address is wrong, which was told.
    guard !hasWrongOwn(place), !hasWrongOwn(first) else { return }
    problems.append(
      ParseProblem.repeatedHeading(heading.words, heading.range, first: headings[first].range)
        .diagnostic)
  }

  /// Whether a comment says an address that the heading cannot have.
  private func hasWrongOwn(_ place: Int) -> Bool {
    headings[place].own.map { $0.text != slugs[place] } ?? false
  }

  private mutating func take(_ slug: String, _ place: Int) {
    owners[slug] = place
    slugs[place] = slug
  }
}
