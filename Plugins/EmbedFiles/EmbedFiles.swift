import Foundation
import PackagePlugin

/// Writes the files of a folder into a target as one Swift file, so that what is in the binary is
/// always what is in the folder, and no generated file is kept.
@main
struct EmbedFiles: BuildToolPlugin {
  /// What a target holds: the files of a folder, each as a value of a type of the target.
  private struct Contents {
    let folder: String
    let type: String
  }

  private static let contents = [
    "Templates": Contents(folder: "templates", type: "ThemeFile"),
    "Preview": Contents(folder: "preview", type: "PreviewFile"),
    "Site": Contents(folder: "Documentation/diagnostics", type: "DiagnosticPage"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let contents = Self.contents[target.name] else {
      Diagnostics.error("nothing is said about what to embed in \(target.name)")
      return []
    }
    let folder = context.package.directoryURL.appending(path: contents.folder)
      .resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed \(contents.folder) in \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [
          output.path(percentEncoded: false), folder.path(percentEncoded: false), contents.type,
        ],
        inputFiles: try inputs(in: folder),
        outputFiles: [output])
    ]
  }

  /// The folder and all that is in it. The folders count too: one changes when a file comes or goes,
  /// and SwiftPM asks this plugin again only when the package itself changes.
  private func inputs(in folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return [folder] + paths.sorted().map { folder.appending(path: $0) }
  }
}
