import Diagnostics
import Templates

/// The cards of the pages that authors wrote, as far as the host has drawn them.
///
/// Which program draws them decides their bytes, so that they are made only where somebody asks for them. Their names follow
/// from these bytes: who keeps a picture of a page learns of another one.
struct SiteCards {
  /// The pictures.
  private(set) var files: [OutputFile] = []
  /// The path of the picture of a page, by that of the page.
  private(set) var paths: [String: String] = [:]
  private(set) var problems: [Diagnostic] = []

  init(_ contents: SiteContents, _ host: Host) {
    guard let draw = host.cards else { return }
    guard contents.report.checked.report.config.base != nil else {
      problems.append(CardProblem.withoutAddress.diagnostic)
      return
    }
    let cards = contents.report.languages.flatMap { Self.cards($0, contents) }
    let answers = draw(
      cards.map { CardRequest(svg: $0.svg, digest: SHA256($0.svg).hexadecimal) })
    var reasons: [String] = []
    for (card, answer) in zip(cards, answers) {
      switch answer {
      case .picture(let bytes):
        let path = fingerprintedPath(card.path, bytes)
        paths[card.page] = path
        files.append(OutputFile(path: path, bytes: bytes))
      case .failure(let reason): reasons.append(reason)
      }
    }
    if !reasons.isEmpty { problems.append(CardProblem.notDrawn(reasons).diagnostic) }
  }

  private static func cards(
    _ language: Language, _ contents: SiteContents
  ) -> [(page: String, path: String, svg: [UInt8])] {
    let report = contents.report
    let pages = report.checked.report.pages(in: language.tag)
      .filter { $0.language == language.tag }
    return pages.map { page in
      let title = page.front.title.map { report.text($0, language) } ?? page.slug
      let own = report.checked.exhibits[page.path]?.first { $0.kind == .figure }
      // A front page that shows no figure shows the first of the report.
      let exhibit =
        own ?? (page.isFront ? contents.numbering(language).all(.figure).first : nil)
      let drawing = CardDrawing(
        reportTitle: report.checked.report.config.title?[language.tag]?.text ?? title,
        title: page.isFront ? nil : title,
        summary: page.front.summary.map { report.text($0, language) },
        figure: exhibit.flatMap { contents.figures[language.tag]?[$0.name] },
        isRightToLeft: language.isRightToLeft)
      return (page.path, "\(language.tag)/cards/\(page.slug).png", drawing.svg)
    }
  }
}
