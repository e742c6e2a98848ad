/// Where a site is published: the address of its root, which ends in a slash.
struct SiteBase: Hashable, Sendable {
  let address: String

  /// The root at an address on the web, which may lack its last slash.
  init(_ address: String) { self.address = address.hasSuffix("/") ? address : address + "/" }

  /// The address of a file of the site.
  func address(of path: String) -> String { address + path }

  /// The path and what follows it of an address within the site; `nil` for one that leads elsewhere.
  func path(of address: String) -> Substring? {
    if address.hasPrefix(self.address) { return address.dropFirst(self.address.count) }
    return address + "/" == self.address ? "" : nil
  }

  /// What leads to the root from any page of the same server: `/`, or `/report/`.
  var folder: String {
    guard let host = address.firstRange(of: "://")?.upperBound,
      let slash = address[host...].firstIndex(of: "/")
    else { return "/" }
    return String(address[slash...])
  }
}

extension ReportConfig {
  /// Where the report is published, when it knows that.
  var base: SiteBase? { baseURL.map { SiteBase($0) } }

  /// The address under which feeds know the report for good, wherever it moves.
  var feedBase: SiteBase? { (firstBaseURL ?? baseURL).map { SiteBase($0) } }
}
