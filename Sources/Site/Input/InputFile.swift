/// A file that was read: its path below its folder, with forward slashes, and its bytes.
public struct InputFile: Hashable, Sendable {
  /// The path below the folder, such as `en/index.md`.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// The file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether an entry of a folder is no part of a report: hidden, or left behind by an editor.
  ///
  /// Whoever reads a report and whoever watches it ask here, so that what is read is watched.
  package static func isIgnored(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
      || (name.hasPrefix("#") && name.hasSuffix("#"))
  }
}
