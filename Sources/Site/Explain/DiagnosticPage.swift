public import Diagnostics

/// The page of a diagnostic code: what was found, an example that is wrong, and the same put right.
///
/// The pages are those of `Documentation/diagnostics` as they were when the program was built.
public struct DiagnosticPage: Sendable {
  /// The code.
  public let code: String
  /// The page as Markdown.
  public let text: String

  /// The page of a code; `nil` when no diagnostic has that code.
  public init?(code: String) {
    guard let page = Self.all.first(where: { $0.code == code }) else { return nil }
    self = page
  }

  /// All pages, in the order of their files.
  static let all = embeddedFiles.filter { $0.code != index }

  /// The page that leads to the others in the folder. It is of no code.
  private static let index = "index"

  /// A file of the folder. The list of them is written by the plugin EmbedFiles.
  init(embedded path: String, utf8 text: String) {
    code = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    self.text = text
  }

  /// The page for a terminal: headings without their signs, examples set in, nothing rewrapped.
  ///
  /// The pages use no more of Markdown than headings, paragraphs and fenced blocks.
  public var drawn: InkedText {
    var drawn = InkedText()
    var fence: Substring?
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open {
          fence = nil
          continue
        }
        if !line.isEmpty { drawn.write("    " + line, .secondary) }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
        continue
      } else if line.hasPrefix("#") {
        drawn.write(String(line.drop { $0 == "#" }.dropFirst()), .message)
      } else {
        drawn.write(String(line))
      }
      drawn.endLine()
    }
    return drawn
  }

  /// The page for a program.
  public var json: String {
    JSONValue.object([
      ("schema", .string(explanationSchema)), ("kind", .string("code")),
      ("subject", .string(code)), ("page", .string(text)),
    ]).text
  }
}
