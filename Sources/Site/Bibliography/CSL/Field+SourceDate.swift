import Diagnostics

extension Field where Value == SourceDate {
  /// A date of CSL: its parts, a text, or the keys `year`, `month` and `day` of pandoc.
  static var sourceDate: Self {
    let mapping = Field<SourceDate>("a mapping") { node, name, problems in
      var fields = MappingReader(node, "a date", name)
      let date = SourceDate.read(node, &fields)
      let found = fields.finish()
      problems += found
      return date
    }
    // Pandoc once wrote a list of one or two dates.
    let list = Field<[SourceDate]>.list(of: mapping).map { dates, _, _ in dates.first }
    return .either(text: .dateText, list: list, mapping: mapping)
  }

  /// A date as a text. What consists of digits and signs alone must be one; anything else are words.
  fileprivate static var dateText: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, problems in
      let text = excerpt.text
      if let date = SourceDate(edtf: text) { return date }
      guard text.utf8.allSatisfy({ SourceDate.isOfDates($0) }) else {
        return SourceDate(.words(text))
      }
      problems.append(BibliographyProblem.badDate(text, excerpt.range).diagnostic)
      return nil
    }
  }
}

extension SourceDate {
  fileprivate static func isOfDates(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "-/.~?%".utf8.contains(byte)
  }

  fileprivate static func read(_ node: YAMLNode, _ fields: inout MappingReader) -> SourceDate? {
    let meant = fields.tolerateOthers(than: CSLKeys.ofDates)
    guard fields.isMapping else { return nil }
    let circa = fields.optional("circa", .text)
    let isApproximate = circa.map { !["false", "0", ""].contains($0) } ?? false
    if let words = fields.optional("literal", .text) {
      return SourceDate(.words(words), isApproximate: isApproximate)
    }
    if let text = fields.optional("edtf", .dateText) ?? fields.optional("raw", .dateText) {
      return SourceDate(text.value, isApproximate: isApproximate || text.isApproximate)
    }
    var days: [Day] = []
    if let parts = node["date-parts"] {
      guard let items = fields.optional("date-parts", .list(of: .node)), !items.isEmpty else {
        return nil
      }
      // One date without brackets of its own is a date too.
      let isOne = items[0].scalar != nil
      for item in isOne ? [parts] : Array(items.prefix(2)) {
        guard let day = day(item.sequence ?? [], item.range, &fields) else { return nil }
        days.append(day)
      }
    } else if node["year"] != nil {
      let parts = ["year", "month", "day"].map { node[$0] }
      guard let day = day(parts.prefix { $0 != nil }.compactMap(\.self), node.range, &fields)
      else { return nil }
      days.append(day)
    } else {
      if !["raw", "edtf"].contains(where: { fields.has($0) }), meant.isEmpty {
        let missing = FieldProblem.missingKey("date-parts", fields.range, owner: "a date")
        fields.report(missing.diagnostic)
      }
      return nil
    }
    if let season = fields.optional("season", .integer(in: 1...4)), days[0].month == nil {
      days[0].season = season
    }
    return SourceDate(
      days.count == 2 && days[0] != days[1] ? .between(days[0], days[1]) : .day(days[0]),
      isApproximate: isApproximate)
  }

  /// A day of its parts, each a number.
  private static func day(
    _ parts: [YAMLNode], _ range: SourceRange, _ fields: inout MappingReader
  ) -> Day? {
    let texts = parts.map { $0.scalar?.text ?? "" }
    let numbers = texts.map { Int($0) }
    // Years before Christ have no year zero in CSL.
    let isWhole = numbers.allSatisfy { $0 != nil }
    if isWhole, var day = Day(parts: numbers.compactMap(\.self)) {
      if day.year < 0 { day = Day(year: day.year + 1, month: day.month, day: day.day) }
      return day
    }
    let wrong = zip(parts, numbers).first { $1 == nil }?.0.range
    let text = texts.joined(separator: "-")
    fields.report(BibliographyProblem.badDate(text, wrong ?? range).diagnostic)
    return nil
  }
}
