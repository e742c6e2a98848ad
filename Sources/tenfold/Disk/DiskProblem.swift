/// What may be wrong with the files of a report or with the place of its output. Paths are as shown.
enum DiskProblem: Hashable, Sendable {
  /// A folder that the report needs is not there.
  case missingFolder(String)
  /// Something else than a folder stands where a folder is needed.
  case notAFolder(String)
  /// A file holds more bytes than are read of it.
  case fileTooLarge(String, size: Int, limit: Int)
  /// A link leads out of the folder it lies in.
  case symlinkEscapes(String, target: String, folder: String)
  /// A link leads to a folder that contains it.
  case symlinkCycle(String, target: String)
  /// A link leads nowhere.
  case brokenSymlink(String, target: String)
  /// The system refuses to give the file or folder.
  case unreadable(String, reason: String)
  /// A pipe, socket or device, which is never opened.
  case specialFile(String)
  /// The name is no text.
  case pathNotUTF8(String)
  /// A site or a file of numbers is not there, or a folder is no site.
  case missingNumbers(String, isFolder: Bool)
  /// The output would be read as content, or would replace it.
  case outputOverlaps(String, folder: String)
  /// The output folder holds what Tenfold did not make.
  case foreignOutput(String, ForeignOutput)
  /// There is no browser to print with, of that name or of any.
  case missingBrowser(String?)
  /// A browser made no PDF; `remarks` are the last that it said.
  case browserFailed(String, reason: String, remarks: [String])
}

/// Why an output folder is not ours to replace.
enum ForeignOutput: Hashable, Sendable {
  /// Something else than a folder stands there.
  case notAFolder
  /// A link that leads nowhere.
  case brokenLink
  /// A folder with content, but without Tenfold's marker.
  case unmarked
  /// A folder that is under version control by itself.
  case repository
}
