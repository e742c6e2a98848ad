/// `robots.txt` (RFC 9309): everybody may read everything, and the map of the site is there.
///
/// Only that at the root of a server is asked for; below one it does no harm.
struct RobotsFile {
  static let path = "robots.txt"

  let base: SiteBase

  /// The file.
  var bytes: [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(base.address(of: Sitemap.path))\n".utf8)
  }
}
