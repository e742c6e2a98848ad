import Markup
import Site

/// What a page is told about itself when it is handed out.
struct PageStamp: Hashable, Sendable {
  /// The name of the site that it is of.
  let site: String
  /// The status that it comes with.
  let status: Int
  /// The name of the problems that it shows itself.
  let problems: String?
  /// What is to be said about it to the author.
  let note: String?

  /// The stamp of a page that comes with `status`.
  init(_ state: ShownReport.State, status: Int = 200, note: String? = nil) {
    site = state.site?.name ?? ""
    self.status = status
    problems = status == 503 ? state.problems?.name : nil
    self.note = note
  }
}

/// A page with the script of the preview, and with a policy that lets it run: all that is changed of it, and only when it is
/// handed out.
func previewed(_ page: [UInt8], _ stamp: PageStamp) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(page.count + 512)
  /// Up to where the page was taken.
  var taken = 0
  var place: Int?
  reading: for token in HTMLTokenizer(page) {
    switch token.kind {
    case .open("meta", let attributes, _):
      guard let widened = PolicyWidening.tag(attributes) else { continue }
      bytes += page[taken..<token.range.lowerBound] + widened
      taken = token.range.upperBound
    case .close("head"), .open("body", _, _):
      place = token.range.lowerBound
      break reading
    default: continue
    }
  }
  // A page without a head ends with what belongs there; a browser takes it from anywhere.
  let end = place ?? page.count
  bytes += page[taken..<end] + script(stamp).bytes + page[end...]
  return bytes
}

private func script(_ stamp: PageStamp) -> Fragment {
  var writer = MarkupWriter(.html)
  var attributes: Attributes = [
    "src": .text(PreviewPath.script), "nonce": .text(PolicyWidening.nonce),
    "data-site": .text(stamp.site), "data-status": .text(String(stamp.status)),
  ]
  if let problems = stamp.problems { attributes.append("data-problems", .text(problems)) }
  if let note = stamp.note { attributes.append("data-note", .text(note)) }
  attributes.append("defer", .flag)
  writer.element("script", attributes, text: "")
  writer.newline()
  return writer.finish()
}
