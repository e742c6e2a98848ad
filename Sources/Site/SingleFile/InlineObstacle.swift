/// Why something cannot be taken into a single file.
enum InlineObstacle: Hashable, Sendable {
  /// It is on another site.
  case remote(String)
  /// There is no such file.
  case missing(String)
  /// A page of the site that the file does not hold.
  case otherPage(String)
  /// It has more bytes than an address should hold.
  case tooLarge(String, size: Int, limit: Int)
  /// A style sheet that loads another one.
  case importedStyle(String)

  /// The size in bytes above which a file that a page shows is not taken along.
  static let shownLimit = 4 << 20

  /// The size in bytes above which a file that a page links to is not: browsers open no longer addresses.
  static let linkedLimit = 1 << 20
}
