import Diagnostics

// What was read from the bytes of an excerpt, with its places in the source of that.

extension SourceRange {
  func placed(in outer: Excerpt) -> SourceRange { outer.range(start..<end) }
}

extension Inline {
  func placed(in outer: Excerpt) -> Inline {
    func all(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.placed(in: outer) } }
    let placed: Kind =
      switch kind {
      case .text(let text): .text(text.placed(in: outer))
      case .emphasis(let inner): .emphasis(all(inner))
      case .strong(let inner): .strong(all(inner))
      case .strikethrough(let inner): .strikethrough(all(inner))
      case .code(let code): .code(code.placed(in: outer))
      case .link(let destination, let title, let inner):
        .link(destination: destination.placed(in: outer), title: title, all(inner))
      case .image(let destination, let title, let inner):
        .image(destination: destination.placed(in: outer), title: title, all(inner))
      case .citation(let citation): .citation(citation.placed(in: outer))
      case .softBreak, .lineBreak, .html, .footnoteReference: kind
      }
    return Inline(placed, range.placed(in: outer))
  }
}

extension Citation {
  func placed(in outer: Excerpt) -> Citation {
    func all(_ inlines: [Inline]) -> [Inline] { inlines.map { $0.placed(in: outer) } }
    return Citation(
      form: form,
      works: works.map { work in
        Work(
          key: work.key.placed(in: outer), hidesAuthors: work.hidesAuthors,
          prefix: all(work.prefix), suffix: all(work.suffix))
      }, written: all(written))
  }
}

extension MarkdownProblem {
  func placed(in outer: Excerpt) -> MarkdownProblem {
    switch self {
    case .unknownCallout(let name, let nearest, let range):
      .unknownCallout(name: name, nearest: nearest, range.placed(in: outer))
    case .textBesideCalloutMarker(let callout, let range):
      .textBesideCalloutMarker(callout, range.placed(in: outer))
    case .undefinedFootnote(let name, let nearest, let range):
      .undefinedFootnote(name: name, nearest: nearest, range.placed(in: outer))
    case .invalidFootnoteName(let range): .invalidFootnoteName(range.placed(in: outer))
    case .unreferencedFootnote(let name, let range):
      .unreferencedFootnote(name: name, range.placed(in: outer))
    case .duplicateFootnote(let name, let first, let range):
      .duplicateFootnote(name: name, first: first.placed(in: outer), range.placed(in: outer))
    case .unsafeDestination(let scheme, let range):
      .unsafeDestination(scheme: scheme, range.placed(in: outer))
    case .nestedTooDeeply(let limit, let range):
      .nestedTooDeeply(limit: limit, range.placed(in: outer))
    case .crowdedCitation(let first, let range):
      .crowdedCitation(first: first.placed(in: outer), range.placed(in: outer))
    case .nulCharacter(let range): .nulCharacter(range.placed(in: outer))
    case .rawHTML(let range): .rawHTML(range.placed(in: outer))
    }
  }
}
