import Foundation
public import Testing

/// Compares `text` with the golden file `name` in the folder `Goldens` beside the test.
///
/// A difference writes the text beside the golden as `NAME.actual`, for the eye, and records it as an
/// attachment. `UPDATE_GOLDEN=1` rewrites the golden instead; look at it before you commit.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens", isDirectory: true)
  let file = folder.appendingPathComponent(name)
  let actual = folder.appendingPathComponent(name + ".actual")
  let data = Data(text.utf8)
  do {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: file)
      return
    }
    if let expected = FileManager.default.contents(atPath: file.path), expected == data {
      if FileManager.default.fileExists(atPath: actual.path) {
        try FileManager.default.removeItem(at: actual)
      }
      return
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: actual)
    Attachment.record(text, named: name)
    Issue.record(
      "\(name) differs from its golden; see \(name).actual, or set UPDATE_GOLDEN=1",
      sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, "golden \(name)", sourceLocation: sourceLocation)
  }
}

/// Markup in which the names of assets do not follow from their bytes, so that a golden stays as it is when a style sheet
/// changes: `assets/site-….css`.
public func withoutFingerprints(_ markup: String) -> String {
  markup.replacing(/(assets\/[^"]*)-[0-9a-f]{12}(\.[a-z]+")/) { $0.1 + "-…" + $0.2 }
}
