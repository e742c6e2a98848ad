/// What a browser asks for, as far as a preview looks at it.
struct PreviewRequest: Hashable, Sendable {
  /// The method, such as `GET`.
  var method = "GET"
  /// The path as it was sent, with its percent signs and without the query.
  var path: String
  /// Whom the browser believes to talk to.
  var host: String?
  /// The part of the file that it asks for.
  var range: String?
  /// Whether it asks for that part only if the file is still the one that it knows.
  var hasRangeCondition = false
}
