import Diagnostics
import Site

@testable import Preview

/// A site of three pages and a style sheet, as a preview shows it.
struct SmallPreview {
  static let files = [
    OutputFile(path: "assets/site.css", bytes: Array("p { color: red }".utf8)),
    page("en/index.html"), page("en/other.html"), page("index.html"),
  ]

  /// A page that says its path.
  static func page(_ path: String) -> OutputFile {
    let text =
      "<!doctype html><html><head><title>\(path)</title></head><body><p>Hello.</p></body></html>"
    return OutputFile(path: path, bytes: Array(text.utf8))
  }

  let handler: RequestHandler
  private let files: [OutputFile]

  init(_ files: [OutputFile] = Self.files, shown: Bool = true) {
    handler = RequestHandler(
      hosts: AllowedHosts(), shown: ShownReport(editor: nil), streams: EventStreams())
    self.files = files
    if shown { showSite() }
  }

  /// Shows the site.
  func showSite() { handler.shown.show(.good(files)) }

  /// Shows an error.
  func fail(_ message: String) { handler.shown.show(.bad(message)) }

  /// The answer to a browser of this machine.
  func reply(
    to path: String, method: String = "GET", host: String? = "localhost:8080", range: String? = nil
  ) -> PreviewReply {
    handler.reply(to: PreviewRequest(method: method, path: path, host: host, range: range))
  }
}

extension PreviewUpdate {
  /// A site without problems.
  static func good(_ files: [OutputFile]) -> PreviewUpdate {
    PreviewUpdate(files: files, diagnostics: [], sources: SourceMap())
  }

  /// An error in a file of one line.
  static func bad(_ message: String) -> PreviewUpdate {
    var sources = SourceMap()
    let source = sources.add(Source(path: "content/models/a.yaml", text: "price: 1 <b>\n"))
    let problem = Diagnostic("test", message, at: SourceRange(source, 7, 12))
    return PreviewUpdate(files: nil, diagnostics: [problem], sources: sources)
  }
}
