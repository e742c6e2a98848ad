import Diagnostics

/// What can be wrong with a file of a report, beside its YAML, Markdown and formulas.
enum ParseProblem: Hashable {
  /// The range begins at the first byte that belongs to no character.
  case invalidUTF8(SourceRange)
  case badFileName(FileNameRule, SourceRange)
  /// A page that is called like those that Tenfold writes.
  case reservedPage(String, SourceRange)
  /// `meant` is the path under which the file would be read.
  case unusedFile(SourceRange, meant: String?)
  case missingReport(SourceRange)
  case missingFrontMatter(SourceRange)
  case noLanguage(SourceRange)
  case repeatedSource(String, SourceRange, first: SourceRange)
  case wrongDomain(found: Int, SourceRange)
  /// A mark that draws nothing, or several things at once.
  case unclearMark(found: [String], known: [String], SourceRange)
  case unclearRule(SourceRange)
  /// A key that has no meaning where it stands.
  case misplacedKey(String, KeyNeed, SourceRange)
  /// A stack without layers.
  case noLayers(SourceRange)
  /// A place in a chart that has not two coordinates.
  case wrongPlace(found: Int, SourceRange)
  /// Something between two curves of which there are not two.
  case notTwoCurves(found: Int, SourceRange)
  /// Facets that go by two things at once, or by none.
  case unclearFacets(isEmpty: Bool, SourceRange)
  /// More or fewer titles of panels than there are values.
  case unevenLabels(found: Int, values: Int, SourceRange)
  /// A plot of residuals among small multiples.
  case residualsInFacets(SourceRange, facets: SourceRange)
  case unclearFence(SourceRange)
  case emptyFormat(SourceRange)
  /// A table that says nothing of its rows, or two things.
  case unclearTable(isEmpty: Bool, SourceRange)
  /// A table without rows or without columns.
  case emptyTable(SourceRange)
  /// A row with more or fewer values than the table has columns.
  case unevenCells(found: Int, columns: Int, SourceRange)
  /// A heading of which readers see nothing.
  case emptyHeading(SourceRange)
  /// A heading that has a number in its address, since another one there says the same. A warning.
  case repeatedHeading(String, SourceRange, first: SourceRange)
  /// An address of a heading that cannot be one, or that could be that of something else.
  case badAnchor(String, SourceRange, isTaken: Bool)
  case repeatedAnchor(String, SourceRange, first: SourceRange)
}

extension ParseProblem {
  /// What a key must stand beside, or must not.
  struct KeyNeed: Hashable {
    let beside: String?
    let without: String?
    /// Whether only the key itself can be left out, since the other one says what it stands in.
    var isOptional = false
  }
}

/// What the name of a file must be made of.
enum FileNameRule: Hashable {
  /// A model: formulas write its name.
  case name
  /// A page, a chart or a table: its name becomes part of an address.
  case slug

  /// Whether the name of a file, without its ending, keeps the rule.
  func allows(_ stem: String) -> Bool {
    switch self {
    case .name:
      stem.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || isDigit($0) || isSmall($0) || isCapital($0)
      }
        && stem.utf8.first.map { !isDigit($0) } ?? false
    case .slug:
      stem.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || isDigit($0) || isSmall($0)
      } && !stem.isEmpty
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
