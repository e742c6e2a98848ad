import Foundation
import Site

/// The report of this repository: what a whole build is measured on.
enum Repository {
  /// The root: the working folder if it holds a report, else where this file was compiled.
  static let root: URL = {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let mark = here.appendingPathComponent("content/report.yaml").path
    if FileManager.default.fileExists(atPath: mark) { return here }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }()

  static let content = paths(below: "content")
  static let templates = paths(below: "templates")

  /// The whole report, read from disk by the shortest way there is.
  static func read() -> ReportInput {
    ReportInput(
      content: files(content, below: "content"), theme: files(templates, below: "templates"))
  }

  private static func files(_ paths: [String], below folder: String) -> [InputFile] {
    paths.map { InputFile(path: $0, bytes: bytes(ofFile: root.path + "/\(folder)/\($0)")) }
  }

  /// The paths of all files below a folder of the report, from there.
  private static func paths(below folder: String) -> [String] {
    let start = root.appendingPathComponent(folder).path
    guard let walk = FileManager.default.enumerator(atPath: start) else {
      preconditionFailure("there is no folder \(start); run the benchmarks in the repository")
    }
    var paths: [String] = []
    for case let path as String in walk {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: start + "/" + path, isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      if exists && !isFolder.boolValue && !isHidden { paths.append(path) }
    }
    return paths.sorted()
  }
}
