import Benchmark
import Foundation
import Site

/// How much larger a page with 2,000 numbers is because each can be asked where it comes from, as servers send it. No time is
/// taken.
enum ProvenanceSize {
  /// How many bytes it may be larger.
  private static let limit = 150_000
  private static let count = 2_000

  static func register(_ table: ResultTable) {
    let pages: [(name: String, sizes: (whole: Int, plain: Int))] = [
      ("each a formula of its own", sizes { "p\($0 % 60) * p\($0 * 7 % 59) + \($0 + 1) kg" }),
      ("a hundred formulas", sizes { "p\($0 % 60) * 2 + \($0 % 100 + 1) kg" }),
      ("sixty parameters", sizes { "p\($0 % 60)" }),
    ]
    let size = BenchmarkMetric.custom("bytes", useScalingFactor: false)
    Benchmark(
      "provenance",
      configuration: Benchmark.Configuration(
        metrics: [size], warmupIterations: 0, maxIterations: pages.count),
      closure: { $0.measurement(size, pages[$0.currentIteration].sizes.whole) },
      teardown: {
        table.addLines(
          "a page with \(count) numbers, compressed: against the same without provenance, which may cost "
            + kilobytes(limit),
          pages.map { page in
            let (whole, plain) = page.sizes
            return left(page.name, 28) + right(kilobytes(whole), 10) + right(kilobytes(plain), 10)
              + right(factor(Double(whole) / Double(plain)), 8)
              + (whole - plain > limit ? "  OVER" : "")
          })
      })
  }

  /// The sizes of a page of such numbers, and of the same page with plain numbers.
  private static func sizes(_ formula: (Int) -> String) -> (whole: Int, plain: Int) {
    let page = page(formula)
    return (compressed(page), compressed(plain(page)))
  }

  private static func page(_ formula: (Int) -> String) -> String {
    let parameters = (0..<60).map { index in
      """
        p\(index):
          value: \(index + 2).\(index * 7 % 10) kg
          label: Mass of part \(index) of the machine
          note: Weighed in series \(index * 37 % 101), which leaves out month \(index % 12 + 1).

      """
    }
    let text = (0..<count).map { index in
      "Part \(index) weighs `= \(formula(index))` in all." + (index % 10 == 9 ? "\n\n" : "\n")
    }
    func file(_ path: String, _ text: String) -> InputFile {
      InputFile(path: path, bytes: Array(text.utf8))
    }
    let build = buildSite(
      ReportInput(content: [
        file("en/index.md", "---\ntitle: Masses\nmodels: [machine]\n---\n\n" + text.joined()),
        file("models/machine.yaml", "title: A machine\nparameters:\n" + parameters.joined()),
        file("report.yaml", "title: Masses\nlanguages: [en]\npages: [index]\n"),
      ]))
    guard let page = build.files.first(where: { $0.path == "en/index.html" }) else {
      preconditionFailure("the page of numbers has errors")
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The page without popovers, its numbers plain text.
  private static func plain(_ page: String) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("<div class=\"why\"") }.joined(separator: "\n")
      .replacing(/<data [^>]*><button [^>]*>/, with: "")
      .replacing("</button></data>", with: "")
  }

  /// How many bytes `gzip` makes of a text.
  private static func compressed(_ text: String) -> Int {
    write(Array(text.utf8), to: "page.html", below: TemporaryFolder.path)
    defer { TemporaryFolder.remove() }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-c", TemporaryFolder.path + "/page.html"]
    let output = Pipe()
    gzip.standardOutput = output
    do {
      try gzip.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      gzip.waitUntilExit()
      precondition(gzip.terminationStatus == 0, "gzip failed")
      return bytes.count
    } catch {
      preconditionFailure("cannot run gzip: \(error)")
    }
  }
}
