extension ReportDifference {
  /// The differences as a comment on a pull request: a heading with the counts, a table for each section.
  ///
  /// Long tables are folded, and beyond a hundred rows cut with the number of those that are left out, since
  /// a comment on GitHub holds 65,536 characters.
  var markdown: String {
    let tables = tables
    guard !tables.isEmpty else {
      return "No number, claim, figure or page of the report changed.\n"
    }
    let counts = tables.map { "\($0.title.lowercasedFirst): \($0.summary)" }
    return "## What changes in the report\n\n" + counts.joined(separator: " · ") + "\n"
      + tables.map(\.markdown).joined()
  }
}

extension DifferenceTable {
  private static let rowsOpen = 15
  private static let mostRows = 100

  fileprivate var markdown: String {
    let hasFiles = rows.contains { !$0.file.isEmpty }
    let hasLanguages = rows.contains { !$0.language.isEmpty }
    let hasValues = rows.contains { !$0.old.isEmpty || !$0.new.isEmpty }
    let hasRemarks = rows.contains { !$0.remark.isEmpty }
    var heads = ["", ""]
    if hasFiles { heads.append("file") }
    if hasLanguages { heads.append("language") }
    if hasValues { heads += ["before", "after"] }
    if hasRemarks { heads.append("") }
    var table = line(heads) + line(heads.map { _ in "---" })
    for row in rows.prefix(Self.mostRows) {
      var cells = [row.name.isEmpty ? "" : row.fate.sign, code(row.name)]
      if hasFiles { cells.append(row.name.isEmpty ? "" : code(row.file)) }
      if hasLanguages { cells.append(row.language) }
      if hasValues { cells += [escaped(row.old), escaped(row.new)] }
      if hasRemarks { cells.append(escaped(row.remark)) }
      table += line(cells)
    }
    let left = rows.count - Self.mostRows
    if left > 0 { table += "\nand \(left) more rows, which `tenfold diff` shows\n" }
    guard rows.count > Self.rowsOpen else { return "\n### \(title)\n\n" + table }
    return "\n### \(title)\n\n<details><summary>\(summary)</summary>\n\n" + table + "\n</details>\n"
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// Words as code. A bar ends a cell even there; words that hold a back quote stand between two of them.
  private func code(_ words: String) -> String {
    guard !words.isEmpty else { return "" }
    let line = oneLine(words, escaping: "|")
    return words.contains("`") ? "`` \(line) ``" : "`\(line)`"
  }

  /// Words with whatever Markdown or HTML could take for its own escaped.
  private func escaped(_ words: String) -> String { oneLine(words, escaping: "\\`*_[]<>|~#&") }

  private func oneLine(_ words: String, escaping marks: String) -> String {
    var line = ""
    for character in words {
      if marks.contains(character) { line += "\\" }
      line.append(character.isNewline ? " " : character)
    }
    return line
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
