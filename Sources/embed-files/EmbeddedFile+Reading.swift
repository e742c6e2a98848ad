import Foundation

extension EmbeddedFile {
  /// The files below `folder`, sorted by path. What begins with a dot is left out.
  static func read(folder: URL) throws -> [EmbeddedFile] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue, !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { return nil }
      return EmbeddedFile(path: path, bytes: Array(try Data(contentsOf: file)))
    }
  }
}
