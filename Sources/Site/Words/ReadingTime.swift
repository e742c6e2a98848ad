import Diagnostics
import Markdown

/// How long a page takes to read: its words at the pace of a grown reader.
///
/// Counted are the text and its notes. A value is one word, a code block and what a figure holds are none: they are
/// looked at, not read. In Chinese and Japanese each character counts, since what is said in so many characters
/// there takes about so many words here.
struct ReadingTime {
  /// Words of non-fiction that adults read silently in a minute: the mean of 190 studies (Brysbaert 2019, How many
  /// words do we read per minute?, Journal of Memory and Language 109, 104047).
  static let wordsPerMinute = 238

  /// How many words there are.
  private(set) var words = 0

  init(_ document: Document) {
    count(document.blocks)
    for note in document.footnotes { count(note.blocks) }
  }

  /// The minutes, rounded, at least one; `nil` for a page without words.
  var minutes: Int? {
    guard words > 0 else { return nil }
    return max(1, (words + Self.wordsPerMinute / 2) / Self.wordsPerMinute)
  }

  private mutating func count(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines): if loneImage(inlines) == nil { count(inlines) }
      case .heading(_, let inlines): count(inlines)
      case .blockQuote(let blocks), .callout(_, let blocks): count(blocks)
      case .list(let list): for item in list.items { count(item.blocks) }
      case .table(let table):
        for cell in ([table.header] + table.rows).flatMap(\.cells) { count(cell.inlines) }
      case .codeBlock, .thematicBreak, .html: break
      }
    }
  }

  private mutating func count(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let excerpt): words += Self.words(in: excerpt.text)
      case .code: words += 1
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        count(inner)
      case .citation(let citation): count(citation.written)
      case .image, .softBreak, .lineBreak, .html, .footnoteReference: break
      }
    }
  }

  /// The words of a text: what stands between blanks and has a letter or a digit.
  static func words(in text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isCharacterOfItsOwn(scalar) {
        count += 1
        isInWord = false
      } else if scalar.properties.isWhitespace {
        isInWord = false
      } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        count += 1
        isInWord = true
      }
    }
    return count
  }

  /// Whether a character is of a script that has no blanks between words: ideographs and kana.
  private static func isCharacterOfItsOwn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x31F0...0x31FF: scalar.properties.isAlphabetic
    default: scalar.properties.isIdeographic
    }
  }
}
