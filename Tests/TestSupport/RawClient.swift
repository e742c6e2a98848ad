import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A connection to a server on this machine that sends whatever bytes it is told to, which no library for the web would.
public final class RawClient: Sendable {
  private let descriptor: Int32

  /// Connects to a port; what takes longer than ten seconds has failed.
  public init?(port: UInt16) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, size)
      }
    }
    if result != 0 {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Sends all of it; `false` if the server does not take it.
  @discardableResult
  public func send(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = rest.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
      #else
        let flags = Int32(MSG_NOSIGNAL)
        let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
      #endif
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What comes next; `nil` when the server has ended the connection, or says nothing.
  public func receive() -> String? {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// All that comes until there is `words` in it, or no more.
  public func receive(until words: String) -> String {
    var text = ""
    while !text.contains(words), let more = receive() { text += more }
    return text
  }

  /// All that comes until the server ends the connection.
  public func receiveAll() -> String {
    var text = ""
    while let more = receive() { text += more }
    return text
  }

  /// The answer to one request on a connection of its own.
  public static func ask(
    _ port: UInt16, _ path: String, method: String = "GET", host: String? = "localhost",
    fields: [String] = []
  ) -> String {
    let head =
      ["\(method) \(path) HTTP/1.1"] + [host.map { "Host: \($0)" }].compactMap { $0 }
      + ["Connection: close"] + fields + ["", ""]
    guard let client = RawClient(port: port) else { return "" }
    client.send(head.joined(separator: "\r\n").utf8)
    return client.receiveAll()
  }
}

/// Runs what waits in the kernel on a thread of its own, so that the server under test has those of the tasks.
public func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: work()) }
  }
}

/// How many connections this process has from or to a port of this machine. Other tests may run beside it, and have others.
public func connectionCount(port: UInt16) -> Int {
  func isThere(
    _ name: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32,
    _ descriptor: Int32
  ) -> Bool {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name(descriptor, $0, &size) }
    }
    return result == 0 && address.sin_port == port.bigEndian
  }
  return (0..<Int32(8192)).count { descriptor in
    isThere({ getsockname($0, $1, $2) }, descriptor)
      || isThere({ getpeername($0, $1, $2) }, descriptor)
  }
}
