import Diagnostics
import Markdown

/// A part of a citation as a reader sees it.
enum CitationPiece {
  case text(String)
  /// Words of the author: what stands before or behind a key.
  case words([Inline])
  /// What leads to a work.
  case label(key: String, String)
}

/// The parts of a citation in a language: `(see Ord, 2025, p. 3; Khatri et al., 2025)`. All its keys are known. Places in
/// works are read in the words of some languages.
///
/// Works of the same authors next to each other name these once: `(Ord, 2025a, 2025b)`. The order is that of the
/// author of the page.
func pieces(
  of citation: Citation, _ language: Language, readIn languages: [Language],
  label: (String) -> CitationLabel?
) -> [CitationPiece] {
  var pieces: [CitationPiece] = []
  func add(_ text: String) { pieces.append(.text(text)) }
  func addSuffix(_ suffix: [Inline], isAlone: Bool) {
    guard let first = suffix.first else { return }
    guard case .text(let excerpt) = first.kind else {
      add(isAlone ? "" : " ")
      pieces.append(.words(suffix))
      return
    }
    if let (locator, rest) = Locator.read(excerpt.text, languages) {
      add((isAlone ? "" : ", ") + locator.text(language) + rest)
      pieces.append(.words(Array(suffix.dropFirst())))
    } else {
      let isJoined = excerpt.text.first.map { ",;:.!?".contains($0) } ?? true
      add(isAlone || isJoined ? "" : " ")
      pieces.append(.words(suffix))
    }
  }
  if citation.form == .narrative, let work = citation.works.first,
    let label = label(work.key.text)
  {
    let key = work.key.text
    if work.suffix.isEmpty { return [.label(key: key, label.inSentence)] }
    pieces.append(.label(key: key, label.authors + " (" + label.year))
    addSuffix(work.suffix, isAlone: false)
    add(")")
    return pieces
  }
  add("(")
  var before: (authors: String, isPlain: Bool)?
  for (place, work) in citation.works.enumerated() {
    guard let label = label(work.key.text) else { continue }
    let isSame =
      before?.authors == label.authorsInBrackets && before?.isPlain == true
      && work.prefix.isEmpty && !work.hidesAuthors
    if place > 0 { add(isSame ? ", " : "; ") }
    if !work.prefix.isEmpty {
      pieces.append(.words(work.prefix))
      add(" ")
    }
    let isYear = isSame || work.hidesAuthors
    pieces.append(.label(key: work.key.text, isYear ? label.year : label.inBrackets))
    addSuffix(work.suffix, isAlone: false)
    before = (label.authorsInBrackets, work.suffix.isEmpty)
  }
  add(")")
  return pieces
}
