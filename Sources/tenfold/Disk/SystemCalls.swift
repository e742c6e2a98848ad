// The C library of the platform, in one place. Everything here is declared by POSIX, but for the
// exchange of two folders, which is in `FolderExchange.swift`.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The kinds of thing that a path may name.
enum FileKind: Hashable, Sendable {
  case file, folder, link, special
}

/// What the system says about a path.
struct FileFacts: Hashable, Sendable {
  /// A name for a file or folder that does not depend on the path to it.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let kind: FileKind
  let identity: Identity
  let size: Int
  /// The permission bits.
  let mode: UInt32

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    size = Int(status.st_size)
    mode = UInt32(status.st_mode & 0o7777)
  }

  /// What `path` names itself, so that a link is a link; `nil` if it names nothing.
  static func ofEntry(_ path: String) throws(DiskFailure) -> FileFacts? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileFacts(status) }
    return try nothing(path)
  }

  /// What `path` leads to through links; `nil` if it leads nowhere.
  static func ofTarget(_ path: String) throws(DiskFailure) -> FileFacts? {
    var status = stat()
    if stat(path, &status) == 0 { return FileFacts(status) }
    return try nothing(path)
  }

  private static func nothing(_ path: String) throws(DiskFailure) -> FileFacts? {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw DiskFailure("look at", path, code)
  }
}

/// An open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  private var descriptor: Int32
  private let path: String

  /// Opens a file for reading. Never waits, even if the path names a pipe, and follows links.
  init(reading path: String) throws(DiskFailure) {
    try self.init(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, "read")
  }

  /// Creates a file for writing. Fails if there is one already.
  init(creating path: String) throws(DiskFailure) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, "write")
  }

  /// Opens a file for writing, and empties it if there is one.
  init(replacing path: String) throws(DiskFailure) {
    try self.init(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, "write")
  }

  private init(_ path: String, _ flags: Int32, _ action: String) throws(DiskFailure) {
    var descriptor: Int32
    repeat { descriptor = open(path, flags, 0o666) } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw DiskFailure(action, path, errno) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// What the system says about the file that is open.
  func facts() throws(DiskFailure) -> FileFacts {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskFailure("look at", path, errno) }
    return FileFacts(status)
  }

  /// Reads to the end, or until more than `limit` bytes were read.
  func bytes(limit: Int, expected: Int) throws(DiskFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more byte than expected, so that the end is seen without another buffer.
    var chunk = [UInt8](repeating: 0, count: max(1, min(limit, expected)) + 1)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFailure("read", path, errno)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(DiskFailure) {
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else { throw DiskFailure("write", path, code) }
  }

  /// Closes the file. A full disk may show only now, so whoever wrote must not leave it to the scope.
  consuming func finish() throws(DiskFailure) {
    let code = close(descriptor) == 0 ? 0 : errno
    descriptor = -1
    guard code == 0 || code == EINTR else { throw DiskFailure("write", path, code) }
  }
}

/// Writes all bytes to a descriptor; returns zero, or the number of the error.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var offset = 0
  while offset < bytes.count {
    let count = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      offset += count
    } else if errno == EAGAIN {
      // Somebody made the terminal or pipe non-blocking: wait until it takes more.
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&request, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

/// The names in a folder as bytes, sorted, without `.` and `..`.
func entryNames(in folder: String) throws(DiskFailure) -> [[UInt8]] {
  guard let stream = opendir(folder) else { throw DiskFailure("list", folder, errno) }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      guard errno == 0 else { throw DiskFailure("list", folder, errno) }
      break
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
  }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// The path without links, `.` and `..`; `nil` if it leads nowhere.
func realPath(_ path: String) throws(DiskFailure) -> String? {
  guard let resolved = realpath(path, nil) else {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw DiskFailure("resolve", path, code)
  }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// What a link says.
func linkTarget(_ path: String) -> String {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { buffer in
    buffer.withMemoryRebound(to: CChar.self) { buffer in
      buffer.baseAddress.map { readlink(path, $0, buffer.count) } ?? 0
    }
  }
  return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}

/// Makes a folder.
func makeFolder(_ path: String) throws(DiskFailure) {
  guard mkdir(path, 0o777) == 0 else { throw DiskFailure("make", path, errno) }
}

/// Gives a path another name, over an empty folder if one is there.
func renameEntry(_ old: String, to new: String) throws(DiskFailure) {
  guard rename(old, new) == 0 else { throw DiskFailure("rename", old, errno) }
}

/// Removes a file or link.
func removeFile(_ path: String) throws(DiskFailure) {
  guard unlink(path) == 0 || errno == ENOENT else { throw DiskFailure("remove", path, errno) }
}

/// Removes an empty folder.
func removeFolder(_ path: String) throws(DiskFailure) {
  guard rmdir(path) == 0 || errno == ENOENT else { throw DiskFailure("remove", path, errno) }
}

/// Sets the permission bits of a path.
func setMode(_ mode: UInt32, of path: String) throws(DiskFailure) {
  guard chmod(path, mode_t(truncatingIfNeeded: mode)) == 0 else {
    throw DiskFailure("set the permissions of", path, errno)
  }
}
