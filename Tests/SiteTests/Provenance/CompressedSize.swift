import Foundation
import Testing

/// How many bytes a text takes when a server compresses it: as `gzip` does.
func compressedSize(_ text: String) throws -> Int {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let gzip = Process()
  gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  gzip.arguments = ["gzip", "-c"]
  gzip.standardInput = try FileHandle(forReadingFrom: file)
  let output = Pipe()
  gzip.standardOutput = output
  try gzip.run()
  let bytes = try #require(try output.fileHandleForReading.readToEnd())
  gzip.waitUntilExit()
  try #require(gzip.terminationStatus == 0 && bytes.starts(with: [0x1f, 0x8b]))
  return bytes.count
}
