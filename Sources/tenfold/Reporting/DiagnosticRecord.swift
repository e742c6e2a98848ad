import Diagnostics
import Site

/// A diagnostic for programs: one JSON object, whose members are promised by its schema's name.
///
///     {"schema": "tenfold-diagnostic/1", "code": "unknown-name", "severity": "error",
///      "message": "there is no `growht`", "labels": [{"isPrimary": true, "text": "not defined",
///      "path": "content/en/bill.md", "start": {"offset": 120, "line": 7, "column": 4},
///      "end": {"offset": 126, "line": 7, "column": 10}}], "notes": [],
///      "hint": "did you mean `growth`?", "fixIts": []}
///
/// Ranges are half-open. Offsets count bytes from zero, lines and columns count from one, columns
/// count Unicode scalars. `hint` may be null; a fix-it has a place and a `replacement`. Members may be
/// added under the same name of the schema; none will be removed or change its meaning.
struct DiagnosticRecord {
  /// The name and version of the schema.
  static let schema = "tenfold-diagnostic/1"

  /// The record as JSON, without a line feed.
  let text: String

  /// The record of a diagnostic; `drawing` knows the lines of its sources.
  init(_ diagnostic: Diagnostic, _ sources: SourceMap, _ drawing: inout CaretDrawing) {
    var labels: [JSONValue] = []
    for (index, label) in diagnostic.labels.enumerated() {
      labels.append(
        .object(
          [("isPrimary", .truth(index == 0)), ("text", .string(label.text))]
            + Self.place(label.range, sources, &drawing)))
    }
    var fixIts: [JSONValue] = []
    for fixIt in diagnostic.fixIts {
      fixIts.append(
        .object(
          Self.place(fixIt.range, sources, &drawing)
            + [("replacement", .string(fixIt.replacement))]))
    }
    let record = JSONValue.object([
      ("schema", .string(Self.schema)),
      ("code", .string(diagnostic.code.name)),
      ("severity", .string(diagnostic.severity.name)),
      ("message", .string(diagnostic.message)),
      ("labels", .array(labels)),
      ("notes", .array(diagnostic.notes.map { .string($0) })),
      ("hint", diagnostic.hint.map { .string($0) } ?? .null),
      ("fixIts", .array(fixIts)),
    ])
    text = record.text
  }

  private static func place(
    _ range: SourceRange, _ sources: SourceMap, _ drawing: inout CaretDrawing
  ) -> [(String, JSONValue)] {
    let lines = drawing.lines(of: range.source)
    func position(_ offset: Int) -> JSONValue {
      let position = lines.position(at: offset)
      return .object([
        ("offset", .integer(offset)), ("line", .integer(position.line)),
        ("column", .integer(position.column)),
      ])
    }
    return [
      ("path", .string(sources[range.source].path)),
      ("start", position(range.start)), ("end", position(range.end)),
    ]
  }
}
