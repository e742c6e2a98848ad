/// `name` inside `folder`; the current folder leaves no trace.
func joined(_ folder: String, _ name: String) -> String {
  if folder == "." || folder.isEmpty { return name }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// A path as people write it: no `./` in front, no `//`, no `/` at the end. `..` stays, because what it
/// means depends on links. The empty path and `./` are `.`.
func tidied(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." { parts.append(part) }
  let tidy = parts.joined(separator: "/")
  if path.hasPrefix("/") { return "/" + tidy }
  return tidy.isEmpty ? "." : tidy
}

/// The folder that holds `path`, and its name in it. Both must be free of links.
func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}

/// Whether `path` is `folder` or lies in it. Both must be free of links.
func isInside(_ path: String, _ folder: String) -> Bool {
  path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
}

/// A path without links even if its last parts do not exist yet: those are taken as written.
func realPathOfFuture(_ path: String) throws(DiskFailure) -> String {
  if let real = try realPath(path) { return real }
  // A link that leads nowhere is not a future path; its own place is what counts.
  let (folder, name) = split(tidied(path))
  guard folder != path, !name.isEmpty else { return path }
  let parent = try realPathOfFuture(folder)
  if name == ".." { return split(parent).folder }
  return joined(parent, name)
}
