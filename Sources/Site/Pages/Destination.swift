import Diagnostics

/// Where a link or an image leads, as it is written.
enum Destination {
  /// `chart:bill`
  case chart(String)
  /// `formula:training_cost.cost_factor`
  case formula(String)
  /// `page:economics`, or `page:economics#a-heading`
  case page(String, heading: String?)
  /// `#a-heading` of the same page
  case heading(String)
  /// A file below `media/`.
  case media(String)
  /// An address on the web, or for mail.
  case web
  /// A word before a colon that Tenfold does not know.
  case unknownKind(String)
  /// A path that leads nowhere in a site.
  case path

  /// The kinds of destination that are written with a colon.
  static let kinds = ["chart", "formula", "page"]

  init(_ text: String) {
    if text.utf8.first == UInt8(ascii: "#") {
      self = .heading(String(text.dropFirst()))
      return
    }
    if text.hasPrefix("media/") {
      self = .media(text)
      return
    }
    guard let colon = text.firstIndex(of: ":") else {
      self = .path
      return
    }
    let kind = String(text[..<colon])
    let rest = String(text[text.index(after: colon)...])
    switch kind {
    case "chart": self = .chart(rest)
    case "formula": self = .formula(rest)
    case "page":
      let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      self = .page(String(parts[0]), heading: parts.count > 1 ? String(parts[1]) : nil)
    case "http", "https", "mailto": self = .web
    default: self = .unknownKind(kind)
    }
  }

  /// The part of a destination that names something, without its kind.
  static func name(_ excerpt: Excerpt) -> SourceRange {
    guard let colon = excerpt.bytes.firstIndex(of: UInt8(ascii: ":")) else { return excerpt.range }
    let end = excerpt.bytes.firstIndex(of: UInt8(ascii: "#")) ?? excerpt.bytes.count
    return excerpt.range(min(colon + 1, end)..<end)
  }
}
