import Diagnostics

/// Sources and labels for a test, found by the words they stand on.
struct Marked {
  var sources = SourceMap()

  /// Adds a source and returns its number.
  mutating func add(_ path: String, _ text: String) -> SourceID {
    sources.add(Source(path: path, text: text))
  }

  /// The range of the `occurrence`-th `words` in a source, counted from one.
  func range(_ words: String, _ occurrence: Int = 1, in id: SourceID) -> SourceRange {
    let bytes = sources[id].bytes
    let wanted = Array(words.utf8)
    var left = occurrence
    for start in 0...max(0, bytes.count - wanted.count) {
      guard Array(bytes[start..<min(bytes.count, start + wanted.count)]) == wanted else { continue }
      left -= 1
      if left == 0 { return SourceRange(id, start, start + wanted.count) }
    }
    preconditionFailure("\(words) is not in \(sources[id].path)")
  }

  /// What a terminal without colours shows.
  func drawn(_ diagnostic: Diagnostic) -> String {
    var drawing = CaretDrawing(sources)
    return drawing.draw(diagnostic).text
  }
}
