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
  let lock = try FolderLock(site.parent)
  defer { _ = consume lock }
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
      // Whatever went wrong, the old site stands; what was written of the new one is of no use.
      if try FileFacts.ofEntry(new) != nil { try removeTree(new) }
      throw error
    }
    return .replaced
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
  for new in left.new {
    // Killed before it could write its marker, a build leaves an empty folder.
    if try OutputMarker.isIn(new) {
      try removeTree(new)
    } else if try entryNames(in: new).isEmpty {
      try removeFolder(new)
    }
  }
}
