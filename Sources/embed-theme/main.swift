// embed-theme OUTPUT FOLDER
//
// Writes OUTPUT, a Swift file that holds the files of FOLDER. The plugin EmbedTheme runs it while the
// target Templates is built.

import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let folder = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: embed-theme OUTPUT FOLDER\n".utf8))
  exit(64)
}

do {
  let files = try EmbeddedFile.read(folder: URL(fileURLWithPath: folder))
  try Data(swiftSource(of: files).utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
} catch {
  FileHandle.standardError.write(Data("embed-theme: \(error)\n".utf8))
  exit(70)
}
