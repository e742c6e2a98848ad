import Markup
import Site

/// Answers requests from what is shown at the moment, and from nothing else.
struct RequestHandler: Sendable {
  /// The length in bytes above which a path is no longer read.
  static let longestPath = 4096

  let hosts: AllowedHosts
  let shown: ShownReport
  let streams: EventStreams

  /// The answer to a request, whatever it is.
  func reply(to request: PreviewRequest) -> PreviewReply {
    guard hosts.allow(request.host) else {
      return .refusal(403, "This preview answers to the names of this machine only.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .refusal(405, "A preview can be read, and nothing else.").with("Allow", "GET, HEAD")
    }
    guard request.path.utf8.count <= Self.longestPath else {
      return .refusal(414, "That path is too long.")
    }
    guard let path = decodedPath(request.path) else { return .refusal(400, "That is no path.") }
    if path.hasPrefix(PreviewPath.folder) { return ownReply(path, request.method) }
    let state = shown.state
    guard let site = state.site else {
      return page(FailedPage(state.problems).bytes, 503, PageStamp(state, status: 503))
    }
    switch site.routes.route(path) {
    case .file(let file): return reply(with: file, request, state)
    case .folder:
      // A page in a folder names its neighbours from there.
      let place = percentEncoded(path.utf8) { meansItself($0) || $0 == UInt8(ascii: "/") }
      return .refusal(307, "It is there.").with("Location", place + "/")
    case .nothing: return missing(path, site, state)
    }
  }

  /// What a browser is given that is no part of the site.
  private func ownReply(_ path: String, _ method: String) -> PreviewReply {
    switch path {
    case PreviewPath.events:
      // Who asks for the head alone is not going to listen.
      guard method == "GET" else { return PreviewReply(200, .events, .bytes([])) }
      guard let subscription = streams.subscribe() else {
        return .refusal(503, "Too many pages listen already.").with("Retry-After", "5")
      }
      return PreviewReply(200, .events, .events(subscription))
    case PreviewPath.problems:
      return PreviewReply(200, .page, .bytes((shown.state.problems?.markup.bytes ?? [])[...]))
    default:
      let name = path.dropFirst(PreviewPath.folder.count)
      guard let file = PreviewFile.embeddedFiles.first(where: { $0.path == name }) else {
        return .refusal(404, "A preview has no such file.")
      }
      return PreviewReply(200, ContentType(ofFileAt: file.path), .bytes(file.bytes[...]))
    }
  }

  private func reply(
    with file: OutputFile, _ request: PreviewRequest, _ state: ShownReport.State
  ) -> PreviewReply {
    let type = ContentType(ofFileAt: file.path)
    if type.isPage { return page(file.bytes, 200, PageStamp(state)) }
    let isPart = request.method == "GET" && !request.hasRangeCondition
    switch ByteRange(isPart ? request.range : nil, of: file.bytes.count) {
    case .whole:
      return PreviewReply(200, type, .bytes(file.bytes[...])).with("Accept-Ranges", "bytes")
    case .part(let range):
      return PreviewReply(206, type, .bytes(file.bytes[range])).with("Accept-Ranges", "bytes")
        .with(
          "Content-Range",
          "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.bytes.count)")
    case .beyond:
      return .refusal(416, "The file is shorter than that.")
        .with("Content-Range", "bytes */\(file.bytes.count)")
    }
  }

  /// The answer for a path that leads nowhere, perhaps since a moment ago.
  private func missing(
    _ path: String, _ site: ShownReport.ShownSite, _ state: ShownReport.State
  ) -> PreviewReply {
    let page = MissingPage(path, among: site.routes)
    let stamp = PageStamp(
      state, status: 404, note: site.routes.missingPage == nil ? nil : page.sentence)
    return self.page(site.routes.missingPage?.bytes ?? page.bytes, 404, stamp)
  }

  private func page(_ bytes: [UInt8], _ status: Int, _ stamp: PageStamp) -> PreviewReply {
    PreviewReply(status, .page, .bytes(previewed(bytes, stamp)[...]))
  }
}
