/// What the single file of a language is made from: the files of the site, and where its pages come to stand.
///
/// A page is the place of its own name, `#costs`, and what has an id on it stands below that, as `#costs/training`. Names
/// of pages hold no slash, so that no id can be another's.
struct SiteFiles: Sendable {
  /// The files of the site, by path.
  let files: [String: [UInt8]]
  /// Where the site is published, if that is known.
  let base: SiteBase?
  private let anchors: [String: String]
  private let leftOut: Set<String>

  /// `pages` are the paths of the pages that the file holds, and `leftOut` those of pages that it could hold and does not.
  init(_ files: [OutputFile], pages: [String], leftOut: Set<String> = [], base: SiteBase?) {
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    self.base = base
    self.leftOut = leftOut.subtracting(pages)
    anchors = Dictionary(
      pages.map { ($0, Self.anchor(ofPage: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The id of a page: its name without folder and ending.
  static func anchor(ofPage path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".html") ? name.dropLast(".html".count) : name)
  }

  /// The id of what has an id on a page.
  static func id(_ id: some StringProtocol, on anchor: String) -> String { anchor + "/" + id }

  /// Where the page at that path stands in the file; `nil` for one that is not taken along.
  func anchor(of path: String) -> String? { anchors[path] }

  /// Whether the file could hold that page, and somebody wants it without.
  func isLeftOut(_ path: String) -> Bool { leftOut.contains(path) }

  /// The address of a file on the web, if the site knows its own.
  func address(of path: String, fragment: String?) -> String? {
    base.map { $0.address(of: path) + (fragment.map { "#" + $0 } ?? "") }
  }
}
