import Diagnostics

/// Reads `numbers.json`: first as JSON, then as what its schema promises. Members that are not known are passed
/// over, and so are sections that are not there: later versions may have more, and earlier ones had less.
struct NumbersReader {
  private let source: SourceID
  private(set) var problems: [Diagnostic] = []

  /// A reader of one file.
  init(_ source: SourceID) { self.source = source }

  /// What the bytes tell; `nil` after a problem that leaves nothing to compare.
  mutating func read(_ bytes: [UInt8]) -> PublishedNumbers? {
    let root: JSONNode
    do throws(JSONProblem) {
      root = try JSONNodeReader.read(bytes)
    } catch {
      problems.append(error.diagnostic(source))
      return nil
    }
    guard let schema = root["schema"]?.string, schema == PublishedNumbers.schema else {
      let place = root["schema"]?.place ?? root.place.lowerBound..<root.place.lowerBound
      add(.unknownSchema(root["schema"]?.string), place)
      return nil
    }
    var numbers = PublishedNumbers()
    numbers.definitions = items("definitions", of: root) { $0.definition($1) }
    numbers.values = items("values", of: root) { $0.value($1) }
    numbers.claims = items("claims", of: root) { $0.record($1, "id") }
    numbers.controls = items("controls", of: root) { $0.record($1, "name") }
    numbers.series = items("series", of: root) { $0.series($1) }
    numbers.columns = items("tables", of: root) { $0.tableColumn($1) }
    numbers.data = items("data", of: root) { $0.record($1, "name") }
    return numbers
  }

  private mutating func add(_ problem: ComparisonProblem, _ place: Range<Int>) {
    let range = SourceRange(source, place.lowerBound, place.upperBound)
    problems.append(problem.diagnostic(range))
  }

  // MARK: Sections

  private mutating func items<Item>(
    _ name: String, of root: JSONNode, _ read: (inout NumbersReader, JSONNode) -> Item?
  ) -> [Item] {
    guard let section = root[name] else { return [] }
    guard let items = section.array else {
      add(.wrongMember(name, expected: "a list", found: section.words), section.place)
      return []
    }
    return items.compactMap { read(&self, $0) }
  }

  private mutating func definition(_ node: JSONNode) -> PublishedNumber? {
    guard let name = string("name", of: node) else { return nil }
    return number(.definition(name), node)
  }

  private mutating func value(_ node: JSONNode) -> PublishedNumber? {
    guard let file = string("file", of: node), let formula = string("formula", of: node) else {
      return nil
    }
    let format = node["format"]?.string ?? ""
    return number(.value(file: file, formula: formula, format: format), node)
  }

  private mutating func number(
    _ place: PublishedNumber.Place, _ node: JSONNode
  ) -> PublishedNumber? {
    guard let found = node["value"], let value = found.number else {
      return wrong("value", "a number", node)
    }
    guard let unit = string("unit", of: node) else { return nil }
    return PublishedNumber(
      place: place, value: value, unit: unit,
      interval: (node["interval"]?.array ?? []).compactMap(\.number),
      standardError: node["standard_error"]?.number, texts: texts(node["text"]),
      data: (node["data"]?.array ?? []).compactMap(\.string))
  }

  private mutating func record(_ node: JSONNode, _ key: String) -> PublishedRecord? {
    guard let name = string(key, of: node) else { return nil }
    var facts: [PublishedRecord.Fact] = []
    for (member, value) in node.object ?? [] where member != key {
      Self.collect(value, member, &facts)
    }
    return PublishedRecord(name: name, facts: facts)
  }

  /// What lies in a value, each with the way to it. An item of a list goes by the text that it begins with, so
  /// that one more item leaves the others as they are, and by its number where it begins with none.
  private static func collect(
    _ node: JSONNode, _ path: String, _ facts: inout [PublishedRecord.Fact]
  ) {
    func add(_ value: PublishedRecord.Fact.Value) {
      facts.append(PublishedRecord.Fact(path: path, value: value))
    }
    switch node.kind {
    case .null: add(.nothing)
    case .truth(let truth): add(.truth(truth))
    case .number(let number): add(.number(number))
    case .string(let text): add(.text(text))
    case .object(let members):
      for (name, value) in members { collect(value, path + "." + name, &facts) }
    case .array(let items):
      var used: Set<String> = []
      for (index, item) in items.enumerated() {
        let name = item.object?.first?.value.string
        let isOwn = name.map { used.insert($0).inserted } ?? false
        collect(item, "\(path)[\(isOwn ? name ?? "" : String(index + 1))]", &facts)
      }
    }
  }

  // MARK: Series

  private mutating func series(_ node: JSONNode) -> PublishedSeries? {
    guard let chart = string("chart", of: node) else { return nil }
    guard let x = column("x", of: node), let y = column("y", of: node) else { return nil }
    var columns = [x, y]
    for interval in node["intervals"]?.array ?? [] {
      let share = interval["share"]?.number.map { JSONValue.number($0).text + " " } ?? ""
      let name = (interval["axis"]?.string ?? "") + " interval " + share
      for end in ["lower", "upper"] {
        guard let column = column(end, of: interval) else { return nil }
        columns.append(PublishedSeries.Column(name: name + end, values: column.values))
      }
    }
    for name in ["input_low", "input_high", "size", "level"] where node[name] != nil {
      guard let column = column(name, of: node) else { return nil }
      columns.append(column)
    }
    return PublishedSeries(
      chart: chart, mark: node["mark"]?.number.flatMap { Int(exactly: $0) } ?? 0,
      labels: texts(node["label"]),
      panel: node["panel"]?.number.flatMap { Int(exactly: $0) },
      xUnit: node["x_unit"]?.string ?? "1", yUnit: node["y_unit"]?.string ?? "1",
      columns: columns)
  }

  private mutating func tableColumn(_ node: JSONNode) -> PublishedColumn? {
    guard let table = string("table", of: node) else { return nil }
    guard let values = node["values"]?.array else { return wrong("values", "a list", node) }
    return PublishedColumn(
      table: table, place: node["column"]?.number.flatMap { Int(exactly: $0) } ?? 0,
      labels: texts(node["label"]), unit: node["unit"]?.string ?? "",
      values: values.map { value in
        switch value.kind {
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .truth(let truth): .truth(truth)
        case .null, .array, .object: .nothing
        }
      })
  }

  private mutating func column(_ name: String, of node: JSONNode) -> PublishedSeries.Column? {
    guard let items = node[name]?.array else { return wrong(name, "a list of numbers", node) }
    return PublishedSeries.Column(name: name, values: items.map(\.number))
  }

  // MARK: Members

  private mutating func string(_ name: String, of node: JSONNode) -> String? {
    node[name]?.string ?? wrong(name, "text", node)
  }

  private func texts(_ node: JSONNode?) -> [PublishedText] {
    (node?.object ?? []).compactMap { member in
      member.value.string.map { PublishedText(language: member.name, text: $0) }
    }
  }

  /// Reports a member that is missing or of another kind than expected.
  private mutating func wrong<Value>(_ name: String, _ expected: String, _ node: JSONNode) -> Value?
  {
    guard node.object != nil else {
      add(.wrongItem(found: node.words), node.place)
      return nil
    }
    if let found = node[name] {
      add(.wrongMember(name, expected: expected, found: found.words), found.place)
    } else {
      add(.missingMember(name), node.place.lowerBound..<(node.place.lowerBound + 1))
    }
    return nil
  }
}
