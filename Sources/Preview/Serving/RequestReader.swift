import FlyingSocks

/// Reads the heads of requests from a connection, one after the other.
struct RequestReader {
  /// How many bytes a head may have: more than browsers send with all the cookies of this machine.
  static let longestHead = 64 << 10

  /// What comes next.
  enum Next {
    case head(RequestHead)
    /// A head that goes on and on.
    case tooLong
    /// Nothing any more.
    case end
  }

  private let socket: AsyncSocket
  /// What has come and was not read yet.
  private var bytes: [UInt8] = []

  /// Reads from a connection.
  init(_ socket: AsyncSocket) { self.socket = socket }

  /// Waits for the next head. Cost: one pass over its bytes.
  mutating func next() async throws -> Next {
    /// The length of the line that is being read.
    var line = 0
    var place = 0
    while true {
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "\r") { continue }
        guard byte == UInt8(ascii: "\n") else {
          line += 1
          continue
        }
        if line > 0 {
          line = 0
          continue
        }
        // An empty line ends a head. Before one it means nothing, as after the body of an old program.
        let head = bytes[..<place].drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        bytes.removeFirst(place)
        place = 0
        if !head.isEmpty { return .head(RequestHead(Self.withoutEmptyLine(head))) }
      }
      if bytes.count > Self.longestHead { return .tooLong }
      do {
        bytes += try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return .end
      }
    }
  }

  private static func withoutEmptyLine(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var head = head
    for _ in 0..<2 {
      if head.last == UInt8(ascii: "\n") { head.removeLast() }
      if head.last == UInt8(ascii: "\r") { head.removeLast() }
    }
    return head
  }
}
