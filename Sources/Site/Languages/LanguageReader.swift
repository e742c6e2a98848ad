import Charts
import Diagnostics
import MathML
import Numerals
import Templates
import Units

/// Reads a language from its files: everything that the program can ask of a language, each thing once.
///
/// What is missing or wrong is reported, and `behind` stands in for it, so that the other stages go on.
struct LanguageReader {
  private var files: LanguageFiles
  private var problems: [Diagnostic] = []
  private let behind: Language?
  private var plural = PluralRule.english
  private var ordinals = OrdinalRule.dutch

  /// The language of a tag; `nil` if it has no file.
  static func read(
    _ tag: String, _ files: [ThemeFile], behind: Language?, in sources: inout SourceMap,
    _ problems: inout [Diagnostic]
  ) -> Language? {
    guard !files.isEmpty else { return nil }
    let files = LanguageFiles(files, in: &sources, &problems)
    var reader = LanguageReader(files: files, behind: behind)
    let facts = reader.facts()
    problems += reader.problems + reader.files.problems(of: tag)
    return Language(tag, facts)
  }

  private init(files: LanguageFiles, behind: Language?) {
    self.files = files
    self.behind = behind
  }

  private mutating func facts() -> LanguageFacts {
    let name = value("name", .text) ?? behind?.name ?? ""
    let territory = value("territory", .territory) ?? behind?.territory ?? ""
    let isRightToLeft =
      value("direction", .words([("left-to-right", false), ("right-to-left", true)])) ?? false
    plural =
      value("plural", .words(PluralRule.allCases.map { ($0.name, $0) })) ?? behind?.style.plural
      ?? .english
    ordinals =
      value("ordinals", .words(OrdinalRule.allCases.map { ($0.name, $0) }))
      ?? behind?.style.ordinals ?? .dutch
    return LanguageFacts(
      name: name, otherNames: otherNames(), territory: territory, isRightToLeft: isRightToLeft,
      style: style(), currency: currency(), messages: messages(in: nil),
      chartMessages: messages(in: "chart"),
      formulaWords: messages(in: "formula"), units: units(), locatorWords: locatorWords())
  }

  /// What this language calls others, by their tags. What a nearer file says counts.
  private mutating func otherNames() -> [String: String] {
    var names: [String: String] = [:]
    for entry in files.entries("languages") {
      let found = Field<[FieldEntry<String>]>.entries(of: .text)
        .read(entry.node, entry.name, &problems)
      for name in found ?? [] where names[name.key.text] == nil {
        names[name.key.text] = name.value
      }
    }
    return names
  }

  /// The value of a key.
  private mutating func value<Value: Sendable>(
    _ key: String, in section: String = "", _ field: Field<Value>
  ) -> Value? {
    files.entry(key, in: section).flatMap { field.read($0.node, $0.name, &problems) }
  }

  // MARK: Numbers and dates

  private mutating func style() -> NumberStyle {
    let section = "numbers"
    var style = NumberStyle()
    let behind = self.behind?.style ?? style
    style.plural = plural
    style.ordinals = ordinals
    style.decimalSeparator = value("decimal", in: section, .text) ?? behind.decimalSeparator
    style.groupSeparator = value("group", in: section, .text) ?? behind.groupSeparator
    style.groupedFrom =
      value("grouped-from", in: section, .integer(in: 4...10)) ?? behind.groupedFrom
    style.minus = value("minus", in: section, .text) ?? behind.minus
    style.percent = value("percent", in: section, .text) ?? behind.percent
    style.times = value("times", in: section, .text) ?? behind.times
    style.scale = scale() ?? behind.scale
    style.dates = dates(behind.dates)
    return style
  }

  private mutating func scale() -> [ScaleWord]? {
    guard let entry = files.entry("scale", in: "numbers"),
      let entries = Field<[FieldEntry<YAMLNode>]>.entries(of: .node)
        .read(entry.node, entry.name, &problems)
    else { return nil }
    let power = Field<Int>.integer(in: 3...300)
    let words = entries.compactMap { word -> ScaleWord? in
      let key = YAMLNode(kind: .scalar(word.key), range: word.key.range)
      let name = FieldName(words: "a power of ten in `numbers.scale`", key: nil)
      let title = "`numbers.scale.\(word.key.text.shortened)`"
      guard let power = power.read(key, name, &problems),
        let forms = forms(
          word.value, FieldName(words: title, key: word.key.range), [], FormRule(plural))
      else { return nil }
      return ScaleWord(power, forms.map { $0.text })
    }
    return words.sorted { $0.power < $1.power }
  }

  private mutating func dates(_ behind: DateStyle) -> DateStyle {
    let section = "dates"
    func names(_ count: Int, _ expected: String) -> Field<[String]> {
      Field<[String]>(expected) { node, name, problems in
        let names = Field<[String]>.texts.read(node, name, &problems)
        guard let names, names.count != count else { return names }
        // An item that could not be read was told.
        let found = node.sequence?.count ?? names.count
        if found != count {
          problems.append(
            FieldProblem.wrongCount(name, expected: expected, found: found, node.range).diagnostic)
        }
        return nil
      }
    }
    let twelve = names(12, "a list of twelve names")
    var dates = behind
    dates.months = value("months", in: section, twelve) ?? behind.months
    dates.shortMonths = value("short-months", in: section, twelve) ?? behind.shortMonths
    dates.seasons =
      value("seasons", in: section, names(4, "a list of four names")) ?? behind.seasons
    dates.day = message("day", in: section, ["day", "month", "year"]) ?? behind.day
    dates.dayOfYear = message("day-of-year", in: section, ["day", "month"]) ?? behind.dayOfYear
    dates.shortDay = message("short-day", in: section, ["day", "month", "year"]) ?? behind.shortDay
    dates.monthOfYear =
      message("month-of-year", in: section, ["month", "year"]) ?? behind.monthOfYear
    return dates
  }

  private mutating func currency() -> Message {
    message("currency", in: "numbers", ["sign", "number"]) ?? behind?.currency
      ?? Message("{sign}{number}")
  }

  // MARK: Words

  /// The words of units. One that has a symbol can do without.
  private mutating func units() -> [LanguageFacts.WordedUnit] {
    UnitTable.standard.units.compactMap { unit in
      let isRequired = unit.symbols.isEmpty
      guard let entry = files.entry(unit.name, in: "units", isRequired: isRequired) else {
        return nil
      }
      return forms(entry.node, entry.name, [], FormRule(plural)).map {
        LanguageFacts.WordedUnit(name: unit.name, forms: $0.map { $0.text })
      }
    }
  }

  /// The words by which authors name places in works, the longer ones first: `pages` is not `page`.
  private mutating func locatorWords() -> [LanguageFacts.LocatorWord] {
    var words: [LanguageFacts.LocatorWord] = []
    for kind in Locator.Kind.allCases {
      let texts: [String] = value(kind.rawValue, in: "locator-words", .texts) ?? []
      words += texts.map { LanguageFacts.LocatorWord(text: $0.lowercased(), kind: kind) }
    }
    return words.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
  }

  /// All messages of a kind: in one section, or each in the section that its name begins with.
  private mutating func messages<Key: MessageKey>(in section: String?) -> Messages<Key> {
    var known: [Key: PluralForms<Message>] = [:]
    for message in Key.allCases {
      let name = message.name
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let (section, key) = section.map { ($0, name) } ?? (parts[0], parts.last ?? "")
      guard let entry = files.entry(key, in: section) else { continue }
      let rule: FormRule? =
        message.isCounted
        ? FormRule(plural) : message.isOrdinal ? FormRule(ordinals) : nil
      known[message] = forms(entry.node, entry.name, message.places, rule)
    }
    return Messages(plural) { known[$0] ?? PluralForms(Message($0.rawValue)) }
  }

  /// A message that does not differ by a number.
  private mutating func message(
    _ key: String, in section: String, _ places: [String]
  ) -> Message? {
    guard let entry = files.entry(key, in: section),
      let text = Field<Excerpt>.excerpt.read(entry.node, entry.name, &problems)
    else { return nil }
    return checked(text, entry.name, places)
  }

  /// What may differ by a number: one text for all, or a text for each category of the rule, if there is one.
  private mutating func forms(
    _ node: YAMLNode, _ name: FieldName, _ places: [String], _ rule: FormRule?
  ) -> PluralForms<Message>? {
    guard let rule, let entries = node.mapping else {
      return Field<Excerpt>.excerpt.read(node, name, &problems).map {
        PluralForms(checked($0, name, places))
      }
    }
    var forms: [PluralCategory: Message] = [:]
    let categories = rule.categories
    for entry in entries {
      guard let category = categories.first(where: { $0.name == entry.key.text }) else {
        problems.append(
          FieldProblem.unknownKey(entry.key, known: categories.map(\.name), owner: name.words)
            .diagnostic)
        continue
      }
      let form = FieldName(words: "`\(category.name)` of \(name.words)", key: entry.key.range)
      let text = Field<Excerpt>.excerpt.read(entry.value, form, &problems)
      forms[category] = text.map { checked($0, form, places) } ?? Message("")
    }
    let place = name.key ?? node.range
    for category in categories where forms[category] == nil {
      problems.append(
        LanguageProblem.missingForm(category, of: name.words, rule, place).diagnostic)
    }
    let special = categories.filter { $0 != .other }.compactMap { category in
      forms[category].map { PluralForms<Message>.Special(category, $0) }
    }
    return PluralForms(forms[.other] ?? Message(""), special: special)
  }

  /// The message of a text, whose places are held against those that it must have.
  private mutating func checked(
    _ text: Excerpt, _ name: FieldName, _ places: [String]
  ) -> Message {
    let message = Message(text.text)
    var place = 0
    for piece in message.pieces {
      switch piece {
      case .words(let words): place += words.utf8.count
      case .place(let found):
        let end = place + found.utf8.count + 2
        if !places.contains(found) {
          problems.append(
            LanguageProblem.unknownPlace(
              found, of: name.words, known: places, text.range(place..<end)
            ).diagnostic)
        }
        place = end
      }
    }
    let unknown = message.places.filter { !places.contains($0) }
    let meant = unknown.compactMap { nearestName(to: $0, in: places) }
    for required in places
    where required != "count" && !message.places.contains(required) && !meant.contains(required) {
      problems.append(
        LanguageProblem.missingPlace(required, of: name.words, text.range(0..<text.bytes.count))
          .diagnostic)
    }
    return message
  }
}

extension Field where Value == String {
  /// A country, by its code in ISO 3166-1.
  fileprivate static var territory: Self {
    .form("a country as two capital letters") { text in
      text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? text : nil
    }
  }
}

extension Message {
  /// The text of words that have no places.
  fileprivate var text: String { filled() }
}
