#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Site

/// Answers of earlier visits, in a file of one line each: the address, the answer, what belongs to it, and when.
///
///     https://example.org/a	moved	https://example.org/b	1767225600
///
/// What was there is believed for a week, what was gone for a day; what nobody could tell is asked again. Nothing that is
/// published depends on it, so that a clock may.
struct LinkCache: Sendable {
  private(set) var entries: [String: Entry] = [:]

  /// An answer and its time, in seconds since 1970.
  struct Entry: Hashable, Sendable {
    let answer: LinkAnswer
    let time: Int
  }

  /// A cache that remembers nothing.
  init() {}

  /// Reads the text of a cache; lines that cannot be read are forgotten.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let time = Int(parts[3]) else { continue }
      switch parts[1] {
      case "found": entries[parts[0]] = Entry(answer: .found, time: time)
      case "moved": entries[parts[0]] = Entry(answer: .moved(parts[2]), time: time)
      case "gone":
        guard let status = Int(parts[2]) else { continue }
        entries[parts[0]] = Entry(answer: .gone(status: status), time: time)
      default: continue
      }
    }
  }

  /// The text of the cache, sorted by address.
  var text: String {
    entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { address, entry in
      let (word, detail) =
        switch entry.answer {
        case .found: ("found", "")
        case .moved(let target): ("moved", target)
        case .gone(let status): ("gone", String(status))
        case .unknown: ("", "")
        }
      return [address, word, detail, String(entry.time)].joined(separator: "\t") + "\n"
    }.joined()
  }

  /// The answers to addresses, asking `visit` for those that are not known or too old at this `time`.
  mutating func answers(
    _ addresses: [String], at time: Int, _ visit: ([String]) -> [LinkAnswer]
  ) -> [LinkAnswer] {
    let unknown = addresses.filter { !isFresh($0, at: time) }
    var visited: [String: LinkAnswer] = [:]
    for (address, answer) in zip(unknown, unknown.isEmpty ? [] : visit(unknown)) {
      visited[address] = answer
      if case .unknown = answer {
        entries[address] = nil
      } else {
        entries[address] = Entry(answer: answer, time: time)
      }
    }
    return addresses.map { visited[$0] ?? entries[$0]?.answer ?? .unknown("not visited") }
  }

  private func isFresh(_ address: String, at time: Int) -> Bool {
    guard let entry = entries[address] else { return false }
    let day = 24 * 60 * 60
    let limit = if case .gone = entry.answer { day } else { 7 * day }
    return (0..<limit).contains(time - entry.time)
  }
}

/// A cache in a folder of its own, which keeps itself out of version control.
struct LinkCacheFile: Sendable {
  let folder: String
  private var path: String { joined(folder, "links.tsv") }

  /// The cache, empty where there is none.
  func read() throws(DiskFailure) -> LinkCache {
    guard try FileFacts.ofTarget(path) != nil else { return LinkCache() }
    let bytes = try OpenFile(reading: path).bytes(limit: 64 << 20, expected: 1 << 16)
    return LinkCache(String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the cache, into a new folder if there is none.
  func write(_ cache: LinkCache) throws(DiskFailure) {
    try makeCacheFolder(folder)
    let file = try OpenFile(replacing: path)
    try file.write(Array(cache.text.utf8))
    try file.finish()
  }

  /// Seconds since 1970.
  static var now: Int { Int(time(nil)) }
}
