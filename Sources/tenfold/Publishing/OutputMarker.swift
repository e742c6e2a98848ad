/// The file that says that a folder was made by Tenfold, and may be replaced whole.
///
/// It holds the same bytes in every build, so that the generated site stays the same byte for byte.
enum OutputMarker {
  /// Its name in the folder. Hidden, so that web servers keep it to themselves.
  static let name = ".tenfold"

  /// The first word of its content; what follows the slash is the version of the layout.
  private static let schema = "tenfold-site/"

  /// Its content.
  static let bytes = Array(
    """
    \(schema)1
    Tenfold generated this folder and replaces it whole at every build. Edit the content instead.

    """.utf8)

  /// Whether the folder carries the marker of any version.
  static func isIn(_ folder: String) throws(DiskFailure) -> Bool {
    let path = folder + "/" + name
    guard let facts = try FileFacts.ofEntry(path), facts.kind == .file else { return false }
    let found = try OpenFile(reading: path).bytes(
      limit: schema.utf8.count, expected: schema.utf8.count)
    return found.starts(with: schema.utf8)
  }
}
