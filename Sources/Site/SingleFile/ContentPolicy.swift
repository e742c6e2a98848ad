/// The Content-Security-Policy of a page once all that it loads stands in it.
///
/// What the policy let in from the site's own files is let in as part of the file, and nothing else: `'self'` becomes
/// `data:`, and `'unsafe-inline'` for styles. These need no sums, since a style could fetch nothing.
func policyOfOneFile(_ policy: String) -> String {
  let directives = policy.split(separator: ";").compactMap { directive -> String? in
    var words = directive.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return nil }
    let own = ["'self'", "file:", "data:"]
    let hadOwn = words.contains { own.contains($0.lowercased()) }
    words = words.filter { !own.contains($0.lowercased()) }
    let isOfStyles = name == "style-src" || name == "style-src-elem"
    if isOfStyles {
      // A browser that is given sums believes nothing else.
      words = words.filter { !$0.hasPrefix("'sha") && $0 != "'unsafe-inline'" && $0 != "'none'" }
    }
    if isOfStyles || hadOwn && name == "default-src" { words.append("'unsafe-inline'") }
    if hadOwn, !isOfStyles, name.hasSuffix("-src") { words.append("data:") }
    return words.joined(separator: " ")
  }
  return directives.joined(separator: "; ")
}
