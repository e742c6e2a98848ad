/// Makes a folder for what can be made again, and the folders that lead to it. It keeps itself out of version control.
func makeCacheFolder(_ folder: String) throws(DiskFailure) {
  if try FileFacts.ofTarget(folder) != nil { return }
  let parent = split(folder).folder
  if parent != folder, try FileFacts.ofTarget(parent) == nil { try makeCacheFolder(parent) }
  try makeFolder(folder)
  let file = try OpenFile(replacing: joined(folder, ".gitignore"))
  try file.write(Array("*\n".utf8))
  try file.finish()
}
