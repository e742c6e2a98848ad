import Benchmark
import Site

/// The sizes of all drawings in the site, the largest first. No time is taken.
enum DrawingSizes {
  /// No drawing may have more bytes.
  private static let limit = 40_000

  private struct Drawing {
    let page: String
    let name: String
    let size: Int
  }

  static func register(_ table: ResultTable) {
    let drawings = buildSite(Repository.read()).files.flatMap(drawings(in:)).sorted {
      ($1.size, $0.page, $0.name) < ($0.size, $1.page, $1.name)
    }
    guard !drawings.isEmpty else { return }
    let size = BenchmarkMetric.custom("bytes", useScalingFactor: false)
    Benchmark(
      "the drawings of the site",
      configuration: Benchmark.Configuration(
        metrics: [size], warmupIterations: 0, maxIterations: drawings.count),
      closure: { $0.measurement(size, drawings[$0.currentIteration].size) },
      teardown: { table.addLines(heading(drawings), lines(drawings)) })
  }

  private static func heading(_ drawings: [Drawing]) -> String {
    let over = drawings.count { $0.size > limit }
    return "the drawings of the site: \(drawings.count), "
      + (over == 0 ? "all within" : "\(over) OVER") + " the limit of \(kilobytes(limit))"
  }

  private static func lines(_ drawings: [Drawing]) -> [String] {
    let width = drawings.map(\.name.count).max() ?? 0
    return drawings.map { drawing in
      right(kilobytes(drawing.size), 9) + right(percent(Double(drawing.size) / Double(limit)), 6)
        + (drawing.size > limit ? " OVER  " : "  ") + left(drawing.name, width + 2) + drawing.page
    }
  }

  /// The drawings in a file: every `svg` element that is not inside another.
  private static func drawings(in file: OutputFile) -> [Drawing] {
    guard file.path.hasSuffix(".html") || file.path.hasSuffix(".svg") else { return [] }
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.matches(of: /(?s)<svg\b([^>]*)>.*?<\/svg>/).map { match in
      let label = match.1.firstMatch(of: /aria-labelledby="([^" ]*)-title/)
      return Drawing(
        page: file.path, name: label.map { String($0.1) } ?? "svg", size: match.0.utf8.count)
    }
  }
}
