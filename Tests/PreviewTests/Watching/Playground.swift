import Foundation

@testable import Preview

/// A temporary folder in which reports come, change and go; removed with the last reference.
final class Playground: Sendable {
  /// Its path, without links.
  let path: String
  /// The folder of a report that is watched in it.
  var content: String { path("content") }

  /// A folder with these files, whose paths are relative to it.
  init(_ files: [String] = ["content/a.md", "content/en/b.md"]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenfold-watch-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
    for file in files { try write(file) }
  }

  deinit { _ = try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file in place, and makes the folders that lead to it.
  func write(_ name: String, _ text: String = "text") throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// Makes a folder.
  func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  /// Gives a file or folder another name, over what stands there.
  func rename(_ old: String, to new: String) throws {
    guard Foundation.rename(path(old), path(new)) == 0 else { throw Refusal(code: errno) }
  }

  /// Removes a file, or a folder with all in it.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Makes a link called `name` that says `target`.
  func link(_ name: String, to target: String) throws {
    guard symlink(target, path(name)) == 0 else { throw Refusal(code: errno) }
  }

  /// Reads everything in a folder.
  func read(_ name: String) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
      _ = FileManager.default.contents(atPath: path(name) + "/" + file)
    }
  }

  struct Refusal: Error { let code: Int32 }
}
