import Charts
import Diagnostics
import Formula
import TestSupport
import Testing

@testable import Site

/// A perturbed parameter is noticed by exactly what a build differs in where the parameter has that value.
@Suite struct MutationLawTests {
  /// A report of some parameters, definitions on top of them, and all that can notice.
  private struct RandomReport {
    /// The formula of each parameter.
    var parameters: [(name: String, formula: String)] = []
    var definitions: [String] = []
    var checks: [String] = []
    var page = ""
    var chart = ""

    init(_ chance: inout SeededGenerator) {
      for index in 0..<Int.random(in: 2...5, using: &chance) {
        let low = Int.random(in: 1...9, using: &chance)
        let formula =
          switch Int.random(in: 0..<5, using: &chance) {
          case 0: "\(low) to \(low + Int.random(in: 1...9, using: &chance))"
          case 1: "0"
          default: "\(low)"
          }
        parameters.append(("p\(index)", formula))
      }
      var known = parameters.map(\.name)
      func pick() -> String { known.randomElement(using: &chance) ?? "1" }
      for index in 0..<Int.random(in: 2...6, using: &chance) {
        let (a, b) = (pick(), pick())
        let formula =
          switch Int.random(in: 0..<6, using: &chance) {
          case 0: "\(a) + 2 * \(b)"
          case 1: "\(a) * \(b)"
          case 2: "if \(a) > 5 then \(b) else 1"
          case 3: "max(\(a), 5)"
          case 4: "mean(\(a)) + f(\(b))"
          default: "f(\(a))"
          }
        definitions.append("d\(index): \(formula)")
        known.append("d\(index)")
      }
      checks = (0..<3).map { _ in "\(pick()) < \(Int.random(in: 5...60, using: &chance))" }
      page = (0..<4).map { _ in "`= m.\(pick())`" }.joined(separator: ", ")
      chart = "m.\(pick()) + x * m.\(pick())"
    }

    /// The report, with another formula for one of its parameters.
    func files(_ name: String? = nil, _ formula: String = "") -> SmallReport {
      let own = parameters.map { "  \($0.name): " + ($0.name == name ? formula : $0.formula) }
      let model =
        ["title: M", "parameters:"] + own + ["definitions:", "  f(x): 1 + x^2"]
        + definitions.map { "  " + $0 } + ["checks:"] + checks.map { "  - " + $0 }
      return SmallReport([])
        .with("report.yaml", "title: R\nlanguages: [en]\npages: [index]\nsamples: 256\n")
        .with("models/m.yaml", model.joined(separator: "\n") + "\n")
        .with("charts/c.yaml", "title: C\nx: {domain: [0, 4]}\ny: {}\nmarks:\n  - line: \(chart)\n")
        .with("en/index.md", "---\ntitle: R\n---\n\n\(page)\n\n![](chart:c)\n")
    }
  }

  /// What a whole build comes to.
  private struct Build {
    let evaluated: EvaluatedReport
    let problems: [Diagnostic]
    private let figures: [String: [Series]]

    init(_ files: SmallReport) {
      var parser = ReportParser(contentPath: "content")
      let report = parser.parse(files.input.content)
      let (checked, checkProblems) = ReportChecker.check(report, .plain)
      let (evaluated, evaluationProblems) = evaluate(checked)
      let (figures, figureProblems) = layOut(evaluated)
      self.evaluated = evaluated
      problems = parser.problems + checkProblems + evaluationProblems + figureProblems
      self.figures = (figures["en"] ?? [:]).mapValues(\.series)
    }

    var texts: [String?] {
      evaluated.checked.valueOrder.map { range in
        guard let value = evaluated.checked.values[range] else { return nil }
        return evaluated.written(value.span, .english)?.plain
      }
    }

    func fails(_ check: CheckedCheck) -> Bool {
      problems.contains { problem in
        problem.code.name.hasPrefix("check-")
          && problem.range.map { check.formula.range.contains($0) } ?? false
      }
    }

    /// Which of the witnesses of a report that has the same of them come out otherwise there.
    func differences(from other: Build) -> [Int] {
      let report = evaluated.checked
      let witnesses = report.witnesses
      let (own, others) = (texts, other.texts)
      return witnesses.indices.filter { index in
        switch witnesses[index].place {
        case .claim, .claimNumbers: false
        case .check(let place):
          fails(report.checks[place]) != other.fails(other.evaluated.checked.checks[place])
        case .number(let range):
          report.valueOrder.firstIndex(of: range).map { own[$0] != others[$0] } ?? false
        case .figure(let place):
          figures[report.charts[place].id] != other.figures[report.charts[place].id]
        }
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func itIsWhatABuildDiffersIn(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var report = RandomReport(&chance)
    // Checks that fail as things are would say nothing of a change.
    report.checks = report.checks.filter { check in
      var alone = report
      alone.checks = [check]
      return !Build(alone.files()).problems.contains { $0.severity == .error }
    }
    let build = Build(report.files())
    guard !build.problems.contains(where: { $0.severity == .error }) else { return }
    let mutation = Mutation(build.evaluated, .plain)
    #expect(mutation.parameters.count == report.parameters.count, "seed \(seed)")
    for parameter in mutation.parameters {
      var expected: Set<Int> = []
      for value in parameter.perturbation.values {
        let name = String(parameter.name.dropFirst("m.".count))
        let other = Build(report.files(name, JSONValue.number(value).text))
        expected.formUnion(build.differences(from: other))
      }
      #expect(
        parameter.noticed == expected.sorted(),
        "seed \(seed), \(parameter.name) at \(parameter.perturbation.values)")
    }
  }
}

extension CheckedChart {
  fileprivate var id: String { file.id }
}
