import Diagnostics
import Formula

/// A derivation as a tree for a terminal.
///
///     coffee.yearly      = €276
///     │  = cost(habit) * 1 year in EUR
///     │  content/models/coffee.yaml:9
///     ├─ coffee.cost(cups_a_day)
///     …
///     └─ coffee.habit    = 3 cups/day
///           Cups a day
///           content/models/coffee.yaml:5
///
/// A definition that is needed in several places is shown in full in the first of them.
struct DerivationDrawing {
  private let derivation: Derivation
  private let depth: Int
  private var rows: [Row] = []
  /// Whether a step was shown with all that it needs.
  private var isShown: [Bool]
  /// The keys of the sources of what was shown.
  private var keys: [String] = []

  /// A line of the tree, with the lines below it that belong to it.
  private struct Row {
    /// The lines of the tree before the name.
    let branch: String
    let name: String
    var value: String?
    var remark = ""
    /// The lines of the tree before the details.
    var trunk = ""
    var details: [(words: String, ink: Ink)] = []
  }

  /// A step that is still to be shown.
  private struct Waiting {
    let step: Int
    /// The lines of the tree before this step's own corner.
    let branch: String
    let isLast: Bool
    let level: Int
  }

  /// The tree of `derivation`, so many levels deep.
  static func text(_ derivation: Derivation, depth: Int) -> InkedText {
    var drawing = DerivationDrawing(derivation, depth)
    drawing.collect()
    return drawing.text
  }

  private init(_ derivation: Derivation, _ depth: Int) {
    self.derivation = derivation
    self.depth = depth
    isShown = derivation.steps.map { _ in false }
  }

  // MARK: Rows

  /// Collects the rows from top to bottom, without recursion: definitions may need each other in a long chain.
  private mutating func collect() {
    var waiting: [Waiting] = []
    switch derivation.subject {
    case .definition:
      waiting = derivation.roots.map { Waiting(step: $0, branch: "", isLast: true, level: 0) }
    case .formula(let formula, let value):
      waiting = head(formula, value: value.text(derivation.units), [])
    case .model(let name, let title): waiting = head(name, title.map { [$0] } ?? [])
    case .source(let entry, let claims):
      waiting = head(entry.id, lines(entry) + claims.map(\.mention))
    case .claim(let claim):
      keys = claim.sources
      let value = claim.value.flatMap { $0.text(derivation.units) }
      waiting = head(claim.id, value: claim.verdict, claim.lines(value))
    case .data(let data):
      keys = data.sources
      waiting = head(data.name, value: data.rowText, data.lines)
    }
    while let next = waiting.popLast() { waiting += show(next) }
    // A source that is explained stands above the tree, and not once more below it.
    if case .source(let entry, _) = derivation.subject { keys.removeAll { $0 == entry.id } }
  }

  /// Adds the row of a subject that is no definition; what is to be shown below it, the last first.
  private mutating func head(_ name: String, value: String? = nil, _ lines: [String]) -> [Waiting] {
    rows.append(
      Row(
        branch: "", name: name, value: value, trunk: derivation.roots.isEmpty ? "   " : "│  ",
        details: lines.map { ($0, .plain) }))
    return below(derivation.roots, branch: "", level: 0)
  }

  /// Adds the row of a step; what is to be shown below it, the last first.
  private mutating func show(_ next: Waiting) -> [Waiting] {
    let step = derivation.steps[next.step]
    let corner = next.level == 0 ? "" : next.isLast ? "└─ " : "├─ "
    var row = Row(
      branch: next.branch + corner, name: step.usage, value: step.value.text(derivation.units))
    if isShown[next.step] {
      row.remark = "(see above)"
      rows.append(row)
      return []
    }
    let branch = next.branch + (next.level == 0 ? "" : next.isLast ? "   " : "│  ")
    let isCut = next.level >= depth && !step.needs.isEmpty
    isShown[next.step] = !isCut
    row.trunk = branch + (isCut || step.needs.isEmpty ? "   " : "│  ")
    row.details = details(step)
    for key in step.sources where !keys.contains(key) { keys.append(key) }
    if isCut { row.details.append(("… tenfold explain \(step.name)", .frame)) }
    rows.append(row)
    return isCut ? [] : below(step.needs, branch: branch, level: next.level)
  }

  private func below(_ steps: [Int], branch: String, level: Int) -> [Waiting] {
    steps.enumerated().reversed().map { place, step in
      Waiting(
        step: step, branch: branch, isLast: place == steps.count - 1, level: level + 1)
    }
  }

  private func details(_ step: DerivationStep) -> [(words: String, ink: Ink)] {
    var details: [(words: String, ink: Ink)] = []
    if let label = step.label { details.append((label, .plain)) }
    // What is written like its value says nothing more.
    if step.value.text(derivation.units).map(unblanked) != unblanked(step.formula) {
      details.append(("= " + step.formula, .secondary))
    }
    if let fit = step.fit {
      details.append((Language.english.fittedTo + " " + fit.text(.english), .plain))
    }
    for data in step.data { details.append((data, .plain)) }
    let sources = step.sources.map { "  [\($0)]" }.joined()
    details.append((step.path + ":\(step.line)" + sources, .frame))
    return details
  }

  private func unblanked(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  // MARK: Text

  /// The widest that names are taken into account for the column of values.
  private static let widestName = 60

  private var text: InkedText {
    var text = InkedText()
    let widths = rows.map { columnCount(of: $0.branch + $0.name) }
    let column =
      zip(rows, widths).filter { $0.0.value != nil && $0.1 <= Self.widestName }
      .map(\.1).max() ?? 0
    for (row, width) in zip(rows, widths) {
      text.write(row.branch, .frame)
      text.write(row.name, .message)
      if let value = row.value {
        text.write(String(repeating: " ", count: max(0, column - width)) + " = " + value)
      }
      if !row.remark.isEmpty { text.write("  " + row.remark, .frame) }
      text.endLine()
      for detail in row.details {
        text.write(row.trunk, .frame)
        text.write(detail.words, detail.ink)
        text.endLine()
      }
    }
    writeSources(&text)
    return text
  }

  /// An entry in full: who and when, what, where.
  private func lines(_ work: BibliographyEntry) -> [String] {
    let entry = work.shown(in: .english)
    let label = derivation.citations.label(entry, .english)
    let isNamed = !entry.authors.isEmpty || !entry.editors.isEmpty
    let head =
      isNamed
      ? label.inBrackets + ": " + entry.title
      : entry.title + (entry.issued == nil ? "" : ", " + label.year)
    return [head] + (entry.link.map { [$0] } ?? [])
  }

  private func writeSources(_ text: inout InkedText) {
    let sources = keys.compactMap { key in derivation.sources.first { $0.id == key } }
    if !sources.isEmpty { text.endLine() }
    for source in sources {
      text.write("[\(source.id)]", .message)
      text.endLine()
      for line in lines(source) {
        text.write("  " + line)
        text.endLine()
      }
    }
  }
}

extension DerivationStep {
  /// The name, with the parameters of a function.
  fileprivate var usage: String {
    name + (parameters.map { "(" + $0.joined(separator: ", ") + ")" } ?? "")
  }
}
