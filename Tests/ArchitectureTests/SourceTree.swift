import Foundation

/// The files of the repository, as text.
struct SourceTree {
  /// A Swift file of the program.
  struct File: CustomStringConvertible {
    /// The path from the root of the repository.
    let path: String
    /// The target it belongs to: the folder under `Sources`.
    let target: String
    /// What it says.
    let text: String
    /// What it says to the compiler.
    let swift: SwiftText

    /// The file name without its ending.
    var name: String {
      URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }

    var description: String { path }
  }

  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file under `Sources`, by path.
  static let sources: [File] = swiftFiles(under: "Sources")

  /// Every Swift file under `Tests`, by path; the target is the folder under `Tests`.
  static let tests: [File] = swiftFiles(under: "Tests")

  /// The text of a file, by its path from the root; empty if it is missing.
  static func text(_ path: String) -> String {
    let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// The folders under `Sources`: the targets of the program.
  static let targets: [String] = folders(in: "Sources")

  private static func folders(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    let names = try? FileManager.default.contentsOfDirectory(
      at: path, includingPropertiesForKeys: [.isDirectoryKey])
    return (names ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }

  private static func swiftFiles(under folder: String) -> [File] {
    let path = root.appendingPathComponent(folder).resolvingSymlinksInPath().path
    guard let walk = FileManager.default.enumerator(atPath: path) else { return [] }
    var files: [File] = []
    for case let name as String in walk where name.hasSuffix(".swift") {
      let text = text(folder + "/" + name)
      files.append(
        File(
          path: folder + "/" + name, target: String(name.prefix { $0 != "/" }), text: text,
          swift: SwiftText(text)))
    }
    return files.sorted { $0.path < $1.path }
  }
}
