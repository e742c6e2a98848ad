import Foundation
import PackagePlugin

/// Writes the files of `templates/` into the target as one Swift file, so that the default theme in
/// the binary is always the one in the folder, and no generated file is kept.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
      .resolvingSymlinksInPath()
    let paths = try self.paths(in: folder)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    // The paths are arguments, so that a file that comes or goes changes the command and reruns it.
    return [
      .buildCommand(
        displayName: "Embed templates/ as the default theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// The files below `folder`, as paths with forward slashes, sorted; those that begin with a dot
  /// are left out.
  private func paths(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { path in
        var isFolder: ObjCBool = false
        let file = folder.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
          && !isFolder.boolValue
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted()
  }
}
