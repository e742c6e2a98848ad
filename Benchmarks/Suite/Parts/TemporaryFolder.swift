import Foundation

/// A folder for output, in the folder of the system for what nobody needs for long.
enum TemporaryFolder {
  static let path = FileManager.default.temporaryDirectory.appendingPathComponent(
    "tenfold-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
  ).path

  /// Takes the folder away with all that was written into it.
  static func remove() {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      preconditionFailure("cannot remove \(path): \(error)")
    }
  }
}
