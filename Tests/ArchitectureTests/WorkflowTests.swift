import Foundation
import Testing

/// What runs on somebody else's machines may do no more there than it must.
@Suite struct WorkflowTests {
  private static let names = ["ci.yml", "report.yml"]

  @Test(arguments: names) func actionsArePinnedByTheirMajorVersion(name: String) throws {
    let uses = try lines(name).filter { $0.contains("uses:") }
    #expect(uses.count > 0)
    for line in uses {
      #expect(line.wholeMatch(of: /\s*(- )?uses: actions\/[a-z-]+@v\d+/) != nil, "\(line)")
    }
  }

  @Test(arguments: names) func aWorkflowMayReadAndNoMore(name: String) throws {
    let text = try lines(name).joined(separator: "\n")
    #expect(text.contains("\npermissions:\n  contents: read\n"))
    // Only what comments and what publishes writes anything: neither runs what a change brings along.
    let writing = text.matches(of: /\n +([a-z-]+): write/).map { String($0.1) }
    let expected = ["pull-requests", "pages", "id-token"]
    #expect(writing == (name == "report.yml" ? expected : []))
  }

  @Test(arguments: names) func everyJobEnds(name: String) throws {
    let lines = try lines(name)
    let jobs = try #require(lines.firstIndex(of: "jobs:"))
    let names = lines[jobs...].count { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") && line.hasSuffix(":")
    }
    #expect(names > 0)
    #expect(lines.count { $0.hasPrefix("    timeout-minutes: ") } == names)
  }

  private func lines(_ name: String) throws -> [String] {
    let file = SourceTree.root.appendingPathComponent(".github/workflows/" + name)
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }
}
