/// The numbers of everything in one language that has one: each kind is counted from 1 through all pages in
/// reading order, and what stands on several pages has the number of the first. Sections are numbered with their
/// chapter.
struct Numbering: Sendable {
  /// Where something stands first, and its number.
  struct Place: Sendable {
    let number: Int
    let page: PageFile
  }

  private var places: [Exhibit: Place] = [:]
  private var order: [Exhibit.Kind: [Exhibit]] = [:]
  /// The number of each chapter, by the name of its page.
  private var chapters: [String: Int] = [:]

  /// The numbers on pages in reading order, of which each shows so much.
  init(_ pages: [PageFile], exhibits: (PageFile) -> [Exhibit]) {
    for page in pages {
      if !page.isFront { chapters[page.slug] = chapters.count + 1 }
      for exhibit in exhibits(page) where places[exhibit] == nil {
        order[exhibit.kind, default: []].append(exhibit)
        places[exhibit] = Place(number: order[exhibit.kind]?.count ?? 0, page: page)
      }
    }
  }

  /// Where something stands; `nil` when it is on no page of the language.
  subscript(exhibit: Exhibit) -> Place? { places[exhibit] }

  /// All of one kind, in the order of their numbers.
  func all(_ kind: Exhibit.Kind) -> [Exhibit] { order[kind] ?? [] }

  /// The number of a chapter; `nil` for the front page.
  func chapter(_ page: PageFile) -> Int? { chapters[page.slug] }

  /// The number of each heading of a page, by its place among them: `2.1`, and `2.1.3` for what stands under it. The front page
  /// has none, and neither has a heading in a quote or a list, nor one with more than one above it.
  func sections(of page: PageFile) -> [String?] {
    guard let chapter = chapters[page.slug] else { return page.parts.headings.map { _ in nil } }
    var (section, part) = (0, 0)
    return page.parts.headings.map { heading in
      guard heading.isTopLevel else { return nil }
      switch heading.level {
      case 2:
        section += 1
        part = 0
        return "\(chapter).\(section)"
      case 3 where section > 0:
        part += 1
        return "\(chapter).\(section).\(part)"
      default: return nil
      }
    }
  }
}
