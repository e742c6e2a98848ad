import Foundation
import PackagePlugin

/// Writes the files of `templates/` into the target as one Swift file, so that the default theme in
/// the binary is always the one in the folder, and no generated file is kept.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
      .resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed templates/ as the default theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)],
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
