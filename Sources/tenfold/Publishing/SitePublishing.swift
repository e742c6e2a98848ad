import Site

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What publishing did.
enum Publication: Hashable, Sendable {
  /// The new site stands where the old one stood.
  case replaced
  /// The site stood there already, byte for byte; nothing was touched.
  case unchanged
  /// The folder is not ours; nothing was touched.
  case refused(ForeignOutput)
}

/// The moments of publishing, at which tests let the machine fail or the process die.
enum PublishingStep: Hashable, Sendable {
  case began, wroteMarker, wroteFile(Int), wroteAll, putOldAside, replaced, removed
}

/// Publishes a site whole: readers and killed builds see the old one or the new one, never a mixture.
///
/// The new site is written beside the old one, on the same file system, and the two are exchanged in
/// one step where the system can do that (Linux and macOS), else by two renames. Then the old one is
/// removed. Two builds wait for each other; the last one wins. What a killed build left is put right
/// first. Nothing is forced to the disk: a site that a power failure damages can be built again.
///
/// `canExchange` is whether to try the single step. `reached` is called at each step; it throws to
/// simulate a failure.
func publish(
  _ files: [OutputFile], in site: SiteFolder, canExchange: Bool = true,
  reached: (PublishingStep) throws(DiskFailure) -> Void = { _ in }
) throws(DiskFailure) -> Publication {
  try makeParents(of: site.path)
  return try withFolderLock(site.parent) { () throws(DiskFailure) in
    try recover(site)
    if let foreign = try site.foreignness() { return .refused(foreign) }
    let files = [OutputFile(path: OutputMarker.name, bytes: OutputMarker.bytes)] + files
    if try holds(site.path, exactly: files) { return .unchanged }
    return try Interruption.deferred { () throws(DiskFailure) in
      let new = site.newPath(getpid())
      do throws(DiskFailure) {
        try write(files, to: new, mode: FileFacts.ofEntry(site.path)?.mode, reached)
        try replace(site, by: new, canExchange: canExchange, reached)
      } catch {
        clearAway(new)
        throw error
      }
      return .replaced
    }
  }
}

/// Puts right what a killed build left: the last good site is put back, half-written ones are removed.
func recover(_ site: SiteFolder) throws(DiskFailure) {
  let left = try site.leftBehind()
  for old in left.old where try OutputMarker.isIn(old) {
    if try FileFacts.ofEntry(site.path) == nil {
      try renameEntry(old, to: site.path)
    } else {
      try removeTree(old)
    }
  }
  for new in left.new where try FileFacts.ofEntry(new)?.kind == .folder {
    // Killed before it could write its marker, a build leaves an empty folder.
    if try OutputMarker.isIn(new) {
      try removeTree(new)
    } else if try entryNames(in: new).isEmpty {
      try removeFolder(new)
    }
  }
}

/// Writes the files into a new folder, the marker first.
private func write(
  _ files: [OutputFile], to folder: String, mode: UInt32?,
  _ reached: (PublishingStep) throws(DiskFailure) -> Void
) throws(DiskFailure) {
  try makeFolder(folder)
  try reached(.began)
  var made: Set<String> = [""]
  for (index, file) in files.enumerated() {
    if Interruption.isRequested { throw DiskFailure("write", file.path, EINTR) }
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." },
      "a generated file stays in the output folder")
    var parent = ""
    for part in parts.dropLast() {
      parent += "/" + part
      if made.insert(parent).inserted { try makeFolder(folder + parent) }
    }
    let open = try OpenFile(creating: folder + "/" + file.path)
    try open.write(file.bytes)
    try open.finish()
    try reached(index == 0 ? .wroteMarker : .wroteFile(index))
  }
  if let mode { try setMode(mode, of: folder) }
  try reached(.wroteAll)
}

/// Puts the folder at `new` in the place of the site, and removes what stood there.
private func replace(
  _ site: SiteFolder, by new: String, canExchange: Bool,
  _ reached: (PublishingStep) throws(DiskFailure) -> Void
) throws(DiskFailure) {
  if try FileFacts.ofEntry(site.path) == nil {
    try renameEntry(new, to: site.path)
    try reached(.replaced)
    return
  }
  var isExchanged = false
  if canExchange { isExchanged = try exchangeFolders(new, site.path) }
  if isExchanged {
    try reached(.replaced)
    try removeTree(new)
  } else {
    let old = site.oldPath(getpid())
    try renameEntry(site.path, to: old)
    do throws(DiskFailure) {
      try reached(.putOldAside)
      try renameEntry(new, to: site.path)
    } catch {
      try renameEntry(old, to: site.path)
      throw error
    }
    try reached(.replaced)
    try removeTree(old)
  }
  try reached(.removed)
}

/// Removes what a failed build has written, or the old site that it has replaced.
///
/// What resists is left for the next build, because the failure that led here is the one to report.
private func clearAway(_ folder: String) {
  do throws(DiskFailure) {
    if try FileFacts.ofEntry(folder) != nil { try removeTree(folder) }
  } catch {}
}

/// Makes the folders that lead to a path, as far as they are missing.
private func makeParents(of path: String) throws(DiskFailure) {
  let parent = split(path).folder
  if try FileFacts.ofTarget(parent) != nil { return }
  try makeParents(of: parent)
  try makeFolder(parent)
}
