import Diagnostics
import Testing

@testable import Site

/// The files of a report with texts of its YAML rewritten, for tests that ask whether a build notices.
///
///     var report = RewrittenReport(realContent)
///     report.record("holds", of: "tenfold-bill")
///     report.set("training_cost.rl_share", to: "20")
///     checkSite(report.input)
struct RewrittenReport {
  /// The files, in the order in which they were given.
  private(set) var files: [InputFile]

  init(_ files: [InputFile]) { self.files = files }

  var input: ReportInput { ReportInput(content: files) }

  /// The names of all claims with their verdicts, in the order of the files.
  var verdicts: [(claim: String, verdict: String)] {
    claimFiles.flatMap { file -> [(claim: String, verdict: String)] in
      (tree(of: files[file])?.mapping ?? []).map {
        (claim: $0.key.text, verdict: $0.value["verdict"]?.scalar?.text ?? "")
      }
    }
  }

  /// Records another verdict of a claim.
  mutating func record(
    _ verdict: String, of claim: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let place = claimFiles.first { tree(of: files[$0])?[claim] != nil }
    let old = place.flatMap { tree(of: files[$0])?[claim]?["verdict"]?.range }
    replace(old, in: place, with: verdict, "the claim \(claim)", sourceLocation)
  }

  /// Records another outcome of a case, which are counted from zero.
  mutating func record(
    _ outcome: String, ofCase number: Int, of claim: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let place = claimFiles.first { tree(of: files[$0])?[claim] != nil }
    let cases = place.flatMap { tree(of: files[$0])?[claim]?["depends"]?["cases"]?.sequence }
    let old = cases.flatMap { $0.indices.contains(number) ? $0[number]["verdict"]?.range : nil }
    replace(old, in: place, with: outcome, "case \(number) of \(claim)", sourceLocation)
  }

  /// Gives a parameter, `model.name`, another value: a formula with its unit.
  mutating func set(
    _ parameter: String, to formula: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parts = parameter.split(separator: ".", maxSplits: 1).map(String.init)
    let place = files.firstIndex { $0.path == "models/\(parts[0]).yaml" }
    let entry = place.flatMap { tree(of: files[$0])?["parameters"]?[parts[1]] }
    replace(
      entry?["value"]?.range ?? entry?.range, in: place, with: "\"\(formula)\"", parameter,
      sourceLocation)
  }

  private var claimFiles: [Int] { files.indices.filter { files[$0].path.hasPrefix("claims/") } }

  private func tree(of file: InputFile) -> YAMLNode? {
    var sources = SourceMap()
    return parseYAML(sources.add(Source(path: file.path, bytes: file.bytes)), file.bytes).node
  }

  private mutating func replace(
    _ range: SourceRange?, in place: Int?, with text: String, _ name: String,
    _ sourceLocation: SourceLocation
  ) {
    guard let place, let range else {
      Issue.record("there is no \(name)", sourceLocation: sourceLocation)
      return
    }
    var bytes = files[place].bytes
    bytes.replaceSubrange(range.start..<range.end, with: Array(text.utf8))
    files[place] = InputFile(path: files[place].path, bytes: bytes)
  }
}
