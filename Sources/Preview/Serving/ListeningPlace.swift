import FlyingSocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which port a preview is to be served at.
public enum PortChoice: Hashable, Sendable {
  /// That one; zero is whichever the system gives.
  case exactly(UInt16)
  /// That one, or the next that is free.
  case from(UInt16)
}

/// Where a preview is served: one port, at one or more addresses of this machine.
public struct ListeningPlace: Hashable, Sendable {
  /// The port, the same at all addresses.
  public let port: UInt16
  /// The addresses at which it is free.
  let addresses: [ListeningAddress]

  /// How many ports are tried before giving up.
  private static let tries: UInt16 = 100

  /// Finds a place: this machine's own addresses, with `remote` where others may come too.
  ///
  /// A machine without the newer of the two families of addresses is served at the older one alone.
  public static func found(
    _ choice: PortChoice, remote: ListeningAddress? = nil
  ) throws(ServingFailure) -> ListeningPlace {
    let wanted = ListeningAddress.loopback + [remote].compactMap { $0 }
    switch choice {
    case .exactly(let port):
      guard let place = try place(at: port, wanted) else { throw .portTaken(port) }
      return place
    case .from(let first):
      let last = first.addingReportingOverflow(tries - 1)
      let ports = first...(last.overflow ? .max : last.partialValue)
      for port in ports {
        if let place = try place(at: port, wanted) { return place }
      }
      throw .noFreePort(ports)
    }
  }

  /// The place at that port; `nil` if another program is at one of the addresses.
  private static func place(
    at port: UInt16, _ wanted: [ListeningAddress]
  ) throws(ServingFailure) -> ListeningPlace? {
    var port = port
    var addresses: [ListeningAddress] = []
    for address in wanted where !addresses.contains(address) {
      switch address.trial(port) {
      case .free(let given):
        port = given
        addresses.append(address)
      case .failed(EADDRINUSE, _): return nil
      case .failed(EADDRNOTAVAIL, _) where address == ListeningAddress.loopback[1],
        .failed(EAFNOSUPPORT, _) where address == ListeningAddress.loopback[1]:
        continue
      case .failed(_, let reason): throw .refused(address, port, reason: reason)
      }
    }
    return ListeningPlace(port: port, addresses: addresses)
  }
}

extension ListeningAddress {
  /// What came of trying to listen somewhere.
  fileprivate enum Trial {
    /// Nobody else does, at this port.
    case free(UInt16)
    /// It cannot be done, by the number of the system's error and in words.
    case failed(Int32, String)
  }

  /// Listens for a moment. The server itself listens anew, and tells should somebody have been faster.
  fileprivate func trial(_ port: UInt16) -> Trial {
    do {
      switch self {
      case .ip4(let text): return try trial(sockaddr_in.inet(ip4: text, port: port))
      case .ip6(let text): return try trial(sockaddr_in6.inet6(ip6: text, port: port))
      }
    } catch SocketError.failed(_, let code, let reason) {
      return .failed(code, reason)
    } catch {
      return .failed(0, "\(error)")
    }
  }

  private func trial(_ address: some SocketAddress) throws -> Trial {
    let socket = try Socket(domain: Int32(type(of: address).family))
    defer { socket.closeQuietly() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port):
      try socket.listen()
      return .free(port)
    case .unix: return .failed(EAFNOSUPPORT, "not an address of a network")
    }
  }
}
