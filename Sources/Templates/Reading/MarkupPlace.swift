/// Where in HTML a tag of a template stands, which decides what may be written there.
enum MarkupPlace: Hashable, Sendable {
  /// Between elements: text and markup.
  case text
  /// In `<title>` or `<textarea>`: text, never markup.
  case plainText(element: String)
  /// In `<script>` or `<style>`: nothing, for escaping for HTML does not help there.
  case code(element: String)
  /// In a quoted attribute: text.
  case attribute(name: String)
  /// In a start or end tag, outside quotes: nothing.
  case tag
  /// In `<!-- -->`: nothing.
  case comment

  /// How a diagnostic calls it.
  var words: String {
    switch self {
    case .text: "text"
    case .plainText(let element), .code(let element): "`<\(element)>`"
    case .attribute(let name): "the attribute `\(name)`"
    case .tag: "a tag, outside quotes"
    case .comment: "a comment"
    }
  }
}

/// Follows the text of a template through the places of HTML, byte by byte.
///
/// It knows only as much HTML as the places need, and takes templates to be well formed: what it is
/// told is the same in every rendering, because a section may not end in another place than it began.
struct MarkupScanner {
  /// Where the next byte stands.
  var place = MarkupPlace.text {
    didSet { word = [] }
  }
  /// The last letters that were read in this place, in lower case.
  private var word: [UInt8] = []
  /// The name of the start tag that is being read; empty in an end tag.
  private var element: [UInt8] = []
  private var isNamingElement = false
  private var attribute: [UInt8] = []
  private var quote: UInt8 = 0

  mutating func read(_ byte: UInt8) {
    switch place {
    case .text: readText(byte)
    case .plainText(let name), .code(let name):
      remember(byte)
      if word.suffix(name.utf8.count + 2).elementsEqual(("</" + name).utf8) {
        enterTag(element: [])
      }
    case .comment:
      remember(byte)
      if word.suffix(3).elementsEqual("-->".utf8) { place = .text }
    case .attribute: if byte == quote { place = .tag }
    case .tag: readTag(byte)
    }
  }

  private mutating func readText(_ byte: UInt8) {
    remember(byte)
    let before = word.dropLast()
    if word.suffix(4).elementsEqual("<!--".utf8) {
      place = .comment
    } else if before.last == UInt8(ascii: "<") {
      if isLetter(byte) { enterTag(element: [lowercased(byte)]) }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { enterTag(element: []) }
    } else if before.suffix(2).elementsEqual("<!".utf8), isLetter(byte) {
      enterTag(element: [])
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): leaveTag()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = byte
      place = .attribute(name: String(decoding: attribute, as: UTF8.self))
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"):
      isNamingElement = false
      attribute = []
    case UInt8(ascii: "="): break
    default:
      if isNamingElement { element.append(lowercased(byte)) } else { attribute.append(byte) }
    }
  }

  private mutating func enterTag(element: [UInt8]) {
    place = .tag
    self.element = element
    attribute = []
    isNamingElement = !element.isEmpty
  }

  private mutating func leaveTag() {
    let name = String(decoding: element, as: UTF8.self)
    switch name {
    case "script", "style": place = .code(element: name)
    case "title", "textarea": place = .plainText(element: name)
    default: place = .text
    }
    isNamingElement = false
  }

  private mutating func remember(_ byte: UInt8) {
    if word.count >= 64 { word.removeFirst(32) }
    word.append(lowercased(byte))
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(lowercased(byte))
  }
}
