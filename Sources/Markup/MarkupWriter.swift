import RealMath

/// How empty elements and flags are spelled.
public enum Dialect: Sendable {
  /// HTML: void elements have no end tag, flags have no value.
  case html
  /// XML, SVG and MathML: an element without content closes itself.
  case xml
}

/// Writes markup, and escapes all that it writes. Nothing else in Tenfold prints a tag.
///
/// The writer appends to one buffer of bytes; the cost is that of the bytes written.
///
///     var writer = MarkupWriter(.xml)
///     writer.element("g", ["class": "tick", "x": 0.5]) { $0.text("a < b") }
///     writer.finish().text  // <g class="tick" x="0.5">a &lt; b</g>
public struct MarkupWriter: Sendable {
  private var bytes: [UInt8] = []
  private let dialect: Dialect

  /// A writer that has written nothing.
  public init(_ dialect: Dialect) { self.dialect = dialect }

  /// Writes an element with what `content` writes inside it.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Writes an element without content: `<br>` in HTML, `<path/>` in XML.
  public mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    tag(name, attributes)
    bytes.append(contentsOf: (dialect == .xml ? "/>" : ">").utf8)
  }

  /// Writes a start tag. Prefer ``element(_:_:content:)``; this is for trees that are walked by events.
  public mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an end tag.
  public mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    escape(text, quotes: false)
  }

  /// Writes a line break between elements.
  public mutating func newline() {
    bytes.append(0x0A)
  }

  /// Writes `<!doctype html>`.
  public mutating func doctype() {
    bytes.append(contentsOf: "<!doctype html>\n".utf8)
  }

  /// Writes a fragment that was finished before, as it is.
  public mutating func append(_ fragment: Fragment) {
    bytes.append(contentsOf: fragment.bytes)
  }

  /// Writes markup that somebody else answers for, as it is: raw HTML that a report has allowed.
  public mutating func append(trusted markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// All that was written.
  public func finish() -> Fragment { Fragment(bytes: bytes) }

  private mutating func tag(_ name: String, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (name, value) in attributes.pairs {
      switch value {
      case .absent:
        continue
      case .flag:
        attribute(name)
        if dialect == .xml { quoted { $0.bytes.append(contentsOf: name.utf8) } }
      case .text(let text):
        attribute(name)
        quoted { $0.escape(text, quotes: true) }
      case .number(let number):
        attribute(name)
        quoted { $0.bytes.append(contentsOf: coordinate(number)) }
      }
    }
  }

  private mutating func attribute(_ name: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
  }

  private mutating func quoted(_ write: (inout MarkupWriter) -> Void) {
    bytes.append(contentsOf: "=\"".utf8)
    write(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Characters that XML 1.0 cannot hold, even escaped, are written as U+FFFD.
  private mutating func escape(_ text: String, quotes: Bool) {
    // Most text needs no escape, and path data is long.
    if !text.utf8.contains(where: {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E
    }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where quotes: bytes.append(contentsOf: "&quot;".utf8)
      case 0x0A where quotes: bytes.append(contentsOf: "&#10;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
