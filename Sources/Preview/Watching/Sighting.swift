import Site

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at a path, as far as another look tells whether it is still the same.
struct Sighting: Hashable, Sendable {
  /// What a path may name.
  enum Kind: Hashable, Sendable { case file, folder, link, special }

  /// A folder or file by whatever path.
  struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  /// The part of a time below the second, and the seconds.
  private struct Moment: Hashable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  /// What it is.
  let kind: Kind
  /// Which it is.
  let identity: Identity
  private let mode: UInt32
  /// What is there of files and links alone: what happens in a folder is told of its entries.
  private var size: Int?
  private var times: [Moment]

  /// What `path` itself names, so that a link is a link; `nil` if that is nothing, or cannot be known.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    mode = UInt32(status.st_mode)
    let hasContent = kind == .file || kind == .link
    size = hasContent ? Int(status.st_size) : nil
    #if canImport(Darwin)
      times = hasContent ? [Moment(status.st_mtimespec), Moment(status.st_ctimespec)] : []
    #else
      times = hasContent ? [Moment(status.st_mtim), Moment(status.st_ctim)] : []
    #endif
  }

  /// The same, whatever it holds.
  var withoutContent: Sighting {
    var same = self
    same.size = nil
    same.times = []
    return same
  }
}

/// The names in a folder, without those that are no part of a report, sorted; none if it cannot be read.
/// Returns `nil` where it could be read another time: no descriptor or memory was left.
func reportNames(in folder: String) -> [String]? {
  guard let stream = opendir(folder) else {
    return [EMFILE, ENFILE, ENOMEM].contains(errno) ? nil : []
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !InputFile.isIgnored(name) { names.append(name) }
  }
  return names.sorted()
}
