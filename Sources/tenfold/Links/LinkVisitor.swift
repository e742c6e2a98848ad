import Dispatch
import Site
import Synchronization

/// Visits addresses: several servers at a time, each of them with one request at a time.
struct LinkVisitor<Requester: LinkRequesting>: Sendable {
  let requester: Requester

  /// How often a visitor lets himself be sent on.
  private static var redirections: Int { 10 }

  /// The answers, in the order of the addresses.
  func visit(_ addresses: [String]) -> [LinkAnswer] {
    var byHost: [String: [Int]] = [:]
    for (place, address) in addresses.enumerated() {
      byHost[host(of: address), default: []].append(place)
    }
    let groups = byHost.values.sorted { $0[0] < $1[0] }
    let answers = Mutex([LinkAnswer](repeating: .unknown("not visited"), count: addresses.count))
    DispatchQueue.concurrentPerform(iterations: groups.count) { group in
      for place in groups[group] {
        let answer = visit(addresses[place])
        answers.withLock { $0[place] = answer }
      }
    }
    return answers.withLock { $0 }
  }

  /// One address, by way of all redirections.
  func visit(_ address: String) -> LinkAnswer {
    var current = address
    var seen: Set<String> = []
    var isForGood = true
    while seen.insert(current).inserted, seen.count <= Self.redirections {
      switch ask(current) {
      case .failure(let reason): return .unknown(reason)
      case .status(let status, let location):
        switch status {
        case 200..<300: return current == address || !isForGood ? .found : .moved(current)
        case 301, 302, 303, 307, 308:
          guard let location, !location.isEmpty else { return .unknown("it leads nowhere") }
          if status != 301 && status != 308 { isForGood = false }
          current = location
        case 404, 410: return .gone(status: status)
        default: return .unknown("the server answers \(status)")
        }
      }
    }
    return .unknown("it leads round in a circle")
  }

  /// Asks without wanting the page; servers that do not understand that are asked for it.
  private func ask(_ address: String) -> LinkResponse {
    let head = requester.request(.head, address)
    if case .status(let status, _) = head, status < 400 { return head }
    return requester.request(.get, address)
  }

  private func host(of address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return address }
    return address[start...].prefix { !"/?#".contains($0) }.lowercased()
  }
}
