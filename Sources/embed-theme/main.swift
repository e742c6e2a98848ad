// embed-theme OUTPUT FOLDER PATH...
//
// Writes OUTPUT, a Swift file that holds the files at PATH... below FOLDER. The plugin EmbedTheme
// runs it while the target Templates is built.

import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let folder = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: embed-theme OUTPUT FOLDER PATH...\n".utf8))
  exit(64)
}

do {
  var files: [EmbeddedFile] = []
  for path in arguments.dropFirst(2).sorted() {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
    files.append(EmbeddedFile(path: path, bytes: Array(try Data(contentsOf: file))))
  }
  try Data(swiftSource(of: files).utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
} catch {
  FileHandle.standardError.write(Data("embed-theme: \(error)\n".utf8))
  exit(70)
}
