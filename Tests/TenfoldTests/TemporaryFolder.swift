import Foundation

/// A folder that is removed with everything in it when the last reference goes.
final class TemporaryFolder: Sendable {
  /// Its path, without links.
  let path: String

  /// Makes an empty folder.
  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenfold-test-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  /// A folder with the given files, by their relative paths.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }

  /// The path of something in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and makes the folders that lead to it.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Makes a link called `name` that says `target`.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  /// Removes a file or folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Whether something is there.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file under `name` with its text, by path relative to it; empty folders are left out.
  func files(under name: String) -> [String: String] { Self.files(under: path(name)) }

  /// The names directly in the folder, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Every file under a path with its text.
  static func files(under path: String) -> [String: String] {
    var files: [String: String] = [:]
    guard let walk = FileManager.default.enumerator(atPath: path) else { return [:] }
    for case let name as String in walk {
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = String(decoding: data, as: UTF8.self) }
    }
    return files
  }
}
