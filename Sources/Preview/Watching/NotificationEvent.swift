#if os(Linux)
  /// Something that inotify tells.
  struct NotificationEvent: Hashable, Sendable {
    /// The watch that saw it; negative if some events were lost.
    let watch: Int32
    /// What happened.
    let mask: UInt32
    /// The entry to which it happened; `nil` for the folder itself.
    let name: String?
  }

  /// The events that the system wrote one after the other.
  struct NotificationEvents: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    /// The events in `bytes`.
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next one. Each is `struct inotify_event`: watch, mask, cookie and length, four bytes each, and a name that
    /// zeros fill up to that length.
    mutating func next() -> NotificationEvent? {
      guard rest.count >= 16 else { return nil }
      let head = rest.prefix(16).withUnsafeBytes { bytes in
        (0..<4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
      }
      rest = rest.dropFirst(16)
      let name = rest.prefix(Int(head[3])).prefix { $0 != 0 }
      rest = rest.dropFirst(Int(head[3]))
      return NotificationEvent(
        watch: Int32(bitPattern: head[0]), mask: head[1],
        name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self))
    }
  }
#endif
