#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An address of this machine at which a preview can be reached.
public enum ListeningAddress: Hashable, Sendable {
  /// Of four numbers: `127.0.0.1`.
  case ip4(String)
  /// Of eight: `::1`.
  case ip6(String)

  /// The two addresses that lead from this machine to itself.
  static let loopback: [ListeningAddress] = [.ip4("127.0.0.1"), .ip6("::1")]

  /// The address that `text` spells, in the way that browsers spell it; `nil` if it is none, or if it stands for all
  /// addresses at once, which nobody could be told.
  public init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      guard four.s_addr != 0 else { return nil }
      self = .ip4(Self.spelled(AF_INET, &four))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self = .ip6(Self.spelled(AF_INET6, &six))
      if self == .ip6("::") { return nil }
    } else {
      return nil
    }
  }

  /// The address as a browser names it: `[::1]`.
  public var asHost: String {
    switch self {
    case .ip4(let text): text
    case .ip6(let text): "[\(text)]"
    }
  }

  private static func spelled(_ family: Int32, _ address: UnsafeRawPointer) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(family, address, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
