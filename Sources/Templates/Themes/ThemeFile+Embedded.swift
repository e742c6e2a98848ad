extension ThemeFile {
  /// The default theme: the files of `templates/` as they were when the program was built, sorted by
  /// path. The list itself is written by the plugin EmbedFiles.
  public static var embedded: [ThemeFile] { embeddedFiles }

  /// A text file of the default theme.
  init(embedded path: String, utf8 text: String) {
    self.init(default: path, bytes: Array(text.utf8))
  }

  /// Another file of the default theme: each scalar stands for the byte of its number.
  init(embedded path: String, scalars text: String) {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    self.init(default: path, bytes: bytes)
  }
}
