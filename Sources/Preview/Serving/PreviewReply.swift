/// An answer to a browser, before it is anything on a wire.
struct PreviewReply: Sendable {
  /// What comes behind the fields.
  enum Content: Sendable {
    /// These bytes, all there already.
    case bytes(ArraySlice<UInt8>)
    /// A stream of events that ends when the browser goes.
    case events(EventStreams.Subscription)
  }

  /// A line of the head.
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// The number of the status.
  let status: Int
  /// What is said beside it, in order.
  private(set) var fields: [Field]
  /// What follows.
  let content: Content

  /// An answer of that type. What every answer says is added: that it is not to be kept, that its type
  /// is meant, and that pages of other origins may not have it.
  init(_ status: Int, _ type: ContentType, _ content: Content) {
    self.status = status
    self.content = content
    fields = [
      Field(name: "Content-Type", value: type.value),
      Field(name: "Cache-Control", value: "no-store"),
      Field(name: "X-Content-Type-Options", value: "nosniff"),
      Field(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
  }

  /// A refusal, in words.
  static func refusal(_ status: Int, _ words: String) -> PreviewReply {
    PreviewReply(status, .text, .bytes(Array((words + "\n").utf8)[...]))
  }

  /// The same, with one more field.
  func with(_ name: String, _ value: String) -> PreviewReply {
    var reply = self
    reply.fields.append(Field(name: name, value: value))
    return reply
  }

  /// The head as it goes over the wire, with the empty line at its end. No field holds a line break.
  var head: String {
    let words = Self.words[status] ?? ""
    return "HTTP/1.1 \(status) \(words)\r\n"
      + fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n"
  }

  private static let words = [
    200: "OK", 206: "Partial Content", 307: "Temporary Redirect", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 414: "URI Too Long",
    416: "Range Not Satisfiable", 431: "Request Header Fields Too Large",
    503: "Service Unavailable",
  ]

  /// What a field says, if it is there.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
