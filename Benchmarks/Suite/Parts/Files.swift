#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Reading and writing with nothing between us and the system, for the floor that no tool gets below.

/// All bytes of a file.
func bytes(ofFile path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  precondition(file >= 0, "cannot read \(path)")
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  lseek(file, 0, SEEK_SET)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let received = read(file, buffer.baseAddress.map { $0 + count }, size - count)
      guard received > 0 else { break }
      count += received
    }
  }
}

/// Writes a file that is not there yet, and the folders on its way, `folder` among them.
func write(_ bytes: [UInt8], to path: String, below folder: String) {
  var parent = folder
  mkdir(parent, 0o777)
  for name in path.split(separator: "/").dropLast() {
    parent += "/" + name
    mkdir(parent, 0o777)
  }
  let file = open(folder + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
  precondition(file >= 0, "cannot write \(folder)/\(path)")
  defer { close(file) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let sent = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    precondition(sent > 0, "cannot write \(folder)/\(path)")
    rest = rest.dropFirst(sent)
  }
}
