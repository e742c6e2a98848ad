/// A Content-Security-Policy as a page has it in a `meta` element (CSP 3, 3.3): what browsers load, apply and run for it.
struct PagePolicy: Sendable {
  /// What each directive lets in, by its name; the first of a name counts.
  private let directives: [String: [String]]

  /// The policy of the attribute `content`.
  init(_ content: String) {
    let parts = content.split(separator: ";").map { part in
      part.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    directives = Dictionary(
      parts.filter { !$0.isEmpty }.map { ($0[0].lowercased(), Array($0.dropFirst())) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The directive that forbids something on the page at `path`, as it is written; `nil` where nothing does.
  func refusal(of request: PolicyRequest, on path: String, base: SiteBase?) -> String? {
    guard let name = request.kind.directives.first(where: { directives[$0] != nil }),
      let sources = directives[name]
    else { return nil }
    let isLetIn =
      request.address.map { address in
        let target = SiteAddress(address, on: path, base: base)
        return sources.contains { Self.lets(address, target, in: $0) }
      } ?? sources.contains { Self.letsInline($0) }
    return isLetIn ? nil : ([name] + sources).joined(separator: " ")
  }

  /// Whether a source lets in what stands in the page itself. What sums and nonces mean, only a browser finds out.
  private static func letsInline(_ source: String) -> Bool {
    let source = source.lowercased()
    return source == "'unsafe-inline'" || source.hasPrefix("'sha") || source.hasPrefix("'nonce-")
  }

  private static func lets(_ address: String, _ target: SiteAddress, in source: String) -> Bool {
    let source = source.lowercased()
    if case .file = target { return source == "'self'" }
    let scheme = address.lowercased().prefix { $0 != ":" && $0 != "/" }
    if source.hasSuffix(":") { return source.dropLast() == scheme }
    guard scheme == "http" || scheme == "https" || scheme.isEmpty else { return false }
    if source == "*" { return true }
    let server = host(of: address.lowercased())
    let known = host(of: source)
    return known.hasPrefix("*.") ? server.hasSuffix(known.dropFirst()) : known == server
  }

  /// What stands between the scheme and the path.
  private static func host(of address: String) -> String {
    let start = address.firstRange(of: "//")?.upperBound ?? address.startIndex
    return String(address[start...].prefix { $0 != "/" })
  }
}
