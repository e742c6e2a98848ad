import Diagnostics
import Markdown

extension EvaluatedReport {
  /// Inlines as plain text, values put in: what a list of headings shows.
  func plainText(_ inlines: [Inline], _ language: Language) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .code(let code) where ValueSpan.isValue(code):
        var ignored: [Diagnostic] = []
        text += written(ValueSpan(code, &ignored), language)?.plain ?? ""
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        text += plainText(inner, language)
      default: text += Markdown.plainText(of: [inline])
      }
    }
    return text
  }
}
