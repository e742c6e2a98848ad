import Diagnostics

/// What the fence of a code block says about a chart: ` ```chart bill ` is `chart:bill`.
enum ChartFence: Sendable {
  /// The destination that the block stands for.
  case chart(Excerpt)
  /// No chart is named, or more than one.
  case unclear

  /// Reads the text after the opening fence; `nil` when it does not begin with the word `chart`.
  init?(_ info: Excerpt) {
    let bytes = info.bytes
    let word = Array("chart".utf8)
    let name = trimmed(bytes, min(word.count, bytes.count)..<bytes.count)
    guard bytes.starts(with: word), name.isEmpty || name.lowerBound > word.count else { return nil }
    guard !name.isEmpty, !bytes[name].contains(where: { $0 == 0x20 || $0 == 0x09 }) else {
      self = .unclear
      return
    }
    let place = info.range(name)
    let prefix = info.range(0..<word.count)
    var destination = Excerpt(info.source, at: prefix.start)
    destination.append(Array("chart:".utf8), for: prefix.start..<prefix.end)
    destination.append(Array(bytes[name]), for: place.start..<place.end)
    self = .chart(destination)
  }
}
