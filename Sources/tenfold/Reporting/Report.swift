import Diagnostics

/// All diagnostics of a run, in the order in which they are written.
struct Report {
  /// The diagnostics, sorted, without duplicates; with `--strict` no warning is left among them.
  let diagnostics: [Diagnostic]

  let sources: SourceMap

  /// The report of what a stage found and of what was wrong with the files.
  ///
  /// This is the only place where a warning becomes an error.
  init(
    _ found: [Diagnostic], _ sources: SourceMap, _ problems: [DiskProblem] = [], isStrict: Bool
  ) {
    var sources = sources
    var found = found
    for problem in problems { found.append(problem.diagnostic(&sources)) }
    if isStrict {
      for index in found.indices where found[index].severity == .warning {
        found[index].severity = .error
      }
    }
    self.sources = sources
    diagnostics = sortedForReport(found, sources)
  }

  /// How many errors there are.
  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// How many warnings there are.
  var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// The diagnostics as text in a format. Empty if there are none.
  func text(_ format: DiagnosticFormat, isColored: Bool) -> String {
    var drawing = CaretDrawing(sources)
    var text = ""
    switch format {
    case .text:
      for diagnostic in diagnostics {
        let drawn = drawing.draw(diagnostic)
        text += (isColored ? drawn.colored : drawn.text) + "\n"
      }
    case .short:
      for diagnostic in diagnostics { text += drawing.shortLine(diagnostic) + "\n" }
    case .json:
      for diagnostic in diagnostics {
        text += DiagnosticRecord(diagnostic, sources, &drawing).text + "\n"
      }
    case .github:
      // GitHub shows only the first few annotations of a step: the worst must be among them.
      for severity in [Severity.error, .warning, .note] {
        for diagnostic in diagnostics where diagnostic.severity == severity {
          text += GitHubAnnotation(diagnostic, sources, &drawing).text + "\n"
        }
      }
    }
    return text
  }

  /// How many problems there are, as in `2 errors, 1 warning`; `nil` if there are none.
  var summary: String? {
    let counts = [counted(errorCount, "error"), counted(warningCount, "warning")]
    let said = zip(counts, [errorCount, warningCount]).filter { $0.1 > 0 }.map(\.0)
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }

  /// Where more is said about the first error; `nil` if there is none.
  var invitation: String? {
    diagnostics.first { $0.severity == .error }.map {
      "`tenfold explain \($0.code.name)` shows such an error and how to mend it"
    }
  }
}

/// A number with its noun: `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
