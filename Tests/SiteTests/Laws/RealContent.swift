import Foundation

@testable import Site

/// The report that Tenfold ships with.
let realContent = readFolder("content")

/// The files of a folder of the repository, by path.
private func readFolder(_ name: String, filePath: String = #filePath) -> [InputFile] {
  var folder = URL(fileURLWithPath: filePath)
  for _ in 0..<4 { folder.deleteLastPathComponent() }
  folder = folder.appendingPathComponent(name).resolvingSymlinksInPath()
  guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
  var files: [InputFile] = []
  for case let path as String in paths {
    guard !path.hasPrefix("."), !path.contains("/."),
      let bytes = try? Data(contentsOf: folder.appendingPathComponent(path))
    else { continue }
    files.append(InputFile(path: path, bytes: Array(bytes)))
  }
  return files.sorted { $0.path < $1.path }
}
