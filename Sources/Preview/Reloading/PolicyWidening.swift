import Markup
import Site

/// Widens the policy of a page (Content-Security-Policy) by what the script of a preview needs, and by no more: that one script, a style sheet
/// and connections to where the page came from.
enum PolicyWidening {
  /// Marks our script. Other scripts stay as forbidden as they are on the published page, also those of the same origin.
  static let nonce = "tenfold-preview"

  /// The tag with a wider policy; `nil` if these are not the attributes of one with a policy.
  static func tag(_ attributes: [HTMLAttribute]) -> [UInt8]? {
    guard
      attributes.contains(where: {
        $0.name == "http-equiv" && $0.value.lowercased() == "content-security-policy"
      })
    else { return nil }
    var widened: Attributes = [:]
    for attribute in attributes {
      let value = attribute.name == "content" ? policy(attribute.value) : attribute.value
      widened.append(attribute.name, .text(value))
    }
    var writer = MarkupWriter(.html)
    writer.empty("meta", widened)
    return writer.finish().bytes
  }

  /// The policy, widened.
  ///
  ///     policy("default-src 'none'; script-src 'none'")
  ///     // default-src 'none'; script-src 'nonce-tenfold-preview'; style-src 'self'; connect-src 'self'
  static func policy(_ text: String) -> String {
    var directives: [(name: String, sources: [String])] = []
    for part in text.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let name = words.first?.lowercased() else { continue }
      // Of a directive that is there twice the first one counts.
      if !directives.contains(where: { $0.name == name }) {
        directives.append((name, Array(words.dropFirst())))
      }
    }
    for kind in ["script-src", "style-src", "connect-src"] {
      let names = [kind, kind + "-elem"]
      if !directives.contains(where: { $0.name == kind }) {
        // Without a word of its own a kind follows the default; without that, all is allowed.
        guard let base = directives.first(where: { $0.name == "default-src" }) else { continue }
        directives.append((kind, base.sources))
      }
      for index in directives.indices where names.contains(directives[index].name) {
        directives[index].sources = widened(directives[index].sources, kind)
      }
    }
    return directives.map { ([$0.name] + $0.sources).joined(separator: " ") }
      .joined(separator: "; ")
  }

  private static func widened(_ sources: [String], _ kind: String) -> [String] {
    let known = sources.filter { $0.lowercased() != "'none'" }
    // Beside a nonce inline scripts would be forbidden that the theme allows.
    let isByNonce =
      kind == "script-src" && !known.contains { $0.lowercased() == "'unsafe-inline'" }
    let needed = isByNonce ? "'nonce-\(nonce)'" : "'self'"
    return known.contains { $0.lowercased() == needed } ? known : known + [needed]
  }
}
