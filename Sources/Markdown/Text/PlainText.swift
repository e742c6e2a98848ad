import Diagnostics

/// The words of inlines, as a title or an alternative text shows them.
///
/// Emphasis, links and images give their text, code its content, citations what is written, line ends a blank; footnote
/// references and raw HTML give nothing. Nothing gives the empty string.
///
///     plainText(of: inlines)   // "Two *ways* to `scale`" gives "Two ways to scale"
public func plainText(of inlines: [Inline]) -> String {
  var text = ""
  for inline in inlines {
    switch inline.kind {
    case .text(let excerpt), .code(let excerpt): text += excerpt.text
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .image(_, _, let inner):
      text += plainText(of: inner)
    case .citation(let citation): text += plainText(of: citation.written)
    case .html, .footnoteReference: break
    }
  }
  return text
}
