/// Finished markup: every byte of it was written, and escaped, by a ``MarkupWriter``.
public struct Fragment: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]

  /// Takes over what a writer wrote.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A fragment that is empty.
  public static var empty: Fragment { Fragment(bytes: []) }

  /// Whether nothing was written.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
