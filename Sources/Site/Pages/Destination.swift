import Diagnostics

/// Where a link or an image leads, as it is written.
enum Destination {
  /// `chart:bill`
  case chart(String)
  /// `formula:training_cost.cost_factor`
  case formula(String)
  /// `page:economics`, or `page:economics#a-heading`
  case page(String, heading: String?)
  /// `claim:tenfold-bill`
  case claim(String)
  /// `table:scalerl`: a data set, or a list of definitions
  case table(String)
  /// `control:training_cost.rl_share`
  case control(String)
  /// `model:training_cost`
  case model(String)
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
  enum Kind: String, CaseIterable {
    case chart, formula, claim, table, control, model, page

    /// Whether it can only be linked, and not shown.
    var isLinked: Bool { self == .page || self == .model }
  }

  init(_ text: String) {
    if text.utf8.first == UInt8(ascii: "#") {
      self = .heading(String(text.dropFirst()))
      return
    }
    if text.hasPrefix("media/") {
      self = .media(text)
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      self = .path
      return
    }
    let word = String(text[..<colon])
    let rest = String(text[text.utf8.index(after: colon)...])
    switch Kind(rawValue: word) {
    case .chart: self = .chart(rest)
    case .formula: self = .formula(rest)
    case .claim: self = .claim(rest)
    case .table: self = .table(rest)
    case .control: self = .control(rest)
    case .model: self = .model(rest)
    case .page:
      let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      self = .page(String(parts[0]), heading: parts.count > 1 ? String(parts[1]) : nil)
    case nil:
      // The scheme of an address may be written in capitals (RFC 3986, 3.1).
      let isWeb = ["http", "https", "mailto"].contains(word.lowercased())
      self = isWeb ? .web : .unknownKind(word)
    }
  }

  /// The part of a destination that names something: without its kind, and without the heading.
  static func name(_ excerpt: Excerpt) -> Excerpt {
    let bytes = excerpt.bytes
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return excerpt }
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    return excerpt.part(min(colon + 1, end)..<end)
  }

  /// The part of a destination that names a heading, without its sign.
  static func heading(_ excerpt: Excerpt) -> SourceRange {
    let sign = excerpt.bytes.firstIndex(of: UInt8(ascii: "#"))
    return excerpt.range((sign.map { $0 + 1 } ?? 0)..<excerpt.bytes.count)
  }
}
