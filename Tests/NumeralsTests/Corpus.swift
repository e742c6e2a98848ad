import Foundation
import Testing

/// The lines of a file in the folder Corpus, without comments, with their numbers.
func corpusLines(
  _ name: String, filePath: String = #filePath
) throws -> [(number: Int, text: String)] {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus", isDirectory: true).appendingPathComponent(name)
  let text = try String(contentsOf: file, encoding: .utf8)
  return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    .map { ($0.offset + 1, String($0.element)) }.filter { !$0.text.hasPrefix("#") }
}
