/// What a build left behind, as far as two builds are compared by it.
public struct PublishedSite: Sendable {
  /// The path of `numbers.json` as diagnostics show it.
  public let path: String
  /// What that file holds.
  public let bytes: [UInt8]
  /// The paths of the pages in their folder, sorted; `nil` where there is only the file.
  public let pages: [String]?

  /// A site of that file and these pages.
  public init(path: String, bytes: [UInt8], pages: [String]? = nil) {
    self.path = path
    self.bytes = bytes
    self.pages = pages
  }
}
