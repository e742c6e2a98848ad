extension SingleFile {
  /// The file as a browser prints it: on paper of that size, and with the number of the page where each link leads.
  ///
  /// The theme decides which numbers are seen: a link has its number in the attribute `data-page`, as `p. 12`.
  func printed(on paper: Paper, _ numbers: PageNumbers) -> [UInt8] {
    var edits = MarkupEdits()
    var outline = ElementStack()
    for token in HTMLTokenizer(bytes) {
      switch token.kind {
      case .open(let name, let attributes, let isSelfClosing):
        let tag = Tag(name, attributes, token.range)
        let link = tag.attributes.first { $0.name == "href" && $0.value.hasPrefix("#") }
        if name == "a", let link, !outline.isInPopover,
          let number = numbers.text(of: percentDecoded(link.value.dropFirst()))
        {
          let text = pageReference.split(separator: "{page}", omittingEmptySubsequences: false)
            .joined(separator: number)
          let end = link.range.upperBound
          edits.replace(end..<end, with: " " + attribute("data-page", text))
        }
        if name == "a" { edits.leadToTheWeb(tag) }
        outline.open(tag, isSelfClosing: isSelfClosing)
      case .close(let name):
        if name == "head" {
          let start = token.range.lowerBound
          edits.replace(start..<start, with: "<style>@page { size: \(paper.style); }</style>\n")
        }
        _ = outline.close(name)
      case .text, .other: break
      }
    }
    return edits.applied(to: bytes)
  }
}

extension MarkupEdits {
  /// Lets a link to a file inside lead to the same file on the web, or nowhere: a PDF would hold the file in its link, and
  /// no reader of it opens that.
  fileprivate mutating func leadToTheWeb(_ tag: Tag) {
    let online = tag[PartRewriting.addressOnline]
    for link in tag.attributes {
      if link.name == "href", link.value.hasPrefix("data:") {
        replace(link.range, with: online.map { attribute("href", $0) } ?? "")
      } else if link.name == PartRewriting.addressOnline {
        replace(link.range, with: "")
      }
    }
  }
}

/// On which page things stand, by their ids.
enum PageNumbers: Hashable, Sendable {
  /// Not known yet: a number takes the place that any will take.
  case unknown
  case known([String: Int])
  /// No number is written.
  case none

  fileprivate func text(of id: String) -> String? {
    switch self {
    case .unknown: "000"
    case .known(let pages): pages[id].map { "\($0)" }
    case .none: nil
    }
  }
}
