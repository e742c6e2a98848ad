#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The way that a path takes through folders and links.
///
/// Where one step of it changes, the path may lead elsewhere: to watch a path is to watch its steps.
struct Trail {
  /// A name that was looked up in a folder, whose path has no links.
  struct Step {
    let folder: String
    let name: String

    var path: String { joined(folder, name) }
  }

  /// Every name that was looked up, down to what is missing if the path leads nowhere.
  private(set) var steps: [Step] = []
  /// Where the path leads: a path without links, and what is there; `nil` if that is nothing.
  private(set) var end: (path: String, sighting: Sighting)?

  /// As many links as the systems follow in one path.
  private static let mostLinks = 40

  /// Follows `path` from `folder`, a path without links; an absolute path starts at the root.
  init(of path: String, from folder: String = "/") {
    var current = folder
    // The parts that are still to be followed, the next one last.
    var ahead: [Substring] = []
    func follow(_ path: String) {
      if path.hasPrefix("/") { current = "/" }
      ahead += path.split(separator: "/").reversed()
    }
    follow(path)
    end = Sighting(current).map { (current, $0) }
    var links = 0
    while let part = ahead.popLast() {
      if part == "." { continue }
      if part == ".." {
        current = parent(of: current)
        end = Sighting(current).map { (current, $0) }
        continue
      }
      let step = Step(folder: current, name: String(part))
      steps.append(step)
      let sighting = Sighting(step.path)
      switch sighting?.kind {
      case .link:
        links += 1
        guard links <= Self.mostLinks, let target = linkTarget(step.path) else {
          end = nil
          return
        }
        follow(target)
        end = Sighting(current).map { (current, $0) }
      case .folder:
        current = step.path
        end = sighting.map { (current, $0) }
      case .file, .special:
        end = ahead.isEmpty ? sighting.map { (step.path, $0) } : nil
        return
      case nil:
        end = nil
        return
      }
    }
  }
}

/// The path of `name` in `folder`.
func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// A path that leads to the same place wherever the program goes.
func absolutePath(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  guard let current = getcwd(nil, 0) else { return path }
  defer { free(current) }
  return joined(String(cString: current), path)
}

/// Whether `path` is `folder` or lies in it; both without links.
func lies(_ path: String, in folder: String) -> Bool {
  path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
}

private func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
    return "/"
  }
  return String(path[..<slash])
}

/// What a link says; `nil` if there is no link any more.
private func linkTarget(_ path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { buffer in
    buffer.withMemoryRebound(to: CChar.self) { buffer in
      buffer.baseAddress.map { readlink(path, $0, buffer.count) } ?? -1
    }
  }
  return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
}
