/// A file to be written: its path below the output folder, and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// The path below the output folder, such as `en/index.html`.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// The file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
