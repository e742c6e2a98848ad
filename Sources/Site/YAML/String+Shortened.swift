extension String {
  /// The text as a message can quote it: its first line, and not more of it than 40 characters.
  var shortened: String {
    let line = prefix { !$0.isNewline }
    return line.count == count && line.count <= 40 ? self : "\(line.prefix(39))…"
  }
}
