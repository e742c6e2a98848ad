/// A file of a theme, as it was read.
public struct ThemeFile: Hashable, Sendable {
  /// The path below the theme's folder, with forward slashes: `partials/head.html`.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]
  /// The path that diagnostics show: `templates/partials/head.html`.
  public let shownPath: String
  /// Whether it is a file of the default theme: an own theme need not use it.
  let isDefault: Bool

  /// A file at `path`. Without `shownPath`, diagnostics show it below `templates/`.
  public init(path: String, bytes: [UInt8], shownPath: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.shownPath = shownPath ?? "templates/" + path
    isDefault = false
  }

  /// A file of the default theme.
  init(default path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    shownPath = "default theme: " + path
    isDefault = true
  }
}

extension Sequence<ThemeFile> {
  /// These files, and those of `base` whose path none of them has; sorted by path.
  ///
  /// So a report can replace one file of the default theme and keep the others.
  public func completed(by base: some Sequence<ThemeFile>) -> [ThemeFile] {
    var files: [String: ThemeFile] = [:]
    for file in base { files[file.path] = file }
    for file in self { files[file.path] = file }
    return files.values.sorted { $0.path < $1.path }
  }
}
