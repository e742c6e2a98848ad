// embed-files OUTPUT FOLDER TYPE
//
// Writes OUTPUT, a Swift file that holds the files of FOLDER as values of TYPE. The plugin EmbedFiles runs
// it while a target that holds files is built.

import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-files OUTPUT FOLDER TYPE\n".utf8))
  exit(64)
}

do {
  let files = try EmbeddedFile.read(folder: URL(fileURLWithPath: arguments[1]))
  let source = swiftSource(of: files, type: arguments[2])
  try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[0]), options: .atomic)
} catch {
  FileHandle.standardError.write(Data("embed-files: \(error)\n".utf8))
  exit(70)
}
