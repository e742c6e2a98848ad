import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// What `tenfold check --mutate` finds in a report.
@Suite struct MutationTests {
  private static func mutate(
    _ report: SmallReport, sourceLocation: SourceLocation = #_sourceLocation
  ) -> (output: MutationOutput, lines: [String]) {
    let output = mutateSite(report.input)
    // What a look at names finds too, such as a parameter that nothing uses, is told by every check.
    let others = Set(shortLines(checkSite(report.input)).filter { $0.contains(": warning: ") })
    return (output, shortLines(output.build).filter { !others.contains($0) })
  }

  private static func parameters(_ output: MutationOutput) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(output.json.utf8))
    let file = try #require(object as? [String: Any])
    return try #require(file["parameters"] as? [[String: Any]])
  }

  /// The names of all that notices a parameter.
  private static func noticed(_ name: String, _ output: MutationOutput) throws -> [String] {
    let parameter = try #require(try parameters(output).first { $0["name"] as? String == name })
    let kinds = try #require(parameter["noticed"] as? [String: [[String: String]]])
    return ["claims", "checks", "numbers", "figures"].flatMap { kind in
      (kinds[kind] ?? []).compactMap { $0["name"] }
    }
  }

  @Test func aTableTellsHowMuchNotices() {
    let (output, lines) = Self.mutate(SmallReport())
    #expect(lines == [])
    expectGolden(output.text.text, "coffee.txt")
    expectGolden(output.json, "coffee.json")
  }

  @Test func whatNothingNoticesIsAWarningAtTheParameter() throws {
    let report = SmallReport().replacing(
      "  dose:", with: "  milk: 20 ml/cup\n  dose:", in: "models/coffee.yaml")
    let (output, lines) = Self.mutate(report)
    #expect(
      lines == [
        "content/models/coffee.yaml:4:3: warning: nothing notices the value of `coffee.milk` [unnoticed-parameter]"
      ])
    #expect(try Self.noticed("coffee.milk", output) == [])
    let first = output.text.text.split(separator: "\n").dropFirst().first
    #expect(first?.hasPrefix("coffee.milk ") == true)
  }

  @Test(
    arguments: [
      ("error", [": error: "]), ("allow", []), ("warning", [": warning: "]),
    ] as [(String, [String])])
  func howSevereThatIsCanBeChosen(choice: String, severities: [String]) {
    func choosing(_ report: SmallReport) -> SmallReport {
      report.replacing(
        "pages: [index]",
        with: "pages: [index]\ndiagnostics: {unnoticed-parameter: \(choice)}", in: "report.yaml")
    }
    let milky = SmallReport().replacing(
      "  dose:", with: "  milk: 20 ml/cup\n  dose:", in: "models/coffee.yaml")
    let (_, lines) = Self.mutate(choosing(milky))
    #expect(lines.count == severities.count, "\(lines)")
    for (line, severity) in zip(lines, severities) {
      #expect(line.contains(severity) && line.hasSuffix("[unnoticed-parameter]"), "\(line)")
    }
    // Where everything is noticed it is allowed for nothing, which only such a look can tell.
    let told = shortLines(mutateSite(choosing(SmallReport()).wholeInput).build)
    let count = told.count { $0.hasSuffix("[unused-allowance]") }
    #expect(count == (choice == "allow" ? 1 : 0), "\(told)")
    #expect(shortLines(checkSite(choosing(SmallReport()).input)) == [])
  }

  @Test func whatIsExactIsLeftAlone() throws {
    let report = SmallReport().replacing(
      "  dose:", with: "  milk: {value: 20 ml/cup, exact: true}\n  dose:", in: "models/coffee.yaml")
    let (output, lines) = Self.mutate(report)
    #expect(lines == [])
    #expect(try Self.parameters(output).count == 3)
    #expect(output.text.text.hasSuffix("each is noticed; 1 left alone as exact\n"))
  }

  /// A value that only a wide range moves: the ends of the interval count, and not a tenth.
  @Test func whatIsUncertainGoesToTheEndsOfItsInterval() throws {
    let wide = SmallReport().replacing(
      "  dose:", with: "  spread: 5 to 20\n  dose:", in: "models/coffee.yaml"
    ).withPage(
      "It is `= if spread > 19 then 1 else 0`, and `= median(spread)`.\n\n![](chart:cups)\n")
    let (output, _) = Self.mutate(wide)
    let parameter = try #require(
      try Self.parameters(output).first { $0["name"] as? String == "coffee.spread" })
    #expect(parameter["perturbation"] as? String == "interval")
    let tried = try #require(parameter["tried"] as? [Double])
    #expect((tried[0] - 5).magnitude < 0.1 && (tried[1] - 20).magnitude < 0.1, "\(tried)")
    #expect(
      try Self.noticed("coffee.spread", output) == [
        "if spread > 19 then 1 else 0", "median(spread)",
      ])
  }

  @Test func zeroTruthsAndFunctionsAreParametersToo() throws {
    let report = SmallReport().replacing(
      "  dose:",
      with: "  none: 0 cups/day\n  share: 0%\n  cold: 1 > 2\n  twice(x): 2 * x\n  dose:",
      in: "models/coffee.yaml"
    ).withPage(
      "`= habit + none`, `= share`, `= if cold then 1 else 2`, `= twice(3)`\n\n![](chart:cups)\n")
    let (output, lines) = Self.mutate(report)
    #expect(lines == [])
    #expect(try Self.noticed("coffee.none", output) == ["habit + none"])
    #expect(try Self.noticed("coffee.share", output) == ["share"])
    #expect(try Self.noticed("coffee.cold", output) == ["if cold then 1 else 2"])
    let tried = try Self.parameters(output).map { $0["tried"] as? [Double] ?? [] }
    #expect(tried.contains([-10, 10]) && tried.contains([-0.1, 0.1]) && tried.contains([1]))
    #expect(output.text.text.hasSuffix("1 left alone as no number\n"), "\(output.text.text)")
  }

  @Test func dataAndFitsAreMadeAnew() throws {
    let report = SmallReport().with("data/runs.csv", "x,y\n1,2.1\n2,3.9\n3,6.2\n4,7.8\n5,30\n")
      .replacing(
        "definitions:\n",
        with: """
          data:
            runs:
              origin: Ours
              licence: CC0-1.0
              columns: {x: {}, y: {}}
          fits:
            line:
              data: runs
              where: x < limit
              x: x
              y: y
              law: a * x + b
              parameters: {a: 1, b: 0}
          definitions:

          """, in: "models/coffee.yaml"
      ).replacing("  dose:", with: "  limit: 4.8\n  dose:", in: "models/coffee.yaml")
      .withPage(
        "`= line.estimate.a`, `= count(data.runs.x)`, `= habit`\n\n![](chart:cups)\n")
    let (output, lines) = Self.mutate(report)
    #expect(lines == [])
    #expect(try Self.noticed("coffee.limit", output) == ["line.estimate.a"])
  }

  @Test func aClaimNoticesWhenItsVerdictNoLongerHolds() throws {
    let report = SmallReport().with(
      "claims/cost.yaml",
      """
      dear:
        says: {en: Coffee is dear.}
        models: [coffee]
        holds: yearly > 270 EUR
        verdict: holds
        because: {en: It costs that much.}
      certain:
        says: {en: Coffee costs something.}
        models: [coffee]
        holds: yearly > 1 EUR
        verdict: holds
        because: {en: It is not free.}

      """)
    let (output, lines) = Self.mutate(report)
    #expect(lines == [])
    let noticed = try Self.noticed("coffee.price", output)
    #expect(noticed.contains("dear") && !noticed.contains("certain"), "\(noticed)")
  }

  @Test(arguments: [
    ("holds: milk < 1000 ml/cup\n  verdict: holds", "milk < 1000 ml/cup"),
    (
      """
      holds: habit > 1 cups/day
        verdict: depends
        depends:
          on: the milk
          cases:
            - {when: as it is, verdict: holds}
            - {when: much, holds: milk > 1000 ml/cup, verdict: fails}
      """, "habit > 1 cups/day"
    ),
  ])
  func theNumbersInTheBoxOfAClaimNotice(condition: String, name: String) throws {
    let report = SmallReport().replacing(
      "  dose:", with: "  milk: 20 ml/cup\n  dose:", in: "models/coffee.yaml"
    ).with(
      "claims/milk.yaml",
      "little:\n  says: There is little milk in it.\n  models: [coffee]\n  \(condition)\n")
    let (output, lines) = Self.mutate(report)
    #expect(lines == [])
    #expect(try Self.noticed("coffee.milk", output) == [name])
  }

  @Test func afterAnErrorNothingIsPerturbed() {
    let (output, lines) = Self.mutate(
      SmallReport().replacing("≈ 276 EUR", with: "≈ 277 EUR", in: "models/coffee.yaml"))
    #expect(lines.count == 1)
    #expect(output.text.text == "" && output.json == "")
  }
}
