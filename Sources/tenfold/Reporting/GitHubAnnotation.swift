import Diagnostics

/// A diagnostic as a workflow command of GitHub's runner, which shows it beside the changed line.
///
///     ::error file=content/en/bill.md,line=7,col=4,endLine=7,endColumn=10,title=unknown-name::there is …
///
/// The message carries the labels, notes and hint as further lines. GitHub knows columns only within
/// one line, so a range over several lines has none.
struct GitHubAnnotation {
  /// The command, without a line feed.
  let text: String

  /// The annotation of a diagnostic; `drawing` knows the lines of its sources.
  init(_ diagnostic: Diagnostic, _ sources: SourceMap, _ drawing: inout CaretDrawing) {
    var properties: [String] = []
    if let range = diagnostic.range {
      properties.append("file=" + Self.escaped(property: sources[range.source].path))
      let lines = drawing.lines(of: range.source)
      let start = lines.position(at: range.start)
      let end = lines.position(at: range.end)
      properties.append("line=\(start.line)")
      if start.line == end.line { properties.append("col=\(start.column)") }
      properties.append("endLine=\(end.line)")
      if start.line == end.line { properties.append("endColumn=\(end.column)") }
    }
    properties.append("title=" + Self.escaped(property: diagnostic.code.name))
    var message = diagnostic.message
    for label in diagnostic.labels where !label.text.isEmpty { message += "\n" + label.text }
    for note in diagnostic.notes { message += "\nnote: " + note }
    if let hint = diagnostic.hint { message += "\nhint: " + hint }
    text =
      "::\(Self.command(diagnostic.severity)) \(properties.joined(separator: ","))::"
      + Self.escaped(message)
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// What the runner's toolkit escapes in a message: the percent sign and line breaks.
  private static func escaped(_ message: String) -> String {
    var text = ""
    for scalar in message.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// In a property also what ends it: the comma and the colon.
  private static func escaped(property value: String) -> String {
    var text = ""
    for scalar in escaped(value).unicodeScalars {
      switch scalar {
      case ",": text += "%2C"
      case ":": text += "%3A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
