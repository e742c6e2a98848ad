import Diagnostics
import Markdown

extension Phrase {
  /// What marks a run of a text that is read as Markdown.
  enum Mark: Sendable {
    case emphasis
    case strong
    case strikethrough
    case code
    /// A link; one without words is given those of what it leads to.
    case link(Excerpt, isEmpty: Bool)
  }

  /// Reads a text in which Markdown means what it means within a line of a page.
  init(markdown excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    let read = parseInlines(excerpt)
    problems += read.problems.map(\.diagnostic)
    let refused = read.problems.compactMap { problem in
      if case .unsafeDestination(_, let range) = problem { range } else { nil }
    }
    var parts: [Part] = []
    for inline in read.inlines { Self.add(inline, to: &parts, refusing: refused, &problems) }
    self.init(parts, excerpt.range)
  }

  /// Where its links lead.
  var links: [Excerpt] {
    parts.compactMap {
      if case .begin(.link(let destination, _)) = $0 { destination } else { nil }
    }
  }

  private static func add(
    _ inline: Inline, to parts: inout [Part], refusing refused: [SourceRange],
    _ problems: inout [Diagnostic]
  ) {
    func add(_ mark: Mark?, _ inner: [Inline]) {
      if let mark { parts.append(.begin(mark)) }
      for inline in inner { Self.add(inline, to: &parts, refusing: refused, &problems) }
      if let mark { parts.append(.end(mark)) }
    }
    switch inline.kind {
    case .text(let text): parts.append(.text(text))
    case .emphasis(let inner): add(.emphasis, inner)
    case .strong(let inner): add(.strong, inner)
    case .strikethrough(let inner): add(.strikethrough, inner)
    case .code(let code) where ValueSpan.isValue(code):
      parts.append(.value(ValueSpan(code, &problems)))
    case .code(let code): parts += [.begin(.code), .code(code), .end(.code)]
    case .link(let destination, _, let inner):
      let isRefused = refused.contains(destination.range)
      add(isRefused ? nil : .link(destination, isEmpty: inner.isEmpty), inner)
    case .image: problems.append(NoteProblem.image(inline.range).diagnostic)
    case .citation(let citation): parts.append(.citation(citation))
    // There are no line ends in it, and what else there may be was told of.
    case .softBreak, .lineBreak, .html, .footnoteReference: break
    }
  }
}
