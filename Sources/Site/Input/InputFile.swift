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
}
