/// Removes a folder of ours with all that is in it. Links are removed, not followed.
///
/// The marker goes last: whoever is killed half-way leaves a folder that is still known to be ours.
func removeTree(_ folder: String) throws(DiskFailure) {
  for name in try entryNames(in: folder) where name != Array(OutputMarker.name.utf8) {
    let entry = folder + "/" + String(decoding: name, as: UTF8.self)
    if try FileFacts.ofEntry(entry)?.kind == .folder {
      try removeTree(entry)
    } else {
      try removeFile(entry)
    }
  }
  try removeFile(folder + "/" + OutputMarker.name)
  try removeFolder(folder)
}
