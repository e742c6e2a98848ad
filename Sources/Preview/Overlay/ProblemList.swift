import Diagnostics
import Markup

/// What is wrong with a report, as markup: each diagnostic as a terminal draws it, with a link to its place.
struct ProblemList: Sendable {
  /// How many are drawn. The terminal has all of them.
  static let limit = 100

  /// The list. All that authors wrote is escaped in it.
  let markup: Fragment
  /// The same for the same list.
  let name: String

  /// The list of these diagnostics, in their order.
  init(_ diagnostics: [Diagnostic], _ sources: SourceMap, _ editor: EditorLink?) {
    var drawing = CaretDrawing(sources)
    var writer = MarkupWriter(.html)
    writer.element("p", ["role": "alert"], text: Self.summary(diagnostics))
    writer.newline()
    writer.element("ol") { writer in
      for diagnostic in diagnostics.prefix(Self.limit) {
        let drawn = drawing.draw(diagnostic)
        writer.newline()
        writer.element("li", ["class": .text(diagnostic.severity.name)]) { writer in
          writer.element("pre", ["tabindex": "0"]) { writer in
            for run in drawn.runs { Self.write(run, sources, &drawing, editor, into: &writer) }
          }
        }
      }
      writer.newline()
    }
    if diagnostics.count > Self.limit {
      writer.newline()
      writer.element(
        "p", text: "The terminal has \(diagnostics.count - Self.limit) more.")
    }
    markup = writer.finish()
    name = shortName(markup.bytes)
  }

  private static func write(
    _ run: InkedRun, _ sources: SourceMap, _ drawing: inout CaretDrawing, _ editor: EditorLink?,
    into writer: inout MarkupWriter
  ) {
    if case .place(let range) = run.ink {
      let position = drawing.lines(of: range.source).position(at: range.start)
      if let address = editor?.address(sources[range.source].path, position) {
        return writer.element("a", ["href": .text(address)], text: run.text)
      }
    }
    if let name = run.ink.name {
      writer.element("span", ["class": .text(name)], text: run.text)
    } else {
      writer.text(run.text)
    }
  }

  private static func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = [(Severity.error, "error"), (.warning, "warning")].compactMap { severity, noun in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }
}

extension Ink {
  /// What the style sheet of the preview calls it.
  fileprivate var name: String? {
    switch self {
    case .plain: nil
    case .message: "message"
    case .frame: "frame"
    case .place: "place"
    case .primary(let severity): severity.name
    case .secondary: "secondary"
    }
  }
}
