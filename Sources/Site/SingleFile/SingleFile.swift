/// A language of the report in one HTML file, which asks for no other.
public struct SingleFile: Sendable {
  /// The language as a BCP 47 tag.
  public let language: String
  /// The name of the file in the folder of the site, without its ending: `what-does-coffee-cost-en`.
  public let name: String
  /// What the file holds.
  public let bytes: [UInt8]
  /// The day of the report as `20260201`, if it says one.
  public let day: String?
  /// How a link says on paper where it leads, with `{page}` in the place of the number: `p. {page}`.
  let pageReference: String

  /// The file as a part of the site.
  public var file: OutputFile { OutputFile(path: name + ".html", bytes: bytes) }
}
