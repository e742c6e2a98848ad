import Foundation

@testable import Site

/// The report that Tenfold ships with, with fewer samples: what holds of every report holds of it all the same,
/// and a build without optimisation takes its time.
let realContent = readFolder("content").map(withFewSamples)

/// The same with all of its samples.
let fullContent = readFolder("content")

private func withFewSamples(_ file: InputFile) -> InputFile {
  guard file.path == "report.yaml" else { return file }
  let lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n")
  let fewer = lines.map { $0.hasPrefix("samples:") ? "samples: 2000" : $0 }
  return InputFile(path: file.path, bytes: Array(fewer.joined(separator: "\n").utf8))
}

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
