import Diagnostics

/// All that is said of severities: by the call, by single files, and by the report. The first of them that says
/// something of a code decides, in this order.
///
/// This is the only place where a diagnostic gets another severity than its own, save that `--strict` makes errors of
/// the warnings that are left.
struct SeverityChoices {
  private var choices: [Placed] = []
  /// What is wrong with the choices themselves.
  private(set) var problems: [Diagnostic] = []

  private struct Placed {
    let choice: SeverityChoice
    let reach: Reach
    var code: String { choice.code.value }
  }

  /// What a choice is about.
  private enum Reach: Equatable {
    case everything(byCall: Bool)
    case file(SourceID)
  }

  /// The choices of a report and of a call, which becomes a source for each of its options.
  init(_ report: Report, _ options: [SeverityOption], _ sources: inout SourceMap) {
    for option in options {
      let source = sources.add(Source(path: option.option, text: option.code))
      let range = SourceRange(source, 0, option.code.utf8.count)
      add(
        SeverityChoice(code: Located(value: option.code, range: range), level: option.level),
        .everything(byCall: true))
    }
    let local =
      report.pages.flatMap(\.front.allowances) + report.models.flatMap(\.allowances)
      + report.charts.flatMap(\.allowances)
    for choice in local { add(choice, .file(choice.code.range.source)) }
    for choice in report.config.severities { add(choice, .everything(byCall: false)) }
  }

  private mutating func add(_ choice: SeverityChoice, _ reach: Reach) {
    let (name, range) = (choice.code.value, choice.code.range)
    if LintCode.named(name) != nil {
      choices.append(Placed(choice: choice, reach: reach))
    } else if DiagnosticPage(code: name) != nil {
      problems.append(SeverityProblem.fixedSeverity(name, range).diagnostic)
    } else {
      // What can be chosen is meant before what cannot.
      let near =
        nearestName(to: name, in: LintCode.all.map(\.name))
        ?? nearestName(to: name, in: DiagnosticPage.all.map(\.code))
      problems.append(SeverityProblem.unknownCode(name, range, nearest: near).diagnostic)
    }
  }

  /// Diagnostics with the severities that were chosen, without those that are allowed, in the order in which they
  /// are told.
  ///
  /// What is allowed for nothing is told where everything was looked for: in a run that came to its end, as far as
  /// `lookedFor` says.
  func settled(
    _ diagnostics: [Diagnostic], _ sources: SourceMap,
    lookedFor: (LintCode) -> Bool = { _ in false }
  ) -> [Diagnostic] {
    var used = Array(repeating: false, count: choices.count)
    var settled: [Diagnostic] = []
    func settle(_ diagnostic: Diagnostic) {
      guard let code = LintCode.named(diagnostic.code.name) else {
        settled.append(diagnostic)
        return
      }
      var level: SeverityLevel?
      for (place, placed) in choices.enumerated() where placed.code == code.name {
        if case .file(let source) = placed.reach, source != diagnostic.range?.source { continue }
        used[place] = true
        level = level ?? placed.choice.level
      }
      var diagnostic = diagnostic
      switch level ?? code.level {
      case .error: diagnostic.severity = .error
      case .warning: diagnostic.severity = .warning
      case .allow: return
      }
      settled.append(diagnostic)
    }
    for diagnostic in diagnostics + problems { settle(diagnostic) }
    for (place, placed) in choices.enumerated()
    where !used[place] && placed.choice.level == .allow && placed.code != "unused-allowance" {
      guard let code = LintCode.named(placed.code), code.level != .allow, lookedFor(code) else {
        continue
      }
      let range = placed.choice.code.range
      settle(SeverityProblem.unusedAllowance(placed.code, range).diagnostic)
    }
    return sortedForReport(settled, sources)
  }
}
