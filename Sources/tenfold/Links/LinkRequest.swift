/// What one request for an address gave.
enum LinkResponse: Hashable, Sendable {
  /// The status, and where the server sends its visitors, if it does.
  case status(Int, location: String?)
  /// Why there was no answer.
  case failure(String)
}

/// How a request is made.
enum LinkMethod: Hashable, Sendable {
  /// What is there is not sent.
  case head
  case get
}

/// Whoever can ask a server: `curl`, or a test.
protocol LinkRequesting: Sendable {
  /// Asks once, and follows no redirection.
  func request(_ method: LinkMethod, _ address: String) -> LinkResponse
}
