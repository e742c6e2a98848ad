/// What came of a visit to an address on the web.
public enum LinkAnswer: Hashable, Sendable {
  /// It is there.
  case found
  /// It has moved for good, to this address, which is there.
  case moved(String)
  /// There is nothing any more, by this status: 404 or 410.
  case gone(status: Int)
  /// Nobody can tell: the server refuses visits like this one, or cannot be reached.
  case unknown(String)
}
