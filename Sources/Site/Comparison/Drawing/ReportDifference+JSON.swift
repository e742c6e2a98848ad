extension ReportDifference {
  /// The name and version of what a comparison is for a program.
  static let schema = "tenfold-diff/1"

  /// The differences for a program. Members may be added under the same name of the schema; none will be removed
  /// or change its meaning.
  var json: JSONValue {
    .object([
      ("schema", .string(Self.schema)), ("different", .truth(!isEmpty)),
      ("claims", claims.json(\.json, \.json)), ("values", values.json(\.json, \.json)),
      ("definitions", definitions.json(\.json, \.json)),
      ("controls", controls.json(\.json, \.json)),
      ("series", series.json(\.json, \.json)),
      ("tables", columns.json(\.json, \.json)), ("data", data.json(\.json, \.json)),
      ("pages", pages.json), ("languages", languages.json),
    ])
  }
}

extension SectionDifference {
  fileprivate func json(
    _ change: (Change) -> JSONValue, _ item: (Change.Item) -> JSONValue
  ) -> JSONValue {
    .object([
      ("changed", .lines(changed.map(change))), ("added", .lines(added.map(item))),
      ("removed", .lines(removed.map(item))),
    ])
  }
}

extension NameDifference {
  fileprivate var json: JSONValue {
    .object([
      ("added", .array(added.map { .string($0) })),
      ("removed", .array(removed.map { .string($0) })),
    ])
  }
}

extension NumberChange {
  fileprivate var json: JSONValue {
    .object(
      new.placeFacts + [
        ("old", .object(old.facts)), ("new", .object(new.facts)),
        ("relative_change", relative.map { .number($0) } ?? .null),
        ("same_on_page", .truth(isSameOnPage)),
      ])
  }
}

extension PublishedNumber {
  fileprivate var json: JSONValue { .object(placeFacts + facts) }

  fileprivate var placeFacts: [(String, JSONValue)] {
    switch place {
    case .definition(let name): [("name", .string(name))]
    case .value(let file, let formula, _): [("file", .string(file)), ("formula", .string(formula))]
    }
  }

  fileprivate var facts: [(String, JSONValue)] {
    var facts: [(String, JSONValue)] = []
    if case .value(_, _, let format) = place { facts.append(("format", .string(format))) }
    return facts + [
      ("value", .number(value)), ("unit", .string(unit)),
      ("interval", interval.isEmpty ? .null : .array(interval.map { .number($0) })),
      ("standard_error", standardError.map { .number($0) } ?? .null), ("text", texts.json),
      ("data", .array(data.map { .string($0) })),
    ]
  }
}

extension [PublishedText] {
  var json: JSONValue { .object(map { ($0.language, .string($0.text)) }) }
}

extension RecordChange {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(new.name)),
      (
        "changes",
        .array(
          facts.map { fact in
            .object([
              ("fact", .string(fact.path)), ("old", fact.old?.json ?? .null),
              ("new", fact.new?.json ?? .null),
            ])
          })
      ),
    ])
  }
}

extension PublishedRecord {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)), ("facts", .object(facts.map { ($0.path, $0.value.json) })),
    ])
  }
}

extension PublishedRecord.Fact.Value {
  var json: JSONValue {
    switch self {
    case .nothing: .null
    case .truth(let truth): .truth(truth)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}

extension SeriesChange {
  fileprivate var json: JSONValue {
    .object(
      new.placeFacts + [
        ("old", .object(old.facts)), ("new", .object(new.facts)),
        ("other_places", .truth(hasOtherPlaces)), ("differing", .integer(differing)),
        ("furthest", furthest?.json ?? .null),
      ])
  }
}

extension SeriesChange.Point {
  fileprivate var json: JSONValue {
    func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }
    return .object([
      ("column", .string(column)), ("x", number(x)), ("old", number(old)), ("new", number(new)),
    ])
  }
}

extension PublishedSeries {
  fileprivate var json: JSONValue { .object(placeFacts + facts) }

  fileprivate var placeFacts: [(String, JSONValue)] {
    [("chart", .string(chart)), ("panel", panel.map { .integer($0) } ?? .null)]
  }

  fileprivate var facts: [(String, JSONValue)] {
    [
      ("mark", .integer(mark)), ("label", labels.json), ("x_unit", .string(xUnit)),
      ("y_unit", .string(yUnit)), ("points", .integer(count)),
    ]
  }
}
