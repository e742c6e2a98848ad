import Diagnostics
import Markdown

/// What a file says that is a page. It follows from the name, the bytes and the place of the file, and from whether pages may
/// hold HTML.
struct ParsedPage: Sendable {
  /// The page; `nil` if it could not be read.
  let file: PageFile?
  let problems: [Diagnostic]

  init(
    _ slug: String, _ language: String, _ source: SourceID, _ bytes: [UInt8], allowsRawHTML: Bool
  ) {
    var problems: [Diagnostic] = []
    if GeneratedPage.isTaken(slug) {
      problems.append(ParseProblem.reservedPage(slug, SourceRange(source, 0, 0)).diagnostic)
    }
    if let range = invalidUTF8(source, bytes) {
      file = nil
      self.problems = problems + [ParseProblem.invalidUTF8(range).diagnostic]
      return
    }
    let (split, splitProblems) = FrontMatter.split(source, bytes)
    problems += splitProblems.map(\.diagnostic)
    let document = parseMarkdown(source, bytes, body: split.body)
    problems += document.problems.map(\.diagnostic)
    if !allowsRawHTML { problems += document.rawHTML.map(\.diagnostic) }
    var page = PageFile(
      slug: slug, language: language, source: source, document: document,
      parts: PageParts(document, &problems))
    if let range = split.yaml {
      let parsed = parseYAML(source, bytes, range)
      problems += parsed.problems.map(\.diagnostic)
      page.front =
        parsed.node.flatMap {
          Field.frontMatter.read(file: $0, "the front matter", &problems)
        } ?? FrontMatterFacts()
    } else if splitProblems.isEmpty {
      let start = SourceRange(source, 0, 0)
      problems.append(ParseProblem.missingFrontMatter(start).diagnostic)
    }
    page.bytes = bytes
    page.facts = PageFacts(page, bytes, body: split.body.lowerBound)
    file = page
    self.problems = problems
  }
}

/// The pages of a report that were read, so that those whose files stay the same need not be read again.
///
/// They belong to a report whose settings stay the same too.
struct ParsedPages: Sendable {
  private var pages: [String: (source: SourceID, bytes: [UInt8], page: ParsedPage)] = [:]

  /// The page of a file, if it was read with the same bytes and in the same place.
  subscript(file: InputFile, source: SourceID) -> ParsedPage? {
    guard let known = pages[file.path], known.source == source, known.bytes == file.bytes else {
      return nil
    }
    return known.page
  }

  mutating func insert(_ page: ParsedPage, of file: InputFile, at source: SourceID) {
    pages[file.path] = (source, file.bytes, page)
  }
}
