/// The table of results: a row as soon as it is measured, under the heading of its group.
///
/// Nothing is written when the benchmark tool runs the suite: it collects the metrics and draws its own.
final class ResultTable {
  private let paper = Paper()
  private var group: String?

  private static let widths = (name: 44, time: 11, ratio: 9, range: 15)

  /// A row for a comparison.
  func add(_ times: PairedTimes, of comparison: Comparison) {
    add(times, comparison.group, comparison.name, comparison.peer, count: comparison.count)
  }

  /// A row of two times; they are told for one of `count` things that were done.
  func add(
    _ times: PairedTimes, _ group: String, _ name: String, _ peer: String, count: Int = 1
  ) {
    row(
      group, name, time(times.subject.median / Double(count)),
      time(times.floor.median / Double(count)), factor(times.ratio.median),
      factor(times.ratio.lower) + "–" + factor(times.ratio.upper), peer)
  }

  /// A row for a part of a whole that was timed in the same run.
  func addShare(_ name: String, of group: String, _ part: Quartiles, _ share: Quartiles) {
    row(
      group, name, time(part.median), "", percent(share.median),
      percent(share.lower) + "–" + percent(share.upper), "of the whole build")
  }

  /// Lines that are no row of times, under a heading of their own.
  func addLines(_ heading: String, _ lines: [String]) {
    paper.write("\n\(heading)\n" + lines.map { "  \($0)\n" }.joined())
  }

  private func row(
    _ group: String, _ name: String, _ time: String, _ peerTime: String, _ ratio: String,
    _ range: String, _ peer: String
  ) {
    if self.group == nil {
      paper.write(line("", "Tenfold", "peer", "ratio", "half within", "the peer"))
    }
    if self.group != group { paper.write("\n\(group)\n") }
    self.group = group
    paper.write(line(name, time, peerTime, ratio, range, peer))
  }

  private func line(
    _ name: String, _ time: String, _ peerTime: String, _ ratio: String, _ range: String,
    _ peer: String
  ) -> String {
    let widths = Self.widths
    return "  " + left(name, widths.name) + right(time, widths.time) + right(peerTime, widths.time)
      + right(ratio, widths.ratio) + right(range, widths.range) + "  " + peer + "\n"
  }
}
