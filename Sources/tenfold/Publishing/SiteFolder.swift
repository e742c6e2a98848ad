/// The folder in which a generated site is published, without links on the way to it.
///
/// A build writes a whole new folder beside it and then exchanges the two. The folder beside it is
/// hidden and named after it, so that a later build finds what a killed one left behind:
///
/// * `.NAME.tenfold-new-PID`: a site being written, or the old one after the exchange,
/// * `.NAME.tenfold-old-PID`: the last good site, where the system cannot exchange two folders at once.
struct SiteFolder {
  /// The path without links.
  let path: String
  /// The folder that holds it.
  let parent: String
  /// Its name there.
  let name: String

  /// The site folder at `path`, which need not exist; a link to a folder stands for that folder.
  init(_ path: String) throws(DiskFailure) {
    self.path = try realPathOfFuture(path)
    (parent, name) = split(self.path)
  }

  /// Why the folder must not be replaced; `nil` if there is none, an empty one, or one of ours.
  func foreignness() throws(DiskFailure) -> ForeignOutput? {
    guard let facts = try FileFacts.ofEntry(path) else { return nil }
    if facts.kind == .link { return .brokenLink }
    guard facts.kind == .folder else { return .notAFolder }
    // Somebody who publishes a branch from here would lose its history.
    if try FileFacts.ofEntry(path + "/.git") != nil { return .repository }
    if try OutputMarker.isIn(path) { return nil }
    return try entryNames(in: path).isEmpty ? nil : .unmarked
  }

  /// Where this process writes a new site.
  func newPath(_ process: Int32) -> String { sibling("new", process) }

  /// Where this process puts the old site aside.
  func oldPath(_ process: Int32) -> String { sibling("old", process) }

  /// The folders that builds have left beside the site, whichever process they were.
  func leftBehind() throws(DiskFailure) -> (new: [String], old: [String]) {
    var new: [String] = []
    var old: [String] = []
    for bytes in try entryNames(in: parent) {
      let name = String(decoding: bytes, as: UTF8.self)
      if isSibling(name, "new") { new.append(joined(parent, name)) }
      if isSibling(name, "old") { old.append(joined(parent, name)) }
    }
    return (new, old)
  }

  private func sibling(_ kind: String, _ process: Int32) -> String {
    joined(parent, siblingPrefix(kind) + String(process))
  }

  private func isSibling(_ entry: String, _ kind: String) -> Bool {
    let prefix = siblingPrefix(kind)
    return entry.hasPrefix(prefix) && Int32(entry.dropFirst(prefix.count)) != nil
  }

  private func siblingPrefix(_ kind: String) -> String { ".\(name).tenfold-\(kind)-" }
}
