import Site

/// Whether the folder holds these files and nothing else.
func holds(_ folder: String, exactly files: [OutputFile]) throws(DiskFailure) -> Bool {
  guard try FileFacts.ofEntry(folder)?.kind == .folder else { return false }
  var wanted: Set<String> = []
  var folders: Set<String> = []
  for file in files {
    wanted.insert(file.path)
    var end = file.path.startIndex
    while let slash = file.path[end...].firstIndex(of: "/") {
      folders.insert(String(file.path[..<slash]))
      end = file.path.index(after: slash)
    }
  }
  guard try holds(folder, "", only: wanted, folders) else { return false }
  for file in files {
    let path = folder + "/" + file.path
    guard let facts = try FileFacts.ofEntry(path), facts.kind == .file,
      facts.size == file.bytes.count
    else { return false }
    let bytes = try OpenFile(reading: path).bytes(limit: facts.size, expected: facts.size)
    guard bytes == file.bytes else { return false }
  }
  return true
}

/// Whether nothing lies in the folder but the given files and folders.
private func holds(
  _ folder: String, _ prefix: String, only files: Set<String>, _ folders: Set<String>
) throws(DiskFailure) -> Bool {
  for bytes in try entryNames(in: folder) {
    let path = prefix + String(decoding: bytes, as: UTF8.self)
    if files.contains(path) { continue }
    guard folders.contains(path) else { return false }
    let entry = folder + "/" + String(decoding: bytes, as: UTF8.self)
    guard try FileFacts.ofEntry(entry)?.kind == .folder,
      try holds(entry, path + "/", only: files, folders)
    else { return false }
  }
  return true
}
