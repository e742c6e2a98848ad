/// What a file is, as a browser is told.
struct ContentType: Hashable, Sendable {
  /// The value of the field `Content-Type`.
  let value: String
  /// Whether it is a page.
  var isPage: Bool { value.hasPrefix("text/html") }

  private init(_ value: String) { self.value = value }

  /// A page.
  static let page = ContentType("text/html; charset=utf-8")
  /// Plain words.
  static let text = ContentType("text/plain; charset=utf-8")
  /// Server-sent events.
  static let events = ContentType("text/event-stream; charset=utf-8")
  /// Bytes of which nothing is known.
  static let unknown = ContentType("application/octet-stream")

  /// The type of the file at `path`, by its ending, whatever its case.
  init(ofFileAt path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      // Lists of digests and licences have no ending.
      self = .text
      return
    }
    let ending = name[name.index(after: dot)...].lowercased()
    self = Self.byEnding[ending].map { ContentType($0) } ?? .unknown
  }

  private static let byEnding = [
    "avif": "image/avif",
    "bib": "text/plain; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "htm": page.value,
    "html": page.value,
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "m4a": "audio/mp4",
    "m4v": "video/mp4",
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "ogv": "video/ogg",
    "opus": "audio/ogg",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
    "yaml": "text/plain; charset=utf-8",
    "zip": "application/zip",
  ]
}
