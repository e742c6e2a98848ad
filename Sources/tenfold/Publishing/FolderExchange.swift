#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Exchanges two folders at once, so that at no moment either name is missing.
///
/// Returns `false` where the system or the file system cannot do that: then nothing was changed.
func exchangeFolders(_ a: String, _ b: String) throws(DiskFailure) -> Bool {
  let code = exchangeCode(a, b)
  switch code {
  case 0: return true
  case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: return false
  default: throw DiskFailure("replace", b, code)
  }
}

#if canImport(Darwin)
  private func exchangeCode(_ a: String, _ b: String) -> Int32 {
    renamex_np(a, b, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
  }
#else
  private func exchangeCode(_ a: String, _ b: String) -> Int32 {
    // The header declares `renameat2` for GNU programs only, which Swift's import is not, and a C
    // library without it must still load: so it is looked up by name.
    typealias Rename =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    let exchange: UInt32 = 2
    guard let library = dlopen(nil, RTLD_NOW), let symbol = dlsym(library, "renameat2") else {
      return ENOSYS
    }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    return rename(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0 ? 0 : errno
  }
#endif
