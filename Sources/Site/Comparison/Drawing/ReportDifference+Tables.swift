import Numerals

extension ReportDifference {
  /// The sections in which something differs, what readers see first.
  var tables: [DifferenceTable] {
    [
      DifferenceTable("Claims", claims.rows(\.name, fact: { $0.verdict })),
      DifferenceTable("Values in prose and figures", values.rows),
      DifferenceTable("Definitions", definitions.rows),
      DifferenceTable("Controls", controls.rows(\.name, fact: { _ in "" })),
      DifferenceTable("Series of figures", series.rows),
      DifferenceTable("Tables of data", columns.rows),
      DifferenceTable("Data", data.rows(\.name, fact: { _ in "" })),
      DifferenceTable("Pages", pages.rows),
      DifferenceTable("Languages", languages.rows),
    ].filter { !$0.rows.isEmpty }
  }
}

extension NameDifference {
  fileprivate var rows: [DifferenceTable.Row] {
    removed.map { DifferenceTable.Row(fate: .removed, name: $0) }
      + added.map { DifferenceTable.Row(fate: .added, name: $0) }
  }
}

// MARK: Numbers

extension SectionDifference where Change == NumberChange {
  /// What readers see comes first, each file by itself.
  fileprivate var rows: [DifferenceTable.Row] {
    let rows =
      changed.filter { !$0.isSameOnPage }.flatMap(\.rows)
      + removed.flatMap { $0.rows(.removed) } + added.flatMap { $0.rows(.added) }
    var order: [String: Int] = [:]
    for row in rows where order[row.file] == nil { order[row.file] = order.count }
    let byFile = rows.enumerated().sorted {
      (order[$0.element.file] ?? 0, $0.offset) < (order[$1.element.file] ?? 0, $1.offset)
    }
    return byFile.map(\.element) + changed.filter(\.isSameOnPage).flatMap(\.rows)
  }
}

extension NumberChange {
  fileprivate var rows: [DifferenceTable.Row] {
    if isSameOnPage { return [rowOfDigits] }
    let changed = languages.filter { old.text($0) != new.text($0) }
    let shown = changed.isEmpty ? Array(languages.prefix(1)) : changed
    return shown.enumerated().map { index, language in
      DifferenceTable.Row(
        fate: .changed, file: new.file, name: index == 0 ? new.name : "",
        language: languages.count > 1 ? language : "",
        old: old.text(language) ?? "–", new: new.text(language) ?? "–",
        remark: index == 0 ? remark : "")
    }
  }

  private var remark: String {
    var remarks = [relative.map(changeText)].compactMap(\.self)
    if old.place != new.place {
      remarks.append("was \(old.name)")
    }
    return remarks.joined(separator: ", ")
  }

  /// What differs behind a text that is the same.
  private var rowOfDigits: DifferenceTable.Row {
    var row = DifferenceTable.Row(fate: .sameOnPage, file: new.file, name: new.name)
    if old.value != new.value || old.unit != new.unit {
      (row.old, row.new) = (old.exact, new.exact)
      row.remark = relative.map(changeText) ?? ""
    } else if old.interval != new.interval {
      (row.old, row.new) = (exact(old.interval), exact(new.interval))
      row.remark = "interval"
    } else if old.standardError != new.standardError {
      (row.old, row.new) = (exact(old.standardError), exact(new.standardError))
      row.remark = "sampling error"
    } else {
      row.old = old.data.joined(separator: ", ")
      row.new = new.data.joined(separator: ", ")
      row.remark = "data"
    }
    return row
  }
}

extension PublishedNumber {
  var file: String { if case .value(let file, _, _) = place { file } else { "" } }

  /// The name of a definition, or a value as an author writes it.
  var name: String {
    switch place {
    case .definition(let name): name
    case .value(_, let formula, ""): "= " + formula
    case .value(_, let formula, let format): "= \(formula) | \(format)"
    }
  }

  /// Every digit, with the unit.
  fileprivate var exact: String {
    let digits = JSONValue.number(value).text
    return unit == "1" ? digits : digits + " " + unit
  }

  fileprivate func rows(_ fate: DifferenceTable.Fate) -> [DifferenceTable.Row] {
    texts.enumerated().map { index, text in
      DifferenceTable.Row(
        fate: fate, file: file, name: index == 0 ? name : "",
        language: texts.count > 1 ? text.language : "", old: fate == .removed ? text.text : "",
        new: fate == .added ? text.text : "")
    }
  }
}

private func exact(_ number: Double?) -> String {
  number.map { JSONValue.number($0).text } ?? "none"
}

private func exact(_ interval: [Double]) -> String {
  interval.isEmpty ? "none" : interval.map { JSONValue.number($0).text }.joined(separator: " to ")
}

/// A change as people say it: `+7.1%`, from tenfold on `×12`.
private func changeText(_ share: Double) -> String {
  if share >= 9 {
    return numberText(1 + share, NumberFormat(.factor, .significant(2)), Language.english.style)
      .plain
  }
  if share.magnitude < 1e-6 { return share < 0 ? "−<0.0001%" : "+<0.0001%" }
  return (share > 0 ? "+" : "")
    + numberText(share, NumberFormat(.percent, .significant(2)), Language.english.style).plain
}

// MARK: Records

extension SectionDifference where Change == RecordChange {
  fileprivate func rows(
    _ name: (PublishedRecord) -> String, fact: (PublishedRecord) -> String
  ) -> [DifferenceTable.Row] {
    changed.flatMap { change in
      change.toldFacts.enumerated().map { index, fact in
        DifferenceTable.Row(
          fate: .changed, name: index == 0 ? name(change.new) : "", old: fact.old?.words ?? "–",
          new: fact.new?.words ?? "–", remark: FactPath(fact.path).words ?? fact.path)
      }
    }
      + removed.map { DifferenceTable.Row(fate: .removed, name: name($0), old: fact($0)) }
      + added.map { DifferenceTable.Row(fate: .added, name: name($0), new: fact($0)) }
  }
}

extension PublishedRecord.Fact.Value {
  /// The value for a reader, in full.
  var words: String {
    switch self {
    case .nothing: "–"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): JSONValue.number(number).text
    case .text(let text): text
    }
  }
}

extension RecordChange {
  /// What a reader is told: of a turning point that came or went its value, and not all else that follows.
  fileprivate var toldFacts: [FactChange] {
    func isWhole(_ fact: FactChange) -> Bool { (fact.old == nil) != (fact.new == nil) }
    let turned = Set(
      facts.filter { isWhole($0) && $0.path.hasSuffix(".parameter") }
        .compactMap { FactPath($0.path).turningParameter })
    return facts.filter { fact in
      guard isWhole(fact), let parameter = FactPath(fact.path).turningParameter,
        turned.contains(parameter)
      else { return true }
      return fact.path.hasSuffix(".value")
    }
  }
}

extension PublishedRecord {
  /// What the report finds of a claim.
  fileprivate var verdict: String {
    for fact in facts where fact.path == "verdict" {
      if case .text(let verdict) = fact.value { return verdict }
    }
    return ""
  }
}

// MARK: Series

extension SectionDifference where Change == SeriesChange {
  fileprivate var rows: [DifferenceTable.Row] {
    changed.flatMap(\.rows)
      + removed.map { DifferenceTable.Row(fate: .removed, name: $0.name, old: $0.size) }
      + added.map { DifferenceTable.Row(fate: .added, name: $0.name, new: $0.size) }
  }
}

extension SeriesChange {
  fileprivate var rows: [DifferenceTable.Row] {
    let name = new.name
    var rows: [DifferenceTable.Row] = []
    func add(_ old: String, _ new: String, _ remark: String) {
      rows.append(
        DifferenceTable.Row(
          fate: .changed, name: rows.isEmpty ? name : "", old: old, new: new, remark: remark))
    }
    if hasOtherWords {
      if old.yUnit != new.yUnit { add(old.yUnit, new.yUnit, "unit") }
      if old.xUnit != new.xUnit { add(old.xUnit, new.xUnit, "unit along the axis") }
      if old.name != new.name { add(old.name, new.name, "label") }
      if rows.isEmpty { add("", "", "label in another language") }
    }
    if hasOtherPlaces {
      let moved = zip(old.xs, new.xs).first { $0 != $1 }
      if old.count == new.count, let moved {
        add(words(moved.0), words(moved.1), "x, the first of \(new.size) to move")
      } else {
        add(old.size, new.size, "")
      }
    } else if let furthest {
      let change = furthest.old.flatMap { old in
        furthest.new.flatMap { relativeChange(old, $0) }
      }
      let moved = change.map { changeText($0) + ", " } ?? ""
      let place = furthest.x.map { " at x = " + JSONValue.number($0).text } ?? ""
      add(
        words(furthest.old), words(furthest.new),
        "\(moved)\(furthest.column)\(place), \(differing) of \(new.size)")
    }
    return rows
  }

  private func words(_ number: Double?) -> String {
    number.map {
      numberText($0, NumberFormat(.automatic, .significant(4)), Language.english.style).plain
    } ?? "–"
  }
}

extension PublishedSeries {
  /// The chart, and what its mark is called in the first language.
  fileprivate var name: String {
    chart + " · " + (labels.first?.text ?? "mark \(mark + 1)")
      + (panel.map { ", plot \($0)" } ?? "")
  }

  fileprivate var xs: [Double?] { columns.first?.values ?? [] }

  fileprivate var size: String { "\(count) point\(count == 1 ? "" : "s")" }
}
