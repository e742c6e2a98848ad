/// A file that a preview adds to a site: its script and the look of what that shows. The list of them is written by the
/// plugin EmbedFiles, from the folder `preview`.
struct PreviewFile: Hashable, Sendable {
  /// Its name.
  let path: String
  /// What it holds.
  let bytes: [UInt8]

  /// A text file.
  init(embedded path: String, utf8 text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}
