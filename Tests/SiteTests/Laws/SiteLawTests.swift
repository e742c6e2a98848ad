import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// What holds of every report.
@Suite struct SiteLawTests {
  @Test func theReportThatShipsIsSound() {
    let build = SmallReport(realContent).build()
    expectSoundPages(build)
    #expect(build.counts.pages >= 4 && build.counts.figures >= 4 && build.counts.values > 50)
  }

  @Test func theOrderOfTheFilesDoesNotMatter() {
    let whole = buildSite(ReportInput(content: realContent)).files
    #expect(!whole.isEmpty)
    for seed in 1...3 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let shuffled = realContent.shuffled(using: &generator)
      let files = buildSite(ReportInput(content: shuffled)).files
      #expect(files == whole, "seed \(seed)")
    }
  }

  @Test func theOrderOfTheFilesDoesNotMatterForProblems() {
    let report = SmallReport()
      .with("en/index.md", "---\ntitle: A\n---\n\n`= x` `= coffee.y`\n").with(
        "models/tea.yaml", "a: b")
    let lines = shortLines(report.build())
    #expect(lines.count > 3)
    for seed in 1...5 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let shuffled = report.input.content.shuffled(using: &generator)
      #expect(shortLines(buildSite(ReportInput(content: shuffled))) == lines, "seed \(seed)")
    }
  }

  @Test func whereTheReportLiesDoesNotMatter() {
    let here = buildSite(ReportInput(content: realContent, contentPath: "content"))
    let there = buildSite(ReportInput(content: realContent, contentPath: "/home/somebody/report"))
    #expect(here.files == there.files)
  }

  @Test func noPageHoldsAPathOfThisMachineOrANumberThatIsNone() {
    let here = #filePath.components(separatedBy: "/Tests/")[0]
    for file in SmallReport(realContent).build().files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(here), "\(file.path)")
      // Numbers of formulas are in `mn`: `mi` holds names, such as the `inf` of a symbol `D_inf`.
      let numbers = text.replacing(/<mi[^>]*>[^<]*<\/mi>/, with: " ")
      let words = numbers.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      #expect(!words.contains { ["nan", "inf", "infinity"].contains($0) }, "\(file.path)")
    }
  }

  /// A parameter, another value for it that leaves the checks as they are, and the claims that rest on it.
  static let changes: [(path: String, old: String, new: String, name: String, claims: [String])] = [
    (
      path: "models/training_cost.yaml", old: "value: 1%", new: "value: 2%",
      name: "training_cost.first_share", claims: ["one-percent-more", "dearer-from-parity"]
    ),
    (
      path: "models/energy.yaml", old: "value: 0.34 Wh/query", new: "value: 0.341 Wh/query",
      name: "energy.query_energy", claims: []
    ),
  ]

  @Test func anotherParameterChangesOnlyWhatFollowsFromIt() throws {
    for change in Self.changes {
      let before = SmallReport(realContent)
      // The checks hold the numbers of the report, so that they are left out on both sides.
      var plain = before
      for file in realContent where file.path.hasPrefix("models/") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        plain = plain.with(file.path, text.components(separatedBy: "\nchecks:")[0] + "\n")
      }
      let old = plain.build()
      let new = plain.replacing(change.old, with: change.new, in: change.path).build()
      #expect(shortLines(old) == [] && shortLines(new) == [])
      #expect(old.files.map(\.path) == new.files.map(\.path))
      let different = Set(zip(old.files, new.files).filter { $0 != $1 }.map(\.0.path))
      #expect(different.contains("numbers.json"), "\(change.name)")
      let numbers = try Numbers(old)
      let others = try Numbers(new)
      let pages = Set(
        zip(numbers.values, others.values).filter { $0 != $1 }.map { value, _ in
          value["file"].flatMap { $0 as? String } ?? ""
        })
      for path in different where path.hasSuffix(".html") {
        let page = path.replacingOccurrences(of: ".html", with: ".md")
        let shows = numbers.pages(thatShow: numbers.charts(thatDifferFrom: others), old)
        let explains = bodyWithoutPopovers(path, old) == bodyWithoutPopovers(path, new)
        // The page of a model shows all that it holds, which numbers.json counts as definitions.
        let isModel = path.split(separator: "/").last?.hasPrefix("model-") ?? false
        // In the ledger, and on a page that shows claims, their boxes alone may differ.
        let claims = claimsThatDiffer(path, old, new).isSubset(of: change.claims)
        let isLedger = path.split(separator: "/").last?.hasPrefix("claims") ?? false
        #expect(
          claims
            || !isLedger && (pages.contains(page) || shows.contains(path) || explains || isModel),
          "\(change.name): \(path)")
      }
      #expect(different.contains("en/claims.html") || change.claims.isEmpty, "\(change.name)")
      #expect(!different.contains { $0.hasPrefix("assets/") || $0 == "index.html" })
    }
  }

  /// The claims whose boxes, a line each, are others in a ledger; an empty name for anything else that is.
  private func claimsThatDiffer(_ path: String, _ old: SiteBuild, _ new: SiteBuild) -> Set<String> {
    let lines = bodyWithoutPopovers(path, old)
    let others = bodyWithoutPopovers(path, new)
    guard lines.count == others.count else { return [""] }
    return Set(
      zip(lines, others).filter { $0 != $1 }.map { line, _ in
        guard line.hasPrefix("<section class=\"claim "),
          let start = line.range(of: "id=\"claim-")?.upperBound
        else { return "" }
        return String(line[start...].prefix { $0 != "\"" })
      })
  }

  /// A page without what stands behind its values: each popover is a line of its own.
  private func bodyWithoutPopovers(_ path: String, _ build: SiteBuild) -> [Substring] {
    build.files.filter { $0.path == path }.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("<div class=\"why\"") }
    }
  }

  @Test func aNewNameForADefinitionChangesNoNumber() {
    let old = SmallReport()
    let new = SmallReport(
      old.input.content.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacingOccurrences(of: "yearly", with: "per_annum")
        return InputFile(path: file.path, bytes: Array(text.utf8))
      })
    #expect(shownValues(old.body()) == shownValues(new.body()))
    // Two on the page, and one in the title of its figure.
    #expect(shownValues(new.body()).count == 3)
  }

  @Test func brokenFilesNeverCrashAndNeverMakeASite() {
    // The report that ships is large, so that most cases are drawn from a small one.
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var files = seed % 20 == 0 ? realContent : SmallReport().input.content
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<files.count, using: &generator)
        let bytes = mutated(files[place].bytes, &generator)
        files[place] = InputFile(path: files[place].path, bytes: bytes)
      }
      let build = buildSite(ReportInput(content: files))
      let hasError = build.diagnostics.contains { $0.severity == .error }
      #expect(build.files.isEmpty == hasError, "seed \(seed)")
      for diagnostic in build.diagnostics {
        for label in diagnostic.labels {
          let size = build.sources[label.range.source].bytes.count
          #expect(label.range.end <= size, "seed \(seed): \(diagnostic.code.name)")
        }
      }
      #expect(Set(build.diagnostics).count == build.diagnostics.count, "seed \(seed)")
    }
  }

  /// A few bytes replaced, inserted or taken out.
  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let signs = Array("`|*()[]{}:#-+/^%&'\"\n\t \\<>!~=,.0aé".utf8) + [0x00, 0xC3, 0xFF]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = sign
      case 1: bytes.insert(sign, at: place)
      case 2: bytes.remove(at: place)
      default:
        let end = min(place + Int.random(in: 1...40, using: &generator), bytes.count)
        bytes.removeSubrange(place..<end)
      }
      if bytes.isEmpty { return bytes }
    }
    return bytes
  }
}
