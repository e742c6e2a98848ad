import Diagnostics

/// The addresses on the web that the pages of a site lead to, and what a visit to them gave.
struct ExternalLinks {
  /// The addresses without their fragments, each once, sorted.
  let addresses: [String]
  private let firstPages: [String: RenderedPage]
  private let report: Report
  private let sources: SourceMap

  init(_ pages: [RenderedPage], _ report: Report, _ sources: SourceMap) {
    self.report = report
    self.sources = sources
    var first: [String: RenderedPage] = [:]
    for page in pages {
      for link in page.links {
        let scheme = link.address.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https" else { continue }
        // Where the site itself is published is no link of the report.
        if report.config.base?.path(of: link.address) != nil { continue }
        let address = String(link.address.prefix { $0 != "#" })
        if first[address] == nil { first[address] = page }
      }
    }
    firstPages = first
    addresses = first.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What is to be told after a visit; `visit` answers each address, in order.
  func problems(_ visit: ([String]) -> [LinkAnswer]) -> [Diagnostic] {
    guard !addresses.isEmpty else { return [] }
    var problems: [Diagnostic] = []
    var unknown: [(address: String, reason: String)] = []
    for (address, answer) in zip(addresses, visit(addresses)) {
      switch answer {
      case .found: break
      case .moved(let target): problems.append(moved(address, to: target))
      case .gone(let status):
        problems.append(
          Diagnostic(
            "dead-link", severity: .warning, "there is nothing any more at `\(address)`",
            at: labels(address), notes: ["the server answers \(status)"],
            hint: "link to where it is now, or to a copy in an archive"))
      case .unknown(let reason): unknown.append((address, reason))
      }
    }
    if let first = unknown.first {
      problems.append(
        Diagnostic(
          "unchecked-link", severity: .note,
          unknown.count == 1
            ? "one address could not be visited"
            : "\(unknown.count) addresses could not be visited",
          at: Array(labels(first.address).prefix(1)),
          notes: unknown.map { "`\($0.address)`: \($0.reason)" }))
    }
    return problems
  }

  private func moved(_ address: String, to target: String) -> Diagnostic {
    let labels = labels(address)
    return Diagnostic(
      "moved-link", severity: .warning, "`\(address)` has moved for good", at: labels,
      notes: ["it is at `\(target)` now"], hint: "write the new address",
      fixIts: labels.filter { !$0.range.isEmpty }.map { FixIt($0.range, with: target) })
  }

  /// Everywhere that authors wrote an address; the page that shows it where that is not found.
  private func labels(_ address: String) -> [Label] {
    var labels: [Label] = []
    let bytes = Array(address.utf8)[...]
    let authored = report.paths.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    let templates = sources.all.indices.filter { sources.all[$0].path.hasSuffix(".html") }
    for source in authored.map(\.key) + templates.map({ SourceID($0) }) {
      var start = 0
      while let place = bytes.firstPlace(in: sources[source].bytes, from: start) {
        start = place + bytes.count
        guard !continuesAddress(sources[source].bytes, at: start) else { continue }
        let range = SourceRange(source, place, start)
        labels.append(Label(range, labels.isEmpty ? "" : "and here"))
      }
    }
    if labels.isEmpty, let page = firstPages[address] {
      let file = report.pages.first { $0.path == page.path }
      if let file { labels = [Label(SourceRange(file.source, 0, 0))] }
    }
    return labels
  }
}

/// Whether an address goes on at a place, so that one which ends there is the beginning of a longer one.
func continuesAddress(_ bytes: [UInt8], at place: Int) -> Bool {
  guard place < bytes.count else { return false }
  return meansItself(bytes[place]) && bytes[place] != UInt8(ascii: ".")
    || "/?=&%+".utf8.contains(bytes[place])
}
