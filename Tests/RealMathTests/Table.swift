import Foundation
import Testing

/// The lines of a file in the folder Tables, without comments.
func tableLines(_ name: String, filePath: String = #filePath) throws -> [Substring] {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Tables", isDirectory: true).appendingPathComponent(name)
  let text = try String(contentsOf: file, encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0 }
}
