/// What stands at the head of a request: a line that says what is wanted, and fields (RFC 9112).
enum RequestHead: Hashable, Sendable {
  /// A request, and whether others may follow it on the same connection.
  case request(PreviewRequest, isLast: Bool)
  /// Something that is none.
  case malformed

  /// Reads a head, which ends before its empty line.
  ///
  /// Nothing is read that could mean two things, such as a field over several lines or two names of a host. What follows a head is
  /// never read as a body: nobody has anything to send, and such a request is the last one.
  init(_ bytes: some Collection<UInt8>) {
    self = .malformed
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    guard !lines.isEmpty else { return }
    let words = lines.removeFirst().split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isVisible) }) else {
      return
    }
    let version = String(decoding: words[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { return }
    let target = words[1].prefix { $0 != UInt8(ascii: "?") }
    var request = PreviewRequest(
      method: String(decoding: words[0], as: UTF8.self),
      path: String(decoding: target, as: UTF8.self))
    var isLast = version == "HTTP/1.0"
    for line in lines {
      guard let field = Field(line) else { return }
      switch field.name {
      case "host":
        guard request.host == nil else { return }
        request.host = field.value
      case "range": request.range = field.value
      case "if-range": request.hasRangeCondition = true
      case "connection": isLast = isLast || field.value.lowercased().contains("close")
      case "transfer-encoding": isLast = true
      case "content-length": isLast = isLast || field.value != "0"
      default: continue
      }
    }
    self = .request(request, isLast: isLast)
  }

  /// A line below the first.
  private struct Field {
    let name: String
    let value: String

    init?(_ line: some BidirectionalCollection<UInt8>) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(isVisible)
      else { return nil }
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
      var value = line[line.index(after: colon)...].drop(while: isBlank)
      while value.last.map(isBlank) == true { value.removeLast() }
      guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
        let text = String(validating: value, as: UTF8.self)
      else { return nil }
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      self.value = text
    }
  }
}

/// Whether a byte is a character of ASCII that can be seen.
private func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
